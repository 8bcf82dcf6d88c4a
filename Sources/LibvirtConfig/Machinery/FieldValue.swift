/// A value that stands in an attribute or a text.
public protocol FieldValue: Hashable, Sendable {
    /// Understands a text; nil when it means nothing to this type.
    init?(fieldText: String)

    /// The text to write.
    var fieldText: String { get }
}

extension String: FieldValue {
    /// Takes the text as it is.
    public init?(fieldText: String) { self = fieldText }

    /// The string itself.
    public var fieldText: String { self }
}

extension Int: FieldValue {
    /// Reads decimal digits, or hexadecimal ones after `0x`.
    public init?(fieldText: String) {
        let text = fieldText.trimmed
        let hasPrefix = text.hasPrefix("0x") || text.hasPrefix("0X")
        guard let value = hasPrefix ? Int(text.dropFirst(2), radix: 16) : Int(text) else { return nil }
        self = value
    }

    /// Decimal digits.
    public var fieldText: String { String(self) }
}
