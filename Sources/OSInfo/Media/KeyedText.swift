/// The lines `key = value`, `key: value` and `[section]` that describe trees, releases and systems.
struct KeyedText {
    private var values: [String: String] = [:]

    /// Reads at most the first thousand lines; whatever is no such line is skipped.
    init(_ text: String, separator: Character = "=") {
        var section = ""
        for line in text.split(maxSplits: 1000, whereSeparator: \.isNewline) {
            let line = Self.trimmed(line)
            if line.hasPrefix("["), line.hasSuffix("]") {
                section = line.dropFirst().dropLast().lowercased()
            } else if let mark = line.firstIndex(of: separator), !line.hasPrefix("#") {
                let key = Self.trimmed(line[..<mark]).lowercased()
                let value = Self.trimmed(line[line.index(after: mark)...])
                if values[section + "/" + key] == nil { values[section + "/" + key] = Self.unquoted(value) }
            }
        }
    }

    /// A value, by its section (empty for what stands before the first) and key, in small letters; nil when empty.
    func value(_ section: String, _ key: String) -> String? {
        guard let value = values[section.lowercased() + "/" + key], !value.isEmpty else { return nil }
        return value
    }

    private static func trimmed(_ text: Substring) -> String {
        guard let end = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...end].drop(while: \.isWhitespace))
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, let mark = text.first, mark == "\"" || mark == "'", text.last == mark else {
            return text
        }
        return String(text.dropFirst().dropLast())
    }
}
