import PtySupport
import Testing

/// What verbs ask on a terminal before they lose anything.
@Suite("Verbs on a terminal", .timeLimit(.minutes(5)))
struct VerbQuestionScenarios {
    @Test("a dangerous verb asks, and does nothing without a yes", arguments: [("y", Int32(0)), ("n", 1), ("", 1)])
    func yes(_ answer: String, _ code: Int32) async throws {
        let session = try PtySession(["destroy", "-c", "test:///default", "test"])
        try await session.waitFor("Force off test on default? [y/N]")
        session.send("\(answer)\n")
        #expect(try await session.exit() == .code(code))
        #expect(session.screen.contains("force off test: done") == (code == 0))
    }

    @Test(
        "on a protected host the guest's name is asked for, whatever --yes says",
        arguments: [("test", Int32(0)), ("y", 1)])
    func protected(_ answer: String, _ code: Int32) async throws {
        let session = try PtySession(
            ["destroy", "-c", "test:///default", "test", "--yes"],
            files: [
                ".config/virt-tui/config.toml":
                    "[[connections]]\nname = \"prod\"\nuri = \"test:///default\"\nprotected = true\n"
            ])
        try await session.waitFor("type test to do it")
        session.send("\(answer)\n")
        #expect(try await session.exit() == .code(code))
    }

    @Test("Ctrl-C instead of an answer ends the verb at once")
    func brokenOff() async throws {
        let session = try PtySession(["destroy", "-c", "test:///default", "test"])
        try await session.waitFor("[y/N]")
        session.send(bytes: [0x03])
        #expect(try await session.exit() == .code(130))
    }
}
