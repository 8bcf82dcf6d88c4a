import Console
import Settings

extension Preferences {
    /// What the configuration says; what it does not say, or says in words that are not known, stays as it is.
    init(_ settings: Settings, theme: String) {
        self.init()
        self.theme = theme
        let named = settings.columns?.compactMap(Column.init(rawValue:)) ?? []
        if !named.isEmpty { columns = named.contains(.name) ? named : [.name] + named }
        if let sort = settings.sort {
            isReversed = sort.hasPrefix("-")
            self.sort = Column(rawValue: isReversed ? String(sort.dropFirst()) : sort) ?? .name
        }
        if let group = settings.group { grouping = Grouping(rawValue: group) ?? .host }
    }
}
