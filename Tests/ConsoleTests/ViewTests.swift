import FleetModel
import Terminal
import Testing

@testable import Console

/// Saved views of the guests, by their keys.
@Suite struct ViewTests {
    private var saved: (World) -> Preferences? {
        { world in
            world.effects.reversed().compactMap { if case .save(let preferences) = $0 { preferences } else { nil } }
                .first
        }
    }

    /// Filters to what is paused, ungrouped, and saves that as view 1, "paused".
    private func savedView() -> World {
        var world = World(columns: 120)
        world.press("/")
        world.type("state:paused")
        world.press("enter", "f3", "end", "enter", "f8", "enter")
        world.type("resting")
        world.press("enter")
        return world
    }

    @Test func whatIsShownIsSavedUnderANumber() {
        let world = savedView()
        let view = saved(world)?.views[1]
        #expect(view?.name == "resting" && view?.filter == "state:paused" && view?.grouping == Grouping.none)
        #expect(view?.arrangement.columns == Column.standard.map(\.name))
        #expect(world.lines[0].contains(" 1 resting ") && world.state.layers.isEmpty)
    }

    @Test func itsKeyShowsItAgain() {
        var world = savedView()
        world.press("esc", "f3", "home", "enter")
        #expect(world.shows("guest00") && !world.lines[0].contains("resting"))
        world.press("1")
        #expect(world.shows("guest02") && !world.shows("guest00") && world.lines[0].contains(" 1 resting "))
        #expect(world.state.fleet.filter == "state:paused" && saved(world)?.grouping == Grouping.none)
    }

    @Test func aFreeNumberSaysHowToSave() {
        var world = savedView()
        world.press("4")
        #expect(world.lines.last?.contains("No view is saved as 4: F8 saves what is shown") == true)
    }

    @Test func viewsAreRenamedReplacedAndDeleted() {
        var world = savedView()
        world.press("f8", "r")
        world.type("quiet")
        world.press("enter")
        #expect(saved(world)?.views[1]?.name == "quiet" && saved(world)?.views[1]?.filter == "state:paused")
        // The same number saves what is shown now, under the name it has.
        world.press("esc", "f8", "1", "s", "enter")
        #expect(saved(world)?.views[1]?.filter == "" && saved(world)?.views[1]?.name == "quiet")
        world.press("f8", "D")
        #expect(saved(world)?.views.isEmpty == true && world.shows("1                    free"))
        world.press("esc")
        #expect(world.state.layers.isEmpty)
    }

    @Test func aViewWithoutANameOrWithANonsenseFilterIsTold() {
        var world = World(columns: 120)
        world.press("f8", "enter", "enter")
        #expect(world.shows("A view has a name"))
        world.press("esc")
        world.state.world.preferences.views[3] = SavedView(name: "odd", filter: "cpu>")
        world.press("3")
        #expect(world.lines.last?.contains("The filter of view 3 cannot be read") == true && world.shows("guest00"))
    }

    // MARK: Other lists

    @Test func everyListsColumnsAreChosenOrderedAndSorted() {
        var world = World(columns: 120)
        world.press("t", "f2")
        #expect(world.shows("[x] TIME") && world.shows("[x] HOST") && world.shows("Enter takes"))
        // The host goes, the state moves up and sorts.
        world.press("down", "down", "space", "down", "left", "left", "s", "enter")
        let kept = saved(world)?.lists["tasks"]
        #expect(kept == ListArrangement(columns: ["time", "state", "task", "screen"], sort: ListSort(column: "state")))
        world.press("O")
        #expect(saved(world)?.lists["tasks"]?.sort?.text == "-state")
        // As usual is not kept.
        world.press("f2", "down", "right", "down", "down", "space", "left", "left", "enter")
        #expect(saved(world)?.lists["tasks"]?.columns == nil, "\(saved(world)?.lists ?? [:])")
    }

    /// What is chosen of a list is kept under its name.
    @Test func listsHaveNamesOfTheirOwn() {
        let lists = PageTable.entries.flatMap { entry in
            Mirror(reflecting: entry.page).children.compactMap { $0.value as? any AnyList }
        }
        let names = lists.map(\.name)
        #expect(names.count > 4 && Set(names).count == names.count, "\(names)")
        #expect(!names.contains(""), "give each a name of its own: ListView(columns, named: …)")
    }
}
