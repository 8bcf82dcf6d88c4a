internal import FleetModel

extension Settings {
    /// Makes changes in `config.toml`, all in one write, and leaves everything else as the person wrote it: comments, unknown
    /// keys, order and blanks, and what others changed since it was read. A connection's block goes when it is removed.
    ///
    /// Throws when the file there cannot be read or is no TOML (it is never overwritten then), or cannot be written. Blocks.
    public static func save(_ changes: [SettingsChange], to path: String) throws(SettingsProblem) {
        try FileAccess.update(path) { text throws(SettingsProblem) in
            try changed(text, by: changes, file: path)
        }
    }

    /// The text of a file after changes.
    static func changed(
        _ text: String, by changes: [SettingsChange], file: String
    ) throws(SettingsProblem) -> String {
        var expected = try read(text, file: file).settings
        for change in changes { expected.make(change) }
        // What is about to be written must say what was meant: a file this cannot edit stays as it is.
        guard let new = try? edited(text, changes, connections: expected.connections, file: file),
            let read = try? read(new, file: file).settings, read.saysTheSame(as: expected)
        else {
            throw SettingsProblem(
                .error, file: file,
                message: "the file is written in a way that cannot be changed safely: edit it by hand")
        }
        return new
    }

    private static func edited(
        _ text: String, _ changes: [SettingsChange], connections: [ConnectionSettings], file: String
    ) throws(SettingsProblem) -> String {
        var lines = try ConfigurationLines(text, file: file)
        for change in changes {
            switch change {
            case .set(let key, let value): try lines.set(value?.toml, key: key.rawValue, under: nil)
            case .arrange(let name, let arrangement):
                try lines.set(arrangement.map(ArrangementTables.keys), table: ["lists", name])
            case .view(let number, let view):
                try lines.set(view.map(ArrangementTables.keys), table: ["views", String(number)])
            case .add, .replace, .remove: break
            }
        }
        var reader = SettingsReader(lines.document, file: file)
        let old = reader.read().connections
        if old == connections { return lines.document.text }
        let editor = ConnectionEditor(document: lines.document, file: file, sources: reader.sources)
        return try editor.replacing(old, with: connections)
    }

    private mutating func make(_ change: SettingsChange) {
        change.apply(to: &connections)
        switch change {
        case .set(let key, let value): set(key, value)
        case .arrange(let name, let arrangement): lists[name] = arrangement
        case .view(let number, let view): views[number] = view
        case .add, .replace, .remove: break
        }
    }

    private mutating func set(_ key: SettingsChange.SavedKey, _ value: SettingsChange.Value?) {
        switch key {
        case .theme: theme = value?.text
        case .sort: sort = value?.text
        case .group: group = value?.text
        case .columns: columns = value?.list
        case .details: details = value?.flag
        }
    }

    private func saysTheSame(as other: Settings) -> Bool { withoutPlaces == other.withoutPlaces }

    /// Keys may have moved to other lines.
    private var withoutPlaces: Settings {
        var result = self
        result.keys = keys.map { KeySetting(command: $0.command, keys: $0.keys) }
        return result
    }
}

extension SettingsChange.Value {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
    fileprivate var list: [String]? { if case .list(let list) = self { list } else { nil } }
    fileprivate var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}
