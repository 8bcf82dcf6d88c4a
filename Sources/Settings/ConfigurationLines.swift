/// A TOML text as lines that can be changed one key at a time.
struct ConfigurationLines {
    private(set) var text: String

    init(_ text: String) { self.text = text }

    /// Gives a key a value, or takes its lines out. A comment behind the value stays. Without a header the key belongs to no
    /// table; a new one goes behind the last key of its table.
    mutating func set(_ value: String?, key: String, under header: Int?) {
        let outline = TOMLOutline(text)
        let path = (header.map { outline.headers[$0].path } ?? []) + [key]
        let entry = header == nil ? outline.entryBeforeTables(path) : outline.entry(path, header: header)
        var bytes = Array(text.utf8)
        if let entry {
            if let value {
                bytes.replaceSubrange(entry.value, with: value.utf8)
                text = String(decoding: bytes, as: UTF8.self)
            } else {
                replace(lines: entry.lines, with: [])
            }
        } else if let value {
            insert("\(key) = \(value)", behind: outline, header: header)
        }
    }

    private mutating func insert(_ line: String, behind outline: TOMLOutline, header: Int?) {
        let last = outline.entries.last { $0.header == header }?.lines.upperBound
        if let place = last ?? header.map({ outline.headers[$0].line + 1 }) {
            replace(lines: place..<place, with: [line])
        } else {
            // Before the first table, but behind comments that introduce the file.
            let introduction = Self.lines(of: text).prefix { $0.hasPrefix("#") }.count
            let isFollowed = Self.lines(of: text).dropFirst(introduction).first.map { !$0.isEmpty } ?? false
            let place =
                outline.headers.isEmpty && outline.entries.isEmpty
                ? introduction : min(introduction, firstLine(outline))
            replace(lines: place..<place, with: isFollowed ? [line, ""] : [line])
        }
    }

    private func firstLine(_ outline: TOMLOutline) -> Int {
        // A comment directly above the first table is that table's.
        let first = outline.headers.first?.line ?? 0
        let lines = Self.lines(of: text)
        var place = first
        while place > 0, lines[place - 1].hasPrefix("#") { place -= 1 }
        return place == 0 && first > 0 && lines[..<first].allSatisfy({ $0.hasPrefix("#") }) ? 0 : place
    }

    mutating func replace(lines range: Range<Int>, with new: [String]) {
        var lines = Self.lines(of: text)
        let range = min(range.lowerBound, lines.count)..<min(range.upperBound, lines.count)
        lines.replaceSubrange(range, with: new)
        text = Self.joined(lines)
    }

    /// Lines without their ends; text that ends in a line's end has no empty last line.
    static func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // A line's end of two characters is one grapheme and not split at.
        if text.contains("\r\n") {
            lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    static func joined(_ lines: [String]) -> String {
        lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }
}
