import FleetModel
import GuestKeys
import Screen
import Terminal
import Testing

@testable import Console

@Suite("A guest's screen in the console")
struct ScreenPageTests {
    /// A text screen with these lines, light grey on black.
    static func text(_ lines: [String], columns: Int = 80, rows: Int = 25, cursor: TextScreen.Cursor? = nil)
        -> TextScreen
    {
        var cells: [ScreenCell] = []
        for row in 0..<rows {
            let scalars = row < lines.count ? Array(lines[row].unicodeScalars) : []
            for column in 0..<columns {
                let scalar = column < scalars.count ? scalars[column] : " "
                let content: ScreenCell.Content = scalar == "\u{FFFD}" ? .unknown : .character(scalar)
                cells.append(ScreenCell(content, foreground: 0xA8A8A8, background: 0))
            }
        }
        let grid = CellGrid(cellWidth: 9, cellHeight: 16, originX: 0, originY: 0, columns: columns, rows: rows)
        return TextScreen(
            verdict: .text, grid: grid, cells: cells, cursor: cursor, fontName: "vga-9x16", inkedCells: 10,
            knownCells: 10)
    }

    static func feed(
        _ guest: GuestID, _ text: TextScreen?,
        status: ScreenFeed.Status = .showing(source: "VNC through libvirt", hasPointer: true)
    ) -> ScreenFeed {
        ScreenFeed(guest: guest, status: status, number: 1, width: 720, height: 400, text: text)
    }

    /// On the first running guest's screen.
    private func opened(columns: Int = 80, rows: Int = 24, _ lines: [String] = ["login: root", "# ls /"]) -> World {
        var world = World(columns: columns, rows: rows)
        world.press("v")
        let cursor = TextScreen.Cursor(row: max(0, lines.count - 1), column: 6)
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), Self.text(lines, cursor: cursor))))
        return world
    }

    private func chords(_ world: World) -> [KeyChord] {
        world.actions.flatMap { effect -> [KeyChord] in
            if case .pressKeys(let chords, _) = effect { chords } else { [] }
        }
    }

    @Test("v follows the selected guest's screen and says how to leave", arguments: [(80, 24), (160, 45), (40, 10)])
    func opens(columns: Int, rows: Int) {
        var world = opened(columns: columns, rows: rows)
        #expect(
            world.actions.contains { effect in
                if case .showScreen(let wish?) = effect {
                    wish.guest == World.guest(0, 0) && wish.isLive
                } else {
                    false
                }
            })
        #expect(world.lines[0].contains("guest00") && world.lines[0].contains("Ctrl-] leaves"))
        #expect(world.lines[1].hasPrefix("login: root"))
        #expect(world.state.draw().cursor == Point(6, 2))
        world.effects = []
        world.press("ctrl-]")
        #expect(world.state.page is FleetPage)
        #expect(world.actions.contains { if case .showScreen(let wish) = $0 { wish?.isLive != true } else { false } })
    }

    @Test("every key goes to the guest while typing, those of the console too")
    func typing() throws {
        var world = opened()
        world.effects = []
        for name in [
            "q", "?", "esc", "f1", "f10", "ctrl-c", "ctrl-l", "tab", "backtab", "up", "alt-x", "A", "/", "ctrl-z",
        ] {
            world.press(name)
        }
        let names = [
            "q", "?", "esc", "f1", "f10", "ctrl-c", "ctrl-l", "tab", "shift-tab", "up", "alt-x", "A", "/", "ctrl-z",
        ]
        #expect(chords(world) == (try names.map { try KeyChord(parsing: $0) }))
        #expect(world.state.layers.isEmpty && !(world.state.page is FleetPage))
    }

    @Test("a character on no US key goes by its meaning, a paste as text")
    func otherCharacters() {
        var world = opened()
        world.effects = []
        world.type("é")
        #expect(chords(world) == [KeyChord(typing: "é")].compactMap(\.self))
        let pasted = world.state.update(.key(.paste("two\nlines")))
        #expect(pasted == [.typeText("two\nlines", World.guest(0, 0), readBack: false)])
    }

    @Test("nothing is typed into a guest whose screen is not there")
    func noScreen() {
        var world = World()
        world.press("v")
        world.effects = []
        world.press("a")
        #expect(chords(world).isEmpty && world.shows("not there yet"))
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), nil, status: .failed("The guest has no display."))))
        #expect(world.shows("The guest has no display."))
    }

    @Test("what follows a key that was lost is dropped, until the user says that typing goes on")
    func cut() throws {
        var world = opened()
        let guest = World.guest(0, 0)
        world.type("rm ")
        world.effects = []
        world.effects += world.state.update(.keysLost(guest, .display, "The display takes no keys now."))
        world.type("x")
        world.press("enter")
        world.effects += world.state.update(.key(.paste("more")))
        #expect(chords(world).isEmpty && world.state.layers.isEmpty)
        #expect(!world.actions.contains { if case .typeText = $0 { true } else { false } })
        #expect(world.shows("takes no keys now. Keys are dropped: Ctrl-\\ goes on typing"))
        #expect(world.shows("keys stopped"))
        world.press("ctrl-\\")
        #expect(world.actions.contains(.typeOn(guest, .display)))
        world.press("a")
        #expect(chords(world) == [try KeyChord(parsing: "a")])
    }

    @Test("keys typed before the screen is there are not followed by the rest of the line")
    func early() {
        var world = World()
        world.press("v")
        world.effects = []
        world.type("rm -rf ")
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), Self.text(["#"]))))
        world.type("/tmp/x")
        world.press("enter")
        #expect(chords(world).isEmpty)
    }

    @Test("a line that was begun for a guest goes to no other page")
    func leftMeanwhile() {
        var world = opened()
        world.press("ctrl-\\", "T")
        world.type("halt")
        world.receive(.removed(HostID(0)))
        world.look()
        world.effects = []
        world.press("enter")
        #expect(world.actions.isEmpty && world.shows("nothing was sent"))
    }

    @Test("another guest's picture is never shown")
    func otherGuest() {
        var world = opened()
        _ = world.state.update(.screen(Self.feed(World.guest(0, 4), Self.text(["another guest"]))))
        #expect(!world.shows("another guest") && world.shows("login: root"))
        world.press("ctrl-]", "end", "v")
        #expect(!world.shows("login: root"))
    }

    @Test("Ctrl-\\ turns to commands and back; their keys stand in the footer")
    func commands() {
        var world = opened()
        world.press("ctrl-\\")
        #expect(world.lines[0].contains("commands") && world.lines.last?.contains("f Send key") == true)
        world.effects = []
        world.press("n", "enter")
        #expect(chords(world).isEmpty, "commands do not reach the guest")
        world.press("x")
        #expect(chords(world).count == 1, "Enter goes back to typing")
    }

    @Test("the send-key menu sends Ctrl-Alt-Del; Ctrl-] leaves from within it")
    func sendKey() throws {
        var world = opened()
        world.press("ctrl-\\", "f")
        #expect(world.shows("Ctrl-Alt-Del"))
        world.effects = []
        world.press("enter")
        #expect(chords(world) == [try KeyChord(parsing: "ctrl-alt-delete")])
        world.press("f", "ctrl-]")
        #expect(world.state.page is FleetPage && world.state.layers.isEmpty)
    }

    @Test("search marks what it finds and goes from one to the next")
    func search() throws {
        var world = opened(["one error", "two", "another Error", "three"])
        world.press("ctrl-\\", "/")
        world.type("error")
        world.press("enter")
        let canvas = world.state.draw().canvas
        #expect(canvas[Point(4, 1)]?.pen.role == .match && canvas[Point(8, 3)]?.pen.role == .match)
        #expect(canvas[Point(4, 1)]?.pen.attributes == .reverse)
        world.press("ctrl-n")
        #expect(world.state.draw().canvas[Point(8, 3)]?.pen.attributes == .reverse)
    }

    @Test("a selection is stretched with the moving keys and copied without the blanks at the ends")
    func selection() {
        var world = opened(["login: root", "# ls /"])
        world.press("ctrl-\\", "space", "down", "right")
        world.effects = []
        world.press("y")
        #expect(world.actions == [.copy("login: root\n#")])
        world.effects = []
        world.press("y")
        #expect(world.actions == [.copy("login: root\n# ls /\n")])
    }

    @Test("a guest larger than the terminal is shown where its cursor is, and can be panned")
    func panning() {
        var world = World(columns: 80, rows: 24)
        world.press("v")
        let lines = (0..<37).map { "row \($0)" }
        let cursor = TextScreen.Cursor(row: 36, column: 0)
        let text = Self.text(lines, columns: 160, rows: 37, cursor: cursor)
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), text)))
        #expect(world.lines.last?.hasPrefix("row 36") == true)
        world.press("ctrl-\\", "home")
        #expect(world.lines[1].hasPrefix("row 0"))
        world.press("down", "right")
        #expect(world.lines[0].contains("from 9,2"))
        world.press("enter")
        #expect(world.lines.last?.hasPrefix("row 36") == true, "typing follows the cursor again")
    }

    @Test("what no font has is shown as unknown, never as a letter")
    func unknown() {
        let world = opened(["a\u{FFFD}b"])
        #expect(world.lines[1].hasPrefix("a□b"))
    }

    @Test("the mouse is the guest's pointer while typing, and selects text else")
    func mouse() {
        var world = opened()
        world.effects = []
        world.effects += world.state.update(.key(.mouse(Mouse(.press(1), x: 3, y: 2))))
        world.effects += world.state.update(.key(.mouse(Mouse(.release(1), x: 3, y: 2))))
        // The middle of column 3, row 1, in 9×16 cells.
        #expect(
            world.actions == [
                .movePointer(ScreenPointer(x: 31, y: 24, buttons: 1), World.guest(0, 0)),
                .movePointer(ScreenPointer(x: 31, y: 24, buttons: 0), World.guest(0, 0)),
            ])
        world.press("ctrl-\\")
        world.effects = []
        for action in [Mouse.Action.press(1), .drag(1), .release(1)] {
            world.effects += world.state.update(.key(.mouse(Mouse(action, x: action == .press(1) ? 0 : 4, y: 1))))
        }
        #expect(world.actions == [.copy("login")])
    }

    @Test("a wide terminal shows the selected running guest's screen beside its details, as text")
    func preview() {
        var world = World(columns: 160, rows: 45)
        #expect(
            world.actions.contains { if case .showScreen(let wish?) = $0 { !wish.isLive } else { false } })
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), Self.text(["welcome", "web login:"]))))
        #expect(world.shows("web login:") && world.shows("guest00"))
        world.press("down")
        #expect(!world.shows("web login:"), "the next guest is not running and has no preview")
    }

    @Test("a very wide terminal shows it beside the list, whole, and the list keeps its width without it")
    func previewBesideTheList() throws {
        var world = World(columns: 220, rows: 45)
        let wish = world.effects.compactMap { effect -> ScreenWish? in
            if case .showScreen(let wish?) = effect { wish } else { nil }
        }.last
        #expect(wish?.columns == 80 && wish?.rows == 43)
        let lines = (0..<25).map { "line \($0) of the screen" }
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), Self.text(lines))))
        #expect(world.shows("line 0 of the screen") && world.shows("line 24 of the screen"))
        let names = world.lines[1].firstRange(of: "STATE")?.lowerBound
        world.press("down")
        #expect(!world.shows("line 24 of the screen") && world.shows("the screen of the selected guest"))
        #expect(world.lines[1].firstRange(of: "STATE")?.lowerBound == names)
    }

    @Test("why a better way to the display did not work is said once")
    func trouble() {
        var world = opened()
        var feed = Self.feed(World.guest(0, 0), Self.text(["hello"]), status: .showing(source: "x", hasPointer: false))
        feed.trouble = "Screenshots stand in: The display refused the password"
        _ = world.state.update(.screen(feed))
        #expect(world.shows("refused the password"))
        world.press("ctrl-\\")
        feed.number += 1
        _ = world.state.update(.screen(feed))
        #expect(!world.shows("refused the password"))
        // What the preview was told already is still news on the page.
        var other = World(columns: 160, rows: 45)
        _ = other.state.update(.screen(feed))
        other.press("v")
        _ = other.state.update(.screen(feed))
        #expect(other.shows("refused the password"))
    }

    @Test("a read-only connection shows the screen and sends nothing")
    func readOnly() {
        var world = World()
        var host = World.host(0, guests: 5)
        host.isReadOnly = true
        world.receive(host)
        world.press("v")
        _ = world.state.update(.screen(Self.feed(World.guest(0, 0), Self.text(["hello"]))))
        world.effects = []
        world.press("enter", "a")
        #expect(chords(world).isEmpty && world.shows("hello"))
    }

    @Test("the list says a screen in a word, of running guests that are visible, and not over slow links")
    func words() {
        var world = World(columns: 200, rows: 40)
        let swept = world.actions.reduce(into: Set<GuestID>()) {
            if case .sweepScreens(let guests) = $1 { $0 = guests }
        }
        #expect(swept == [World.guest(0, 0), World.guest(0, 4)])
        let panic = Self.text(["[    1.0] Kernel panic - not syncing: no init"])
        _ = world.state.update(.screenWord(World.guest(0, 0), ScreenWord(panic)))
        _ = world.state.update(.screenWord(World.guest(0, 1), ScreenWord(Self.text(["hidden"]))))
        #expect(world.shows("SCREEN") && world.shows("kernel panic"))
        #expect(!world.shows("hidden"), "a guest that is off has no screen")
        var host = World.host(0, guests: 5)
        host.latency = 400
        world.receive(host)
        #expect(world.actions.last == .sweepScreens([]) || world.actions.contains(.sweepScreens([])))
        #expect(World(columns: 80, rows: 24).actions.allSatisfy { if case .sweepScreens = $0 { false } else { true } })
    }
}
