import FilesSupport
import PtySupport
import Testing

/// Nothing that a guest or host says reaches the terminal but as printable cells, and columns stay where they are.
@Suite("The console in a hostile world", .serialized)
struct HostileScenarios {
    private static let configuration = """
        columns = ["name", "title", "state", "memory"]

        [[connections]]
        name = "evil\\u001b]0;owned\\u0007\\u009b2J\\u202e漢"
        uri = "test:///nowhere/\\u001b[2J\\u009b31m.xml"
        """

    private func open(columns: Int = 132, rows: Int = 60) async throws -> PtySession {
        let session = try PtySession(
            program: "sh", ["-c", #"exec "$0" -c "test://$HOME/world.xml""#, PtySession.binary],
            files: ["world.xml": HostileWorld.document, ".config/virt-tui/config.toml": Self.configuration],
            columns: columns, rows: rows)
        try await session.waitUntil("the first guest") { $0.contains(HostileWorld.prefix(0)) && $0.contains("running") }
        return session
    }

    /// Prefixes of the guests that the list shows, after checking that each row's state stands under its heading.
    private func listed(_ screen: PtyScreen) -> [String] {
        let heading = screen.cells[1].map(\.text)
        guard let column = heading.indices.first(where: { heading[$0...].prefix(5).joined() == "STATE" }) else {
            Issue.record("no heading STATE\n\(screen.framed)")
            return []
        }
        var names: [String] = []
        for row in screen.cells.dropFirst(2) {
            let name = row[5..<10].map(\.text).joined()
            guard name.first == "g", name.dropFirst().allSatisfy(\.isNumber) else { continue }
            names.append(name)
            let state = row[column...].prefix(7).map(\.text).joined()
            #expect(state == "running", "the state of \(name) is out of its column\n\(screen.framed)")
            #expect(row[column - 1].text == " ", "the title of \(name) runs into its state")
        }
        return names
    }

    @Test("shows 1,100 hostile names and titles in straight columns")
    func list() async throws {
        let session = try await open()
        var seen: Set<String> = []
        let last = HostileWorld.prefix(HostileWorld.count - 1)
        while true {
            let page = listed(session.screen)
            #expect(seen.isSuperset(of: page) == false, "a page without news")
            seen.formUnion(page)
            if seen.contains(last) || page.isEmpty { break }
            let bottom = try #require(page.last)
            session.send(.pageDown)
            session.send(.pageDown)
            try await session.waitUntil("guests after \(bottom)") { screen in
                let first = screen.cells[3][5..<10].map(\.text).joined()
                return first > bottom || screen.contains(last)
            }
        }
        #expect(seen.contains(last))
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(RawBytes.faults(session.rawBytes) == [])
    }

    @Test("shows details, pages, questions, prompts, tasks, events, errors and the filter")
    func sinks() async throws {
        let session = try await open(columns: 100, rows: 40)
        for number in 0..<12 {
            let name = HostileWorld.prefix(number)
            try await session.waitUntil("details of \(name)") { screen in
                screen.lines.dropFirst(20).contains { $0.contains("about") }
                    && screen.lines.count { $0.contains(name) } > 1
            }
            session.send(.enter)
            try await session.waitFor("uuid")
            session.send(.tab)
            try await session.waitUntil("graphs") { $0.contains("cpu") && !$0.contains("uuid") }
            session.send(.tab)
            try await session.waitUntil("hardware") { $0.contains("disk ") }
            session.send(.tab)
            try await session.waitFor("snapshot")
            session.send(.escape)
            try await session.waitFor("NAME")
            session.send("X")
            try await session.waitFor("Force off \(name)")
            session.send("n")
            try await session.waitUntil("no question") { !$0.contains("Force off \(name)") }
            session.send("N")
            try await session.waitFor("Name of the new snapshot of \(name)")
            session.paste(HostileWorld.text(number + 3))
            session.send(.escape)
            try await session.waitUntil("no prompt") { !$0.contains("Name of the new") && $0.contains("Help") }
            session.send(.down)
        }
        let name = HostileWorld.prefix(12)
        session.send("X")
        try await session.waitFor("Force off \(name)")
        session.send("y")
        try await session.waitUntil("\(name) off") {
            $0.lines.contains { $0.contains(name) && $0.contains("shut off") }
        }
        session.send("X")
        try await session.waitUntil("a refusal") { $0.lines.last?.contains("Help") == false }
        session.send("t")
        try await session.waitFor("done")
        session.send(.escape)
        try await session.waitFor("NAME")
        session.send("e")
        try await session.waitUntil("the events") { $0.contains("Time line") && $0.contains(name) }
        session.send(.escape)
        try await session.waitFor("NAME")
        for number in 0..<30 {
            session.send("/")
            session.paste(HostileWorld.text(number))
            try await session.waitUntil("the filter") { $0.lines.last?.contains("Help") == false }
            session.send(.escape)
            // Esc and a key that follows at once would be one key with Alt.
            try await session.waitUntil("the keys again") { $0.lines.last?.contains("Help") == true }
        }
        session.send("/")
        session.paste(HostileWorld.prefix(44) + "\u{9B}2J\u{202E}\t")
        try await session.waitFor("g0044")
        session.send(.escape)
        try await session.waitUntil("the keys again") { $0.lines.last?.contains("Help") == true }
        session.send("C")
        try await session.waitFor("Hosts")
        session.send(.escape)
        try await session.waitUntil("the list of guests") { $0.contains("STATE") && !$0.contains("OPTIONS") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(RawBytes.faults(session.rawBytes) == [])
    }

    @Test("shows every part of a host's page, its name and its processor's name being hostile")
    func hostPage() async throws {
        let home = try TemporaryFolder()
        let configuration = """
            [[connections]]
            name = "evil\\u001b]0;owned\\u0007\\u009b2J\\u202e漢\\u200b"
            uri = "test://\(home.path)/world.xml"
            """
        let session = try PtySession(
            environment: ["HOME": home.path],
            files: ["world.xml": HostileWorld.document, ".config/virt-tui/config.toml": configuration],
            columns: 100, rows: 30)
        try await session.waitUntil("the first guest") { $0.contains(HostileWorld.prefix(0)) && $0.contains("evil") }
        session.send(.home)
        session.send(.enter)
        // What only the first part shows goes and comes again once all parts have been seen.
        for isOverview in [true, false, false, true] {
            try await session.waitUntil("the host's page, overview: \(isOverview)") { screen in
                screen.lines[1].contains("evil") && screen.lines[1].contains("Overview")
                    && screen.contains("polling every") == isOverview
            }
            session.send(.tab)
        }
        session.send(.escape)
        try await session.waitFor("NAME")
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(RawBytes.faults(session.rawBytes) == [])
    }

    @Test("shows hosts with hostile names, addresses and errors, and the whole error in an unbroken box")
    func hosts() async throws {
        let session = try PtySession(
            files: [".config/virt-tui/config.toml": Self.configuration], columns: 120, rows: 30)
        try await session.waitUntil("the failure") {
            $0.lines.contains { $0.contains("evil") && $0.contains("reconnecting") }
        }
        session.send(.enter)
        let screen = try await session.waitUntil("the error's detail") { Self.box(in: $0) != nil }
        let box = try #require(Self.box(in: screen))
        #expect(screen.lines[box.top...box.bottom].contains { $0.contains("nowhere") }, "\(screen.framed)")
        for row in (box.top + 1)..<box.bottom {
            #expect(screen.cells[row][box.left].text == "│" && screen.cells[row][box.right].text == "│")
        }
        session.send(.escape)
        try await session.waitUntil("no box") { Self.box(in: $0) == nil }
        session.send("C")
        try await session.waitUntil("the connections") { $0.lines[1].contains("Hosts") || $0.contains("autoconnect") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(RawBytes.faults(session.rawBytes) == [])
    }

    /// The corners of the first box on the screen.
    private static func box(in screen: PtyScreen) -> (top: Int, bottom: Int, left: Int, right: Int)? {
        for (top, row) in screen.cells.enumerated() {
            guard let left = row.firstIndex(where: { ["┌", "╭"].contains($0.text) }),
                let right = row.firstIndex(where: { ["┐", "╮"].contains($0.text) }), left < right,
                let bottom = screen.cells.indices.dropFirst(top + 1).first(where: {
                    ["└", "╰"].contains(screen.cells[$0][left].text)
                })
            else { continue }
            return (top, bottom, left, right)
        }
        return nil
    }

    @Test("list prints hostile names in straight columns")
    func columns() async throws {
        // So many rows that no line leaves the screen.
        let session = try PtySession(
            program: "sh", ["-c", #"exec "$0" list -c "test://$HOME/world.xml""#, PtySession.binary],
            files: ["world.xml": HostileWorld.document], columns: 160, rows: HostileWorld.count + 5)
        #expect(try await session.exit() == .code(0))
        let screen = session.screen
        let heading = screen.cells[0].map(\.text)
        let column = try #require(heading.indices.first { heading[$0...].prefix(5).joined() == "STATE" })
        var rows = 0
        for row in screen.cells.dropFirst() where row.contains(where: { $0.text != " " }) {
            rows += 1
            let state = row[column...].prefix(7).map(\.text).joined()
            #expect(state == "running" && row[column - 1].text == " ", "\(row.map(\.text).joined())")
        }
        #expect(rows == HostileWorld.count)
        #expect(RawBytes.faults(session.rawBytes) == [])
    }

    @Test("prints hostile names as text", arguments: [["list"], ["status"]])
    func commands(arguments: [String]) async throws {
        let session = try PtySession(
            program: "sh", ["-c", #"exec "$0" "$@" -c "test://$HOME/world.xml""#, PtySession.binary] + arguments,
            files: ["world.xml": HostileWorld.document], columns: 200, rows: 50)
        guard case .code(let code) = try await session.exit() else {
            Issue.record("it was ended by a signal")
            return
        }
        #expect(code <= 1)
        #expect(RawBytes.faults(session.rawBytes) == [])
        #expect(!session.rawBytes.isEmpty)
    }

    @Test("the check itself finds each kind of fault")
    func faults() {
        #expect(RawBytes.faults(Array("plain \u{1B}[31m漢 e\u{301}\r\n".utf8)) == [])
        #expect(RawBytes.faults(Array("\u{9B}".utf8)) == ["a control"])
        #expect(RawBytes.faults(Array("\u{202E}".utf8)) == ["a bidi control"])
        #expect(RawBytes.faults(Array("\u{200B}".utf8)) == ["an invisible scalar"])
        #expect(RawBytes.faults([0x9B]) == ["invalid UTF-8"])
        #expect(RawBytes.faults(Array("\u{1B}]0;x".utf8)) == ["a control string"])
        #expect(RawBytes.faults(Array("aZ\tQ".utf8)) == ["a tabulator or line end of a text"])
    }
}
