/// A TOML text as lines that can be changed one key at a time.
struct ConfigurationLines {
    private(set) var document: TOMLDocument
    private let file: String

    /// Throws when the text is no TOML.
    init(_ text: String, file: String) throws(SettingsProblem) {
        document = try TOMLDocument(text, file: file)
        self.file = file
    }

    /// Gives a key a value, or takes its lines out. A comment behind the value stays. Without a header the key belongs to no
    /// table; a new one goes behind the last key of its table. Throws when the text would be no TOML then.
    mutating func set(_ value: String?, key: String, under header: Int?) throws(SettingsProblem) {
        let path = (header.map { document.headers[$0].path } ?? []) + [key]
        let entry = header == nil ? document.entryBeforeTables(path) : document.entry(path, header: header)
        if let entry, let value {
            var bytes = Array(document.text.utf8)
            bytes.replaceSubrange(entry.value, with: value.utf8)
            document = try TOMLDocument(String(decoding: bytes, as: UTF8.self), file: file)
        } else if let entry {
            try replace(lines: entry.lines, with: [])
        } else if let value {
            try insert("\(key) = \(value)", header: header)
        }
    }

    /// Gives keys of a table their values; a new table goes to the end. Nil takes the table out, with all that it holds.
    /// Throws when it is written otherwise than under a header.
    mutating func set(
        _ values: [(key: String, value: String?)]?, table path: [String]
    ) throws(SettingsProblem) {
        var lines: [String] { Self.lines(of: document.text) }
        var header: Int? { document.headers.firstIndex { $0.path == path && !$0.isArrayElement } }
        guard let values else {
            guard let header else { return }
            let begin = document.headers[header].line
            let end = document.entries.last { $0.header == header }?.lines.upperBound ?? begin + 1
            let isBlankBefore = begin > 0 && lines[begin - 1].isEmpty
            return try replace(lines: (isBlankBefore ? begin - 1 : begin)..<end, with: [])
        }
        if header == nil {
            let new = "[\(path.joined(separator: "."))]"
            try replace(lines: lines.count..<lines.count, with: lines.last?.isEmpty == false ? ["", new] : [new])
        }
        guard let header else { return }
        for (key, value) in values { try set(value, key: key, under: header) }
    }

    private mutating func insert(_ line: String, header: Int?) throws(SettingsProblem) {
        let last = document.entries.last { $0.header == header }?.lines.upperBound
        if let place = last ?? header.map({ document.headers[$0].line + 1 }) {
            return try replace(lines: place..<place, with: [line])
        }
        // Before the first table, but behind comments that introduce the file.
        let lines = Self.lines(of: document.text)
        let introduction = lines.prefix { $0.hasPrefix("#") }.count
        let isFollowed = lines.dropFirst(introduction).first.map { !$0.isEmpty } ?? false
        let isEmpty = document.headers.isEmpty && document.entries.isEmpty
        let place = isEmpty ? introduction : min(introduction, firstLine(lines))
        try replace(lines: place..<place, with: isFollowed ? [line, ""] : [line])
    }

    private func firstLine(_ lines: [String]) -> Int {
        // A comment directly above the first table is that table's.
        let first = document.headers.first?.line ?? 0
        var place = first
        while place > 0, lines[place - 1].hasPrefix("#") { place -= 1 }
        return place == 0 && first > 0 && lines[..<first].allSatisfy({ $0.hasPrefix("#") }) ? 0 : place
    }

    private mutating func replace(lines range: Range<Int>, with new: [String]) throws(SettingsProblem) {
        var lines = Self.lines(of: document.text)
        let range = min(range.lowerBound, lines.count)..<min(range.upperBound, lines.count)
        lines.replaceSubrange(range, with: new)
        document = try TOMLDocument(Self.joined(lines), file: file)
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
