internal import FleetModel

/// Lists and views as tables of the configuration: `[lists.tasks]`, `[views.1]`. The one place that knows how they are
/// read and written.
enum ArrangementTables {
    /// The keys of a list's table with their values in TOML's notation.
    static func keys(of arrangement: ListArrangement) -> [(key: String, value: String?)] {
        [
            ("columns", arrangement.columns.map { SettingsChange.Value.list($0).toml }),
            ("sort", (arrangement.sort?.text).map(TOMLText.quoted)),
        ]
    }

    /// The keys of a view's table with their values in TOML's notation.
    static func keys(of view: SavedView) -> [(key: String, value: String?)] {
        [
            ("name", TOMLText.quoted(view.name)),
            ("filter", view.filter.isEmpty ? nil : TOMLText.quoted(view.filter)),
            ("group", TOMLText.quoted(view.grouping.rawValue)),
        ] + keys(of: view.arrangement)
    }

    /// The most lists and columns that are taken.
    private static let most = 64

    /// Reads `[lists]`. `warn` is told what cannot be used and where.
    static func lists(
        _ tables: [String: TOMLNode], _ warn: (_ path: [String], _ expected: String) -> Void
    ) -> [String: ListArrangement] {
        var found: [String: ListArrangement] = [:]
        for name in tables.keys.sorted().prefix(most) {
            guard let table = tables[name]?.table else {
                warn(["lists", name], "a table: begin it with [lists.\(name)]")
                continue
            }
            for key in table.keys.sorted() where !["columns", "sort"].contains(key) {
                warn(["lists", name, key], "one of columns, sort")
            }
            found[name] = arrangement(table, at: ["lists", name], warn)
        }
        return found
    }

    /// Reads `[views]`. `warn` is told what cannot be used and where.
    static func views(
        _ tables: [String: TOMLNode], _ warn: (_ path: [String], _ expected: String) -> Void
    ) -> [Int: SavedView] {
        var found: [Int: SavedView] = [:]
        for number in tables.keys.sorted().prefix(most) {
            let path = ["views", number]
            guard let place = Int(number), SavedView.numbers.contains(place), String(place) == number,
                let table = tables[number]?.table
            else {
                warn(path, "a table with a number from 1 to 9: [views.1]")
                continue
            }
            for key in table.keys.sorted() where !["name", "filter", "group", "columns", "sort"].contains(key) {
                warn(path + [key], "one of name, filter, group, columns, sort")
            }
            var view = SavedView(name: text(table, "name", at: path, "a name", warn) ?? number)
            view.filter = text(table, "filter", at: path, "a query", warn) ?? ""
            if let group = text(table, "group", at: path, "a grouping", warn) {
                if let grouping = Grouping(rawValue: group) {
                    view.grouping = grouping
                } else {
                    warn(path + ["group"], "one of \(Settings.groups.joined(separator: ", "))")
                }
            }
            view.arrangement = arrangement(table, at: path, warn)
            found[place] = view
        }
        return found
    }

    private static func arrangement(
        _ table: [String: TOMLNode], at path: [String], _ warn: (_ path: [String], _ expected: String) -> Void
    ) -> ListArrangement {
        var arrangement = ListArrangement()
        if let node = table["columns"] {
            arrangement.columns = node.array == nil ? nil : node.strings.map { Array($0.prefix(most)) }
            if arrangement.columns == nil { warn(path + ["columns"], "a list of names") }
        }
        if let sort = text(table, "sort", at: path, "the name of a column, \"-cpu\" for descending", warn) {
            arrangement.sort = ListSort(text: sort)
        }
        return arrangement
    }

    private static func text(
        _ table: [String: TOMLNode], _ key: String, at path: [String], _ expected: String,
        _ warn: (_ path: [String], _ expected: String) -> Void
    ) -> String? {
        guard let node = table[key] else { return nil }
        if let text = node.string, !text.isEmpty { return text }
        warn(path + [key], expected)
        return nil
    }
}
