import FilesSupport
import LabSupport
import PtySupport
import Testing

/// What is saved in the console is there at the next start, and for the verbs.
@Suite("Saved views and columns", .timeLimit(.minutes(5)))
struct ViewScenarios {
    @Test("a view has its key, its name above, a table in the settings, and list prints it")
    func saved() async throws {
        let folder = try TemporaryFolder()
        try TestWorld.write(guests: 12, to: "\(folder.path)/world.xml")
        let uri = "test://\(folder.path)/world.xml"
        let file = ".config/virt-tui/config.toml"
        let session = try PtySession(
            [], files: [file: "# mine\n[[connections]]\nuri = \"\(uri)\"\n"], columns: 120, rows: 24)
        try await session.waitFor("12/12 running")
        session.send("/name=guest-11")
        try await session.waitFor("1 match")
        session.send(.enter)
        session.send(.function(8))
        try await session.waitFor("Views of the guests")
        session.send(.enter)
        try await session.waitFor("View 1")
        session.send("eleven")
        session.send(.enter)
        try await session.waitUntil("its name above") { $0.lines[0].contains(" 1 eleven ") }
        session.send(.escape)
        try await session.waitUntil("every guest") { $0.contains("guest-10") && !$0.lines[0].contains("eleven") }
        session.send("1")
        try await session.waitUntil("it again") { !$0.contains("guest-10") && $0.lines[0].contains(" 1 eleven ") }
        session.send("q")
        #expect(try await session.exit() == .code(0))

        let text = try #require(session.text(of: file))
        #expect(
            text.hasPrefix("# mine\n") && text.contains("[views.1]\nname = \"eleven\"\nfilter = \"name=guest-11\"\n"))
        let child = try ChildProcess(
            PtySession.binary, ["list", "-c", uri, "--view", "eleven", "--quiet", "--timeout", "60"],
            environment: ["HOME=\(session.home)", "LANG=C.UTF-8"])
        #expect(child.readToEnd() == "guest-11\n" && child.waitForExit() == 0)
    }
}
