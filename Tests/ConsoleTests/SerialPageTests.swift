import FleetModel
import Screen
import Terminal
import Testing

@testable import Console

@Suite("A guest's serial line in the console")
struct SerialPageTests {
    private let guest = World.guest(0, 0)

    /// What a line shows: so many lines that scrolled out, and a screen of 80 by 23.
    private func feed(
        history: Int, dropped: Int = 0,
        status: ScreenFeed.Status = .showing(source: "serial line", hasPointer: false)
    ) -> ScreenFeed {
        let lines = (0..<history + 22).map { "line \(dropped + $0)" } + ["# "]
        let cursor = TextScreen.Cursor(row: history + 22, column: 2)
        var feed = ScreenFeed(
            guest: guest, status: status, number: 1,
            text: ScreenPageTests.text(lines, rows: history + 23, cursor: cursor))
        feed.history = history
        feed.dropped = dropped
        return feed
    }

    private func opened(history: Int) -> World {
        var world = World(columns: 80, rows: 24)
        world.press("c")
        _ = world.state.update(.line(feed(history: history)))
        world.effects = []
        return world
    }

    private func keys(_ world: World) -> [Key] {
        world.actions.compactMap { if case .pressOnLine(let key, guest) = $0 { key } else { nil } }
    }

    @Test("c asks for the line of a running guest, in the size of the page, and for none of another")
    func opens() {
        var world = World(columns: 80, rows: 24)
        world.press("c")
        #expect(
            world.actions.contains(
                .showLine(LineWish(guest: guest, columns: 80, rows: 23))))
        #expect(world.shows("Ctrl-] leaves") && world.shows("Opening the serial line"))
        world.effects = []
        world.press("ctrl-]")
        #expect(world.actions.contains(.showLine(nil)) && world.shows("NAME"))
        world.effects = []
        world.press("down", "c")
        #expect(!world.shows("Opening the serial line") && world.shows("start it first"))
    }

    @Test("the display's picture is never shown on the serial page, nor told of as the guest's word")
    func apart() {
        var world = opened(history: 0)
        let display = ScreenPageTests.feed(guest, ScreenPageTests.text(["a display"]))
        _ = world.state.update(.screen(display))
        #expect(!world.shows("a display") && world.shows("line 3"))
    }

    @Test("keys and pasted text go over the line as they are; Ctrl-] and Ctrl-\\ are the page's and can be sent too")
    func typing() {
        var world = opened(history: 0)
        world.press("l", "ctrl-c", "up", "f5", "enter", "esc", "ctrl-z")
        world.effects += world.state.update(.key(.paste("ls\n")))
        #expect(
            keys(world) == [
                .character("l"), .ctrl("c"), .up, .named(.f5), .enter, .escape, .ctrl("z"), .paste("ls\n"),
            ])
        world.effects = []
        world.press("ctrl-\\", "f", "enter")
        #expect(keys(world) == [.ctrl("]")])
    }

    @Test("Shift-PgUp looks back without turning from typing; the next key goes back to the end")
    func looksBack() {
        var world = opened(history: 100)
        #expect(world.shows("line 121") && !world.shows("line 90"))
        world.press("shift-pgup")
        #expect(world.shows("line 90") && !world.shows("line 121") && world.shows("line 79 of 123"))
        for _ in 0..<20 { world.press("shift-pgup") }
        #expect(world.shows("line 0") && world.shows("line 1 of 123"))
        for _ in 0..<20 { world.press("shift-pgdn") }
        #expect(world.shows("line 121") && !world.shows("of 123"))
        world.press("shift-pgup", "x")
        #expect(world.shows("line 121") && keys(world) == [.character("x")])
    }

    @Test("lines that are given up do not move what is looked at")
    func keepsItsPlace() {
        var world = opened(history: 100)
        world.press("shift-pgup")
        let before = world.lines.filter { $0.contains("line 9") }
        _ = world.state.update(.line(feed(history: 80, dropped: 30)))
        #expect(world.lines.filter { $0.contains("line 9") } == before && !before.isEmpty)
    }

    @Test("the wheel looks back, and at the end follows what is written again")
    func wheel() {
        var world = opened(history: 100)
        let turn = { (world: inout World, action: Mouse.Action) in
            world.effects += world.state.update(.key(.mouse(Mouse(action, x: 3, y: 5))))
        }
        turn(&world, .wheelUp)
        #expect(world.shows("line 98 of 123") && !world.shows("line 121"))
        turn(&world, .wheelDown)
        #expect(!world.shows("of 123"))
        _ = world.state.update(.line(feed(history: 140)))
        #expect(world.shows("line 161"))
    }

    @Test("the line stays open while another page is looked at, and its display is another page")
    func otherPages() {
        var world = opened(history: 100)
        world.press("ctrl-\\", "t")
        #expect(!world.actions.contains { if case .showLine = $0 { true } else { false } })
        _ = world.state.update(.line(feed(history: 140)))
        world.press("esc")
        #expect(world.shows("line 161"))
        world.press("v")
        #expect(world.shows("Looking for the screen of"))
        #expect(!world.actions.contains(.showLine(nil)))
        world.press("ctrl-\\", "c")
        #expect(world.shows("line 161"))
        world.press("ctrl-]")
        #expect(world.shows("NAME") && world.actions.contains(.showLine(nil)))
    }

    @Test("a selection of lines that are gone copies nothing and harms nothing")
    func goneSelection() {
        var world = opened(history: 500)
        world.press("ctrl-\\", "G", "space")
        _ = world.state.update(.line(feed(history: 0)))
        world.effects = []
        world.press("y")
        #expect(!world.actions.contains { if case .copy(let text) = $0 { !text.isEmpty } else { false } })
    }

    @Test("what scrolled out is found and copied")
    func search() {
        var world = opened(history: 100)
        world.press("ctrl-\\", "/")
        world.type("line 7")
        world.press("enter")
        #expect(world.shows("line 7"))
        world.effects = []
        world.press("y")
        let copied = world.actions.compactMap { if case .copy(let text) = $0 { text } else { nil } }
        #expect(copied.first?.hasPrefix("line 0\nline 1\n") == true)
    }

    @Test("what belongs to a picture is refused with a way to it; the end of the line is said beside what it wrote")
    func refusals() {
        var world = opened(history: 0)
        world.press("ctrl-\\", "I")
        #expect(world.shows("has no picture"))
        _ = world.state.update(.line(feed(history: 0, status: .off)))
        #expect(world.shows("line 3") && world.shows("the guest is off"))
        world.press("ctrl-\\")
        world.effects = []
        world.press("a")
        #expect(keys(world).isEmpty && world.shows("is off"))
    }
}
