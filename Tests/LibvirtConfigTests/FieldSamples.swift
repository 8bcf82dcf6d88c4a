import LibvirtConfig

/// Values to try in fields, by their types.
struct FieldSamples: Sendable {
    /// The words of each open enum, by the name of its type.
    let words: [String: [String]]
    /// Further texts.
    let texts: [String]

    /// Texts of many kinds: names, numbers, paths, addresses.
    static let plain = [
        "name", "1", "yes", "on", "/a/b", "52:54:00:12:34:56", "4dea22b3-1d52-d8f3-2516-782e98ab3fa0", "10.0.0.1",
        "0-1",
        "0x1234", "tcp", "ipv4", "2030-01-31T12:00:00", "0123456789abcdef", "AAAA", "12", "2.0", "$IP", "default",
    ]

    /// Values of a field's content; none for views.
    func values<Content>(_ type: Content.Type) -> [Content] {
        if let type = type as? any OptionalContent.Type {
            return candidates(type.wrapped).compactMap { type.make($0) as? Content }
        }
        if let type = type as? any ListContent.Type {
            return candidates(type.member).compactMap { type.make($0) as? Content }
        }
        return []
    }

    private func candidates(_ type: Any.Type) -> [Any] {
        if type == Bool.self { return [true, false] }
        if type == Int.self { return [1, 2, 0, 8, 64, 512, 1024, 1500, 4096] }
        if type == String.self { return texts }
        guard let type = type as? any OpenEnum.Type else { return [] }
        return (words["\(type)"] ?? []).map { type.init(rawValue: $0) }
    }

    /// The words that the sources give each open enum.
    static func declaredWords() throws -> [String: [String]] {
        var words: [String: [String]] = [:]
        var current = ""
        for line in try Sources.lines(below: "Sources/LibvirtConfig") {
            if line.hasPrefix("public struct ") {
                current = line.dropFirst("public struct ".count).split(separator: ":").first.map(String.init) ?? ""
            } else if let start = line.range(of: "Self(\""), let end = line.lastIndex(of: "\"") {
                words[current, default: []].append(String(line[start.upperBound..<end]))
            }
        }
        return words
    }
}

/// An optional value that is not a view.
protocol OptionalContent {
    static var wrapped: Any.Type { get }
    static func make(_ value: Any) -> Any?
}

extension Optional: OptionalContent {
    static var wrapped: Any.Type { Wrapped.self }
    static func make(_ value: Any) -> Any? { (value as? Wrapped).map { Optional($0) as Any } }
}

/// A list of values that are not views.
protocol ListContent {
    static var member: Any.Type { get }
    static func make(_ value: Any) -> Any?
}

extension Array: ListContent {
    static var member: Any.Type { Element.self }
    static func make(_ value: Any) -> Any? { (value as? Element).map { [$0] } }
}

extension String {
    /// Where a text begins and ends in this one; nil if it is not there.
    func range(of text: String) -> Range<Index>? {
        ranges(of: text).first
    }
}
