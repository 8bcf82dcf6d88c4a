public import XMLTree

// The initialisers and makers of fields are never inlined: views call them a thousand times, and inlined they would make
// the optimiser work for minutes.

/// A field that holds one value, in an attribute or in a text; nil when the document has none.
public struct Field<Value: Hashable & Sendable>: ViewField {
    /// Where the field stands.
    public let path: FieldPath

    private let get: @Sendable (Element) -> Value?
    private let set: @Sendable (Value?, inout Element, [String]) -> Void

    /// A field with ways of its own: `get` is given the element at the end of the path, `set` changes that element, which
    /// is made before when there is a value.
    @inline(never) init(
        _ path: FieldPath, get: @escaping @Sendable (Element) -> Value?,
        set: @escaping @Sendable (Value?, inout Element) -> Void
    ) {
        self.path = path
        self.get = { $0.descendant(path.steps[...]).flatMap(get) }
        self.set = { value, element, order in
            element.update(path.steps[...], creating: value != nil, order: order) { set(value, &$0) }
        }
    }

    /// A field that turns its text into a value and back.
    @inline(never) init(
        _ path: FieldPath, decode: @escaping @Sendable (String) -> Value?, encode: @escaping @Sendable (Value) -> String
    ) {
        self.init(path) { element in
            element.string(path).flatMap(decode)
        } set: { value, element in
            element.setString(value.map(encode), path)
        }
    }

    /// The value; nil when there is none or it cannot be understood.
    public func read(from element: Element) -> Value? { get(element) }

    /// Sets the value, or takes it out.
    public func write(_ content: Value?, to element: inout Element, order: [String]) { set(content, &element, order) }
}

extension Field where Value: FieldValue {
    /// The text of the element, or the value of the attribute, at the end of the path.
    @inline(never) public init(_ path: FieldPath) {
        self.init(path, decode: { Value(fieldText: $0) }, encode: \.fieldText)
    }
}

extension Field where Value == Bool {
    /// `yes` or `no`.
    @inline(never) public static func yesNo(_ path: FieldPath) -> Field { words(path, "yes", "no") }

    /// `on` or `off`.
    @inline(never) public static func onOff(_ path: FieldPath) -> Field { words(path, "on", "off") }

    /// Two words, the one for true first.
    @inline(never) public static func words(_ path: FieldPath, _ yes: String, _ no: String) -> Field {
        Field(path) { text in
            text == yes ? true : text == no ? false : nil
        } encode: {
            $0 ? yes : no
        }
    }

    /// An element that says yes by being there. Reads as true or nil; setting false takes it out, as nil does.
    @inline(never) public static func presence(_ path: FieldPath) -> Field { Field(presenceOf: path) }

    @inline(never) private init(presenceOf path: FieldPath) {
        self.path = path
        get = { $0.contains(path) ? true : nil }
        set = { value, element, order in
            if value == true {
                element.update(path.steps[...], creating: true, order: order) { _ in }
            } else {
                element.removeAll(path)
            }
        }
    }
}

extension Field where Value == Int {
    /// A number written as hexadecimal digits after `0x`, at least so many of them.
    @inline(never) public static func hexadecimal(_ path: FieldPath, digits: Int) -> Field {
        Field(path) { text in
            Int(fieldText: text)
        } encode: { value in
            let text = String(value.magnitude, radix: 16)
            return (value < 0 ? "-0x" : "0x") + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
        }
    }
}

extension Element {
    fileprivate func string(_ path: FieldPath) -> String? {
        guard let attribute = path.attribute else {
            return children.isEmpty ? nil : text
        }
        return self[attribute]
    }

    fileprivate mutating func setString(_ text: String?, _ path: FieldPath) {
        if let attribute = path.attribute { self[attribute] = text } else { replaceText(text) }
    }

    /// Puts a text in the place of all text inside; elements and comments stay.
    package mutating func replaceText(_ text: String?) {
        children.removeAll { if case .text = $0 { true } else if case .cdata = $0 { true } else { false } }
        if let text { children.insert(.text(text), at: 0) }
    }
}
