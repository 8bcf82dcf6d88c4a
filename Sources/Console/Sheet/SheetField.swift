import LibvirtConfig
import Terminal
import XMLTree

/// One value of a guest or a device in a form: how it is read, asked and written. The element stays the store, so that
/// what no form knows survives.
struct SheetField: Sendable {
    /// How it is asked.
    enum Kind: Sendable {
        case text
        /// One of these words; the empty one says nothing.
        case words([String])
        /// A whole number.
        case number(ClosedRange<Int>)
        /// A size in KiB, as people write it.
        case size
        /// A place of the host, with a list to choose from.
        case file(endings: [String])
        /// The name of something of the host, with a list to choose from.
        case name(HostNames.Kind)
    }

    /// What it is asked for by, and what a pending change of it is called.
    let name: String
    /// What it is called.
    let label: SafeText
    /// What it is for.
    let hint: SafeText
    /// How it is asked.
    let kind: Kind
    /// Its text in an element; empty where the element says nothing.
    let get: @Sendable (Element) -> String
    /// Puts a text that was checked into an element; an empty one takes it out.
    let set: @Sendable (inout Element, String) -> Void
    /// Whether it is asked of such an element.
    var isShown: @Sendable (Element) -> Bool = { _ in true }
    /// What is wrong with a text besides its kind, as a sentence.
    var check: @Sendable (String) -> String? = { _ in nil }

    /// The same field, asked only of some elements.
    func when(_ rule: @escaping @Sendable (Element) -> Bool) -> SheetField {
        var copy = self
        copy.isShown = rule
        return copy
    }

    /// The same field with a check of its own.
    func checked(_ check: @escaping @Sendable (String) -> String?) -> SheetField {
        var copy = self
        copy.check = check
        return copy
    }

    /// What is wrong with a text, as a sentence; nil when nothing is.
    func problem(of text: String) -> String? {
        if text.isEmpty { return check(text) }
        switch kind {
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                return "\(label.string) is a whole number from \(range.lowerBound) to \(range.upperBound)."
            }
        case .size:
            guard SizeText.kib(text) != nil else { return "A size is a number with a unit: 512 MiB, 2 GiB." }
        case .text, .words, .file, .name: break
        }
        return check(text)
    }
}

extension SheetField {
    /// A value that a view has as a text or a word.
    static func value<View: ElementView, Value: FieldValue>(
        _ name: String, _ label: SafeText, _ path: any WritableKeyPath<View, Value?> & Sendable, _ kind: Kind = .text,
        hint: SafeText = ""
    ) -> SheetField {
        SheetField(
            name: name, label: label, hint: hint, kind: kind,
            get: { View(element: $0)[keyPath: path]?.fieldText ?? "" },
            set: { element, text in
                var view = View(element: element)
                view[keyPath: path] = text.isEmpty ? nil : Value(fieldText: text)
                element = view.element
            })
    }

    /// Yes, no, or nothing said.
    static func flag<View: ElementView>(
        _ name: String, _ label: SafeText, _ path: any WritableKeyPath<View, Bool?> & Sendable, hint: SafeText = "",
        words: [String] = ["", "yes", "no"]
    ) -> SheetField {
        SheetField(
            name: name, label: label, hint: hint, kind: .words(words),
            get: { View(element: $0)[keyPath: path].map { $0 ? "yes" : "no" } ?? words[0] },
            set: { element, text in
                var view = View(element: element)
                view[keyPath: path] = text == "yes" ? true : text == "no" && words[0] != "no" ? false : nil
                element = view.element
            })
    }

    /// A size that a view has in KiB.
    static func size<View: ElementView>(
        _ name: String, _ label: SafeText, _ path: any WritableKeyPath<View, Int?> & Sendable, hint: SafeText = ""
    ) -> SheetField {
        SheetField(
            name: name, label: label, hint: hint, kind: .size,
            get: { View(element: $0)[keyPath: path].map(SizeText.text) ?? "" },
            set: { element, text in
                var view = View(element: element)
                view[keyPath: path] = SizeText.kib(text)
                element = view.element
            })
    }
}
