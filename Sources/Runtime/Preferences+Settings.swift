import Console
import FleetModel
import Settings

extension Preferences {
    /// What the configuration says; what it does not say, or says in words that are not known, stays as it is.
    init(_ settings: Settings, theme: String) {
        self.init()
        self.theme = theme
        arrangeFleet(ListArrangement(columns: settings.columns, sort: settings.sort.flatMap(ListSort.init(text:))))
        lists = settings.lists
        views = settings.views
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
        for name in Set(lists.keys).union(old.lists.keys).sorted() where lists[name] != old.lists[name] {
            // A list without a name is arranged until the program ends.
            if !name.isEmpty { changes.append(.arrange(name, lists[name])) }
        }
        for number in SavedView.numbers where views[number] != old.views[number] {
            changes.append(.view(number, views[number]))
        }
        if showsDetails != old.showsDetails { changes.append(.set(.details, .flag(showsDetails))) }
        if theme != old.theme { changes.append(.set(.theme, .text(theme))) }
        return changes
    }
}
