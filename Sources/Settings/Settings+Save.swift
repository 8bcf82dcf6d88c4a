public import FleetModel

extension Settings {
    /// Writes saved connections into `config.toml`, leaving everything else as the person wrote it: comments, unknown keys,
    /// order and blanks. A connection is recognised by its name, else by its URI; its block goes when it is not in the list.
    ///
    /// Throws when the file there cannot be read or is no TOML (it is never overwritten then), or cannot be written.
    public static func save(connections: [ConnectionSettings], to path: String) throws(SettingsProblem) {
        let text = try FileAccess.text(path) ?? ""
        var reader = try SettingsReader(text, file: path)
        let old = reader.read().connections
        guard old != connections else { return }
        let new = ConnectionEditor(text: text, sources: reader.sources).replacing(old, with: connections)
        try check(new, file: path) { $0.connections == connections }
        try FileAccess.write(new, to: path)
    }

    /// Writes one value that belongs to no table: the theme, the columns, the sort order, the grouping. Nil takes it out.
    public static func save(_ value: Value?, for key: SavedKey, to path: String) throws(SettingsProblem) {
        let text = try FileAccess.text(path) ?? ""
        _ = try read(text, file: path)
        var lines = ConfigurationLines(text)
        lines.set(value?.toml, key: key.rawValue, under: nil)
        try check(lines.text, file: path) { _ in true }
        if lines.text != text { try FileAccess.write(lines.text, to: path) }
    }

    /// A key that the console saves by itself.
    public enum SavedKey: String, Sendable {
        /// The theme's name.
        case theme
        /// Names of columns.
        case columns
        /// The column to sort by.
        case sort
        /// The grouping.
        case group
    }

    /// A value that is saved.
    public enum Value: Equatable, Sendable {
        /// One text.
        case text(String)
        /// A list of texts.
        case list([String])

        var toml: String {
            switch self {
            case .text(let text): TOMLText.quoted(text)
            case .list(let texts): "[" + texts.map(TOMLText.quoted).joined(separator: ", ") + "]"
            }
        }
    }

    /// What is about to be written must say what was meant: a file this cannot edit stays as it is.
    private static func check(
        _ text: String, file: String, _ isMeant: (Settings) -> Bool
    ) throws(SettingsProblem) {
        let isGood: Bool
        do throws(SettingsProblem) { isGood = isMeant(try read(text, file: file).settings) } catch { isGood = false }
        guard isGood else {
            throw SettingsProblem(
                .error, file: file,
                message: "the file is written in a way that cannot be changed safely: edit it by hand")
        }
    }
}

/// Values in TOML's notation.
enum TOMLText {
    /// A basic string with everything escaped that TOML wants escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7f {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
