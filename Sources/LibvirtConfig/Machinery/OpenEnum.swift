/// One of some words that libvirt knows. Open: libvirt learns new words, so any word is kept, known here or not.
public protocol OpenEnum: RawRepresentable, FieldValue, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    /// Takes any word.
    init(rawValue: String)
}

extension OpenEnum {
    /// Takes any word.
    public init(_ word: String) { self.init(rawValue: word) }

    /// Takes any word.
    public init(stringLiteral word: String) { self.init(rawValue: word) }

    /// Takes any word.
    public init?(fieldText: String) { self.init(rawValue: fieldText.trimmed) }

    /// The word.
    public var fieldText: String { rawValue }

    /// The word.
    public var description: String { rawValue }
}
