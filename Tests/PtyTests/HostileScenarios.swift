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
        try await session.waitUntil("the events") { $0.contains("Events") && $0.contains(name) }
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
        try await session.waitFor("NAME")
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(RawBytes.faults(session.rawBytes) == [])
    }

    @Test("shows hosts with hostile names, addresses and errors")
    func hosts() async throws {
        let session = try PtySession(
            files: [".config/virt-tui/config.toml": Self.configuration], columns: 120, rows: 30)
        try await session.waitFor("evil")
        try await session.waitUntil("the failure") {
            $0.lines.contains { $0.contains("evil") && !$0.contains("connecting…") }
        }
        session.send("!")
        session.send("C")
        session.send(.escape)
        session.send(.enter)
        session.send("q")
        session.signal(15)
        #expect(try await session.exit() == .code(0))
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
