import FleetModel
import Terminal

extension State {
    /// How the guests are shown now, as a view of this name.
    func currentView(named name: String) -> SavedView {
        let preferences = world.preferences
        return SavedView(
            name: name, filter: fleet.filter, grouping: preferences.grouping,
            arrangement: ListArrangement(columns: preferences.columns.map(\.name), sort: preferences.fleetSort))
    }

    /// The number of the saved view that the guests are shown as now; nil where they are shown otherwise.
    var shownView: Int? {
        SavedView.numbers.first { number in
            guard let view = world.preferences.views[number], view.filter == fleet.filter else { return false }
            return world.preferences.showing(view) == world.preferences
        }
    }

    /// Why the view of a number cannot be shown.
    func noView(_ number: Int) -> String {
        "No view is saved as \(number): \(world.keys.hint(.views)) saves what is shown"
    }

    /// Shows the guests as a saved view has them, and keeps that.
    mutating func apply(view number: Int) -> [Effect] {
        guard let view = world.preferences.views[number] else { return [] }
        do throws(QueryError) { _ = try Query.parse(view.filter) } catch {
            say("The filter of view \(number) cannot be read: \(error.description)", .error)
            return []
        }
        world.preferences = world.preferences.showing(view)
        fleet.unfoldAll()
        fleet.setFilter(view.filter)
        return savePreferences()
    }

    /// Saves a view under a number; nil frees it.
    mutating func save(_ view: SavedView?, asView number: Int) -> [Effect] {
        world.preferences.views[number] = view
        if let view { say("Saved: \(number) shows \(view.name), list --view prints it", .ok) }
        return savePreferences()
    }
}

extension Preferences {
    /// The preferences under which the guests are shown as a view has them.
    fileprivate func showing(_ view: SavedView) -> Preferences {
        var changed = self
        changed.grouping = view.grouping
        changed.arrangeFleet(view.arrangement)
        return changed
    }
}
