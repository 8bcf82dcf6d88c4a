internal import Files
public import FleetModel

/// Saved choices for new guests: one TOML file each, named after the preset, with the long options of `create` as keys.
public enum Presets {
    /// The most that are read.
    private static let most = 1000

    /// All presets of a folder, by name, and what is wrong with files that could not be used.
    public static func read(folder: String) -> (presets: [GuestPreset], problems: [SettingsProblem]) {
        var presets: [GuestPreset] = []
        var problems: [SettingsProblem] = []
        for file in Folder.files(in: folder, ending: ".toml", limit: most) {
            do throws(SettingsProblem) {
                if let preset = try read(String(file.dropLast(5)), folder: folder) { presets.append(preset) }
            } catch {
                problems.append(error)
            }
        }
        return (presets, problems)
    }

    /// The preset of a name. Throws a sentence that names those there are, or says what is wrong with its file.
    public static func preset(named name: String, folder: String) throws(SettingsProblem) -> GuestPreset {
        if let preset = try read(name, folder: folder) { return preset }
        let known = Folder.files(in: folder, ending: ".toml", limit: most).map { String($0.dropLast(5)) }
        throw SettingsProblem(
            .error, file: "preset \"\(name)\"",
            message: known.isEmpty
                ? "there is none yet: s in the wizard's summary saves one"
                : "there is none: known are \(known.joined(separator: ", "))")
    }

    /// Writes a preset over one that has its name: comments of the file stay. Throws a sentence, also when the file there
    /// cannot be read: it stays as it is.
    public static func save(_ preset: GuestPreset, folder: String) throws(SettingsProblem) {
        let path = "\(folder)/\(preset.name).toml"
        try FileAccess.update(path) { old throws(SettingsProblem) in
            let introduction =
                "# Choices for new guests: the wizard's Preset line, and virt-tui create --preset \(preset.name)\n"
            var lines = try ConfigurationLines(old.isEmpty ? introduction : old, file: path)
            for choice in GuestPreset.Choice.allCases {
                try lines.set(preset.values[choice].map(TOMLText.quoted), key: choice.rawValue, under: nil)
            }
            return lines.document.text
        }
    }

    private static func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

    private static func read(_ name: String, folder: String) throws(SettingsProblem) -> GuestPreset? {
        guard GuestPreset.isName(name) else { return nil }
        let path = "\(folder)/\(name).toml"
        guard let text = try FileAccess.text(path) else { return nil }
        var preset = GuestPreset(name: name, values: [:])
        let document = try TOMLDocument(text, file: path)
        for (key, node) in document.root {
            let line = document.entry([key]).map { $0.lines.lowerBound + 1 }
            guard let choice = GuestPreset.Choice(rawValue: key) else {
                let known = GuestPreset.Choice.allCases.map(\.rawValue).joined(separator: ", ")
                throw SettingsProblem(
                    .error, file: path, line: line, message: "\"\(key)\" is no part of a preset: known are \(known)")
            }
            guard let value = node.string ?? node.number.map(Self.text) else {
                throw SettingsProblem(.error, file: path, line: line, message: "\(key) takes a text or a number")
            }
            preset.values[choice] = value
        }
        return preset
    }
}
