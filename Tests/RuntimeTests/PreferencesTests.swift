import Console
import FleetModel
import Settings
import Testing

@testable import Runtime

/// What the console keeps of what was preferred.
@Suite struct PreferencesTests {
    private static let view = SavedView(name: "busy", filter: "cpu>80", grouping: .state)

    private func changes(_ change: (inout Preferences) -> Void) -> [SettingsChange] {
        let old = Preferences()
        var new = old
        change(&new)
        return new.changes(since: old)
    }

    @Test func eachIsWrittenOnce() {
        #expect(changes { _ in }.isEmpty)
        #expect(changes { $0.showsDetails.toggle() } == [.set(.details, .flag(false))])
        #expect(changes { $0.grouping = .tag } == [.set(.group, .text("tag"))])
        #expect(changes { $0.views[3] = Self.view } == [.view(3, Self.view)])
        let tasks = ListArrangement(columns: ["task"])
        #expect(changes { $0.lists["tasks"] = tasks } == [.arrange("tasks", tasks)])
        #expect(changes { $0.arrangeFleet(.init(sort: ListSort(text: "-cpu"))) } == [.set(.sort, .text("-cpu"))])
        // What has no name cannot be found again.
        #expect(changes { $0.lists[""] = tasks }.isEmpty)
    }

    @Test func whatWasKeptIsReadAgain() {
        var settings = Settings()
        settings.columns = ["cpu", "no such"]
        settings.sort = "-memory"
        settings.views = [1: Self.view]
        settings.lists = ["tasks": ListArrangement(sort: ListSort(column: "task"))]
        let preferences = Preferences(settings, theme: "dark")
        #expect(preferences.columns.map(\.name) == ["name", "cpu"], "the name is always shown")
        #expect(preferences.fleetSort.text == "-memory")
        #expect(preferences.views == settings.views && preferences.lists == settings.lists)
        #expect(preferences.changes(since: Preferences(settings, theme: "dark")).isEmpty)
    }
}
