import FilesSupport
import PtySupport
import Testing

/// The console on its built-in demo world, driven by keys and read from the terminal.
@Suite("The console on the demo world")
struct DemoScenarios {
    private func open(columns: Int = 120, rows: Int = 40, environment: [String: String] = [:]) async throws
        -> PtySession
    {
        let session = try PtySession(["--demo"], environment: environment, columns: columns, rows: rows)
        try await session.waitFor("running")
        try await session.waitUntil("the first guest") { $0.contains("shut off") }
        return session
    }

    @Test("lists hosts and guests, and leaves the terminal as it was")
    func startsAndLeaves() async throws {
        let session = try await open()
        let screen = session.screen
        #expect(screen.isAlternate)
        #expect(screen.lines.first?.contains("virt-tui") == true)
        #expect(screen.contains("NAME"))
        #expect(screen.lines.last?.contains("Help") == true)
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(!session.screen.isAlternate && session.screen.cursorIsVisible && !session.screen.wantsMouse)
    }

    @Test("starts a guest and sees it run, then asks before forcing it off")
    func startAndForceOff() async throws {
        let session = try await open()
        session.send("/state:shut_off")
        session.send(.enter)
        let before = try await session.waitUntil("only guests that are off") {
            $0.contains("shut off") && !$0.contains("paused ")
        }
        let row = try #require(before.row(of: "shut off"))
        let name = try #require(before.lines[row].split(separator: " ").dropFirst().first.map(String.init))
        // It stays in the list when it runs, so the selection stays with it, and a key is never taken for a late one.
        session.send(.escape)
        try await session.waitUntil("every guest") { $0.contains("paused ") }
        session.send("/name:\(name)")
        session.send(.enter)
        try await session.waitFor("1 match")
        session.send("s")
        try await session.waitUntil("\(name) running") { screen in
            screen.lines.contains { $0.contains(" \(name) ") && $0.contains("running") }
        }
        session.send("X")
        try await session.waitFor("Force off \(name) on")
        session.send("n")
        try await session.waitUntil("the question gone") { !$0.contains("Force off \(name) on") }
        session.send("X")
        try await session.waitFor("Force off \(name) on")
        session.send("y")
        try await session.waitUntil("no match any more running") { screen in
            screen.lines.contains { $0.contains(" \(name) ") && $0.contains("shut off") }
        }
    }

    @Test("marks guests and asks for a typed word before stopping them all")
    func bulk() async throws {
        let session = try await open()
        session.send("/state:running")
        session.send(.enter)
        try await session.waitFor("match")
        session.send("  ")
        try await session.waitFor("2 marked")
        session.send("X")
        try await session.waitFor("Force off 2 guests?")
        session.send("y")
        session.send(.enter)
        try await session.waitFor("Type off")
        session.send(.backspace)
        session.send("off")
        session.send(.enter)
        try await session.waitUntil("marks gone") { !$0.contains("2 marked") && !$0.contains("Type off") }
        session.send("t")
        try await session.waitFor("+ force off 2 guests")
        try await session.waitFor("2 done")
        session.send(.enter)
        try await session.waitUntil("two finished tasks") { screen in
            screen.lines.count { $0.contains("force off") && $0.contains("done") } == 3
        }
    }

    @Test("finds commands in the palette and shows every key in the help")
    func paletteAndHelp() async throws {
        let session = try await open()
        session.send(":")
        try await session.waitFor("Command")
        session.send("events")
        session.send(.enter)
        try await session.waitUntil("the time line") { $0.lines[1].contains("Time line") }
        session.send(.escape)
        try await session.waitFor("NAME")
        session.send("?")
        try await session.waitFor("Boot the guest")
        session.send(.end)
        try await session.waitFor("in the palette")
        session.send(.escape)
        try await session.waitFor("NAME")
    }

    @Test("changes its colours with the theme")
    func themes() async throws {
        let session = try await open()
        let before = session.screen.cells[0]
        session.send(.function(9))
        try await session.waitFor("light")
        session.send("light")
        session.send(.enter)
        try await session.waitUntil("other colours") { screen in
            !screen.contains("gruvbox") && zip(screen.cells[0], before).contains { $0.background != $1.background }
        }
    }

    @Test("opens the page of a guest and turns its parts")
    func guestPage() async throws {
        let session = try await open()
        session.send(.enter)
        try await session.waitFor("Overview")
        try await session.waitUntil("a dashboard") { $0.contains("Reach") && $0.contains("cpu") && $0.contains("-4m") }
        session.send("]")
        try await session.waitFor("-50m")
        session.send(.tab)
        try await session.waitUntil("graphs alone") { $0.contains("cpu") && !$0.contains("Reach") }
        session.send(.tab)
        try await session.waitFor("NEXT BOOT")
        session.send(.escape)
        try await session.waitFor("NAME")
    }

    @Test("lends the terminal to ssh, with the address behind the end of the options")
    func login() async throws {
        let folder = try TemporaryFolder()
        _ = folder.program("#!/bin/sh\necho \"told: $*\"\nread line\n", named: "ssh")
        let session = try await open(environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
        session.send("/ip:192")
        session.send(.enter)
        try await session.waitUntil("an address") { $0.contains(" 192.") && $0.contains("match") }
        session.send("H")
        try await session.waitFor("told: -- 192.")
        #expect(!session.screen.isAlternate)
        session.send(.enter)
        try await session.waitUntil("the list again") { $0.isAlternate && $0.contains("NAME") }
    }

    @Test("keeps its place through every size")
    func resizes() async throws {
        let session = try await open(columns: 80, rows: 24)
        session.send(.down)
        for (columns, rows) in [(160, 45), (40, 10), (20, 5), (10, 3), (300, 100), (80, 24)] {
            session.resize(columns: columns, rows: rows)
            try await session.waitUntil("a picture of \(columns)×\(rows)") { screen in
                guard screen.columns == columns, screen.rows == rows else { return false }
                return columns < 20 ? screen.contains("too small") : screen.lines[0].contains("virt-tui")
            }
        }
        try await session.waitFor("NAME")
    }

    @Test("draws with ASCII alone where the locale has no more", arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
    func asciiLocales(locale: String) async throws {
        let session = try await open(environment: ["LANG": locale, "LC_ALL": locale])
        session.send("\t")
        session.send("q")
        _ = try await session.exit()
        let raw = session.rawBytes
        #expect(raw.allSatisfy { $0 < 0x80 }, "a byte outside ASCII went to a terminal that cannot show it")
    }

    @Test("honours NO_COLOR")
    func noColour() async throws {
        let session = try await open(environment: ["NO_COLOR": "1"])
        let colours = session.screen.cells.joined().filter { $0.foreground != .standard || $0.background != .standard }
        #expect(colours.isEmpty)
    }
}
