import Glibc
import PtySupport
import Testing

/// What libraries write to standard error is theirs, not the terminal's.
@Suite("Standard error", .timeLimit(.minutes(5)))
struct StandardErrorScenarios {
    @Test("libvirt's log goes into ours while the console draws, and the end of it is told after a crash")
    func console() async throws {
        let session = try PtySession(["--demo"], environment: ["LIBVIRT_DEBUG": "1"])
        try await session.waitUntil("guests") { $0.contains("NAME") && $0.contains("running") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(!String(decoding: session.rawBytes, as: UTF8.self).contains("virObject"))
        let log = try #require(session.text(of: ".local/state/virt-tui/virt-tui.log"))
        #expect(log.contains("library ") && log.contains("libvirt version"))
    }

    @Test("a crash tells what was said last, without what a terminal would obey")
    func lastWords() async throws {
        // What is asked of libvirt in its own words comes back in its log.
        let session = try PtySession(
            ["--demo"], environment: ["LIBVIRT_DEBUG": "1", "LIBVIRT_LOG_FILTERS": "1:test"])
        try await session.waitUntil("guests") { $0.contains("NAME") && $0.contains("running") }
        session.signal(SIGSEGV)
        #expect(try await session.exit() == .signal(SIGSEGV))
        #expect(!session.screen.isAlternate)
        #expect(session.screen.lines.contains { $0.contains("vir") }, "\(session.screen.lines)")
    }

    @Test("a verb lets libraries speak when the user asks for it, and only then")
    func verb() async throws {
        for (environment, speaks) in [([:], false), (["LIBVIRT_DEBUG": "1"], true)] {
            let session = try PtySession(["list", "-c", "test:///default"], environment: environment)
            #expect(try await session.exit() == .code(0))
            #expect(String(decoding: session.rawBytes, as: UTF8.self).contains("libvirt version") == speaks)
        }
    }
}
