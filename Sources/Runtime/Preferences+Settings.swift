import Console
import Settings

extension Preferences {
    /// What the configuration says; what it does not say, or says in words that are not known, stays as it is.
    init(_ settings: Settings, theme: String) {
        self.init()
        self.theme = theme
        let named = settings.columns?.compactMap(Column.init(named:)) ?? []
        if !named.isEmpty { columns = named.contains(.name) ? named : [.name] + named }
        if let sort = settings.sort {
            isReversed = sort.hasPrefix("-")
            self.sort = Column(named: isReversed ? String(sort.dropFirst()) : sort) ?? .name
        }
        if let group = settings.group { grouping = Grouping(rawValue: group) ?? .host }
        showsDetails = settings.details ?? true
    }

    /// What is to be saved after they were others: nothing that did not change, so that it stays as others left it.
    func changes(since old: Preferences) -> [SettingsChange] {
        var changes: [SettingsChange] = []
        if columns != old.columns { changes.append(.set(.columns, .list(columns.map(\.name)))) }
        if sort != old.sort || isReversed != old.isReversed {
            changes.append(.set(.sort, .text((isReversed ? "-" : "") + sort.name)))
        }
        if grouping != old.grouping { changes.append(.set(.group, .text(grouping.rawValue))) }
        if showsDetails != old.showsDetails { changes.append(.set(.details, .flag(showsDetails))) }
        if theme != old.theme { changes.append(.set(.theme, .text(theme))) }
        return changes
    }
}
