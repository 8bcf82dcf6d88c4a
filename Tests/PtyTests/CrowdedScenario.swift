import PtySupport
import Testing

/// More hosts than the process may have connections.
@Suite("Many hosts where few files may be open", .timeLimit(.minutes(5)))
struct CrowdedScenario {
    @Test("those beyond the limit wait and say so, and the others are there")
    func waiting() async throws {
        let options = String(repeating: "-c test:///default ", count: 80)
        let session = try PtySession(
            program: "/bin/sh", ["-c", "ulimit -n 256; exec '\(PtySession.binary)' \(options)"], columns: 120, rows: 30)
        try await session.waitFor("80 hosts")
        session.send(.end)
        try await session.waitUntil("hosts that wait and hosts that do not") { screen in
            screen.contains("waits: this program may have only 256 files open")
                && screen.lines.contains { $0.contains(" test ") && $0.contains("running") }
        }
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }
}
