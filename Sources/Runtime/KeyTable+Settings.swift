public import Console
import Settings

extension KeyTable {
    /// The table with the keys of `config.toml`, and a sentence with its line for each that cannot be used as it stands.
    public static func own() -> (table: KeyTable, problems: [String]) {
        let file = Paths.current.configurationFile
        let loaded = Settings.load(from: file)
        let (table, problems) = own(loaded.settings, file: file)
        return (table, (loaded.problems + problems).map(\.description))
    }

    static func own(_ settings: Settings, file: String) -> (table: KeyTable, problems: [SettingsProblem]) {
        let overrides = settings.keys.map { KeyOverride(command: $0.command, keys: $0.keys) }
        let (table, complaints) = KeyTable.standard.overridden(by: overrides)
        // Nobody reads more, and each becomes a notice.
        return (table, complaints.prefix(20).map { settings.keys[$0.place].problem($0.message, file: file) })
    }
}
