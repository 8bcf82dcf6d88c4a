import PtySupport
import Testing

/// The mouse, and a person's own theme.
@Suite("The console's mouse and themes", .serialized)
struct MouseAndThemeScenarios {
    private func open(files: [String: String] = [:]) async throws -> PtySession {
        let session = try PtySession(["--demo"], files: files, columns: 120, rows: 40)
        // With figures, so that nothing that comes up by itself takes the first click.
        try await session.waitUntil("guests") { $0.contains("shut off") && $0.wantsMouse && $0.contains("GiB") }
        return session
    }

    /// The name in the detail pane: the selected guest's.
    private static func selected(_ screen: PtyScreen) -> String? {
        guard let edge = screen.lines.lastIndex(where: { $0.hasPrefix("───") }), edge + 1 < screen.rows else {
            return nil
        }
        return screen.lines[edge + 1].split(separator: " ").first.map(String.init)
    }

    private func name(inRow row: Int, of screen: PtyScreen) -> String {
        String(screen.cells[row][5...].map(\.text).joined().prefix { $0 != " " })
    }

    @Test("a click selects, the wheel moves, two clicks open")
    func clicking() async throws {
        let session = try await open()
        let fifth = name(inRow: 6, of: session.screen)
        session.click(row: 6, column: 12)
        try await session.waitUntil("\(fifth) selected") { Self.selected($0) == fifth }
        let eighth = name(inRow: 9, of: session.screen)
        session.click(row: 9, column: 12, button: 5)
        try await session.waitUntil("\(eighth) selected") { Self.selected($0) == eighth }
        session.click(row: 9, column: 12, button: 4)
        try await session.waitUntil("\(fifth) selected again") { Self.selected($0) == fifth }
        session.click(row: 9, column: 12)
        session.click(row: 9, column: 12)
        try await session.waitUntil("the page of \(eighth)") { $0.contains("Overview") && $0.lines[1].contains(eighth) }
    }

    @Test("a click on a heading sorts by it, one more turns the order round")
    func sorting() async throws {
        let session = try await open()
        // The name's heading: after the signs for mark and state.
        let column = 6
        let first = name(inRow: 3, of: session.screen)
        session.click(row: 1, column: column)
        try await session.waitUntil("the order reversed") { [self] in name(inRow: 3, of: $0) != first }
        session.click(row: 1, column: column)
        try await session.waitUntil("the order as before") { [self] in name(inRow: 3, of: $0) == first }
    }

    @Test("a changed theme of one's own is shown at once, a broken one is explained")
    func liveReload() async throws {
        func theme(_ colour: String) -> String {
            let roles = Self.roles.map { "\($0) = { fg = \"\(colour)\", bg = \"\(colour == "1" ? "2" : "3")\" }" }
            return "name = \"mine\"\n[roles]\n" + roles.joined(separator: "\n") + "\n"
        }
        let path = ".config/virt-tui/themes/mine.toml"
        let session = try await open(files: [path: theme("1"), ".config/virt-tui/config.toml": "theme = \"mine\"\n"])
        #expect(session.screen.cell(row: 0, column: 1).foreground == .indexed(1))
        try session.write(theme("4"), to: path)
        try await session.waitUntil("other colours") { $0.cell(row: 0, column: 1).foreground == .indexed(4) }
        try session.write("name = \"mine\"\n[roles]\ntext = 5\n", to: path)
        try await session.waitUntil("what is wrong, and where") { $0.lines.last?.contains("mine.toml") == true }
        #expect(session.screen.lines[1].contains("NAME"))
    }

    @Test("a theme is found although its folder was made after the start")
    func lateFolder() async throws {
        let session = try await open()
        let roles = Self.roles.map { "\($0) = { fg = \"5\", bg = \"0\" }" }
        try session.write(
            "name = \"tardy\"\n[roles]\n" + roles.joined(separator: "\n") + "\n",
            to: ".config/virt-tui/themes/tardy.toml")
        session.send(.function(9))
        try await session.waitFor("tardy")
        session.send("tardy")
        session.send(.enter)
        try await session.waitUntil("its colours") { $0.cell(row: 0, column: 1).foreground == .indexed(5) }
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }

    /// Every role, as a shipped theme's file names them.
    private static let roles = RepositoryFile.text("Themes/mono.toml").split(separator: "\n")
        .filter { $0.contains(" = {") }.compactMap { $0.split(separator: " ").first }
}
