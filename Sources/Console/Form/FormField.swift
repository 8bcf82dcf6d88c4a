import Terminal

/// One field of a form: its value, what it is for, and what may be wrong with it.
struct FormField: Sendable {
    /// What a field holds.
    enum Value: Sendable {
        case text(TextField)
        case flag(Bool)
        /// One of these words, by its place.
        case words([String], Int)
    }

    /// What its value is asked for by; never shown.
    let name: String
    /// What it is called.
    let label: SafeText
    /// What it is for, shown while it has the keys.
    let hint: SafeText
    /// What it holds.
    private(set) var value: Value
    /// What is wrong with a text, as a sentence; nil when nothing is.
    private let problem: @Sendable (String) -> String?
    /// Which part of a text is a password, that is not shown.
    private let secret: @Sendable (String) -> Range<Int>?

    /// A field for a text.
    init(
        _ name: String, _ label: SafeText, hint: SafeText = "", text: String, isSecret: Bool = false,
        isProposed: Bool = false,
        secret: @escaping @Sendable (String) -> Range<Int>? = { _ in nil },
        problem: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        (self.name, self.label, self.hint) = (name, label, hint)
        (self.secret, self.problem) = (secret, problem)
        var field = TextField(text, isSecret: isSecret)
        field.secretPart = secret(text)
        field.isProposed = isProposed
        value = .text(field)
    }

    /// A switch.
    init(_ name: String, _ label: SafeText, hint: SafeText = "", isOn: Bool) {
        (self.name, self.label, self.hint) = (name, label, hint)
        (secret, problem) = ({ _ in nil }, { _ in nil })
        value = .flag(isOn)
    }

    /// One of several words; what is chosen is among them, known or not. The empty word says nothing.
    init(_ name: String, _ label: SafeText, hint: SafeText = "", words: [String], chosen: String) {
        (self.name, self.label, self.hint) = (name, label, hint)
        (secret, problem) = ({ _ in nil }, { _ in nil })
        let known = words.contains(chosen) ? words : words + [chosen]
        value = .words(known, known.firstIndex(of: chosen) ?? 0)
    }

    /// The text as it is typed, or the chosen word; empty for a switch.
    var text: String {
        switch value {
        case .text(let field): field.text
        case .flag: ""
        case .words(let words, let place): words[place]
        }
    }

    /// Whether a switch is on.
    var isOn: Bool { if case .flag(let isOn) = value { isOn } else { false } }

    /// What is wrong with what it holds.
    var complaint: String? { problem(text) }

    /// Puts a text in the place of what is there; a word that is none of them is left out.
    mutating func fill(_ text: String) {
        switch value {
        case .text(var field):
            field.text = text
            field.isProposed = false
            value = .text(field)
        case .words(let words, _): if let place = words.firstIndex(of: text) { value = .words(words, place) }
        case .flag: break
        }
    }

    /// Takes a key that does not move between fields.
    mutating func take(_ key: Key) {
        switch value {
        case .text(var field):
            _ = field.handle(key)
            field.secretPart = secret(field.text)
            value = .text(field)
        case .flag(let isOn): if key == .space { value = .flag(!isOn) }
        case .words(let words, let place): value = .words(words, Self.turned(place, among: words, key))
        }
    }

    /// Where a key leads: the arrows go round, a letter goes to the next word that begins with it.
    private static func turned(_ place: Int, among words: [String], _ key: Key) -> Int {
        switch key {
        case .left: return (place + words.count - 1) % words.count
        case .right, .space: return (place + 1) % words.count
        case .home: return 0
        case .end: return words.count - 1
        case .character(let letter, []):
            let after = (1...words.count).map { (place + $0) % words.count }
            return after.first { words[$0].lowercased().hasPrefix(letter.lowercased()) } ?? place
        default: return place
        }
    }
}
