import Glibc
import PtySupport
import Testing

/// What happens to the terminal, whatever happens to the program.
@Suite("The console and its terminal", .serialized)
struct TerminalLifeScenarios {
    private func open(_ environment: [String: String] = [:]) async throws -> PtySession {
        let session = try PtySession(["--demo"], environment: environment)
        try await session.waitUntil("guests") { $0.contains("NAME") && $0.contains("Help") }
        return session
    }

    @Test("a storm of resizes ends with the picture of the last size")
    func resizeStorm() async throws {
        let session = try await open()
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<1000 {
            session.resize(
                columns: .random(in: 1...500, using: &generator), rows: .random(in: 1...200, using: &generator))
        }
        session.resize(columns: 100, rows: 30)
        let fresh = try PtySession(["--demo"], columns: 100, rows: 30)
        try await fresh.waitUntil("guests") { $0.contains("NAME") && $0.contains("Help") }
        let screen = try await session.waitUntil("the last size's picture") {
            $0.columns == 100 && $0.rows == 30 && $0.lines[0].contains("virt-tui") && $0.lines[29].contains("Help")
        }
        #expect(screen.lines[1] == fresh.screen.lines[1])
        #expect(screen.lines[29] == fresh.screen.lines[29])
    }

    @Test("stop and continue, fifty times: the shell's terminal in between, ours after")
    func suspendAndResume() async throws {
        // A shell with job control around it, as a person has.
        let session = try PtySession(program: "bash", ["--norc", "-i"], environment: ["PS1": "prompt$ "])
        try await session.waitFor("prompt$")
        session.send("\(PtySession.binary) --demo\n")
        try await session.waitUntil("the console") { $0.isAlternate && $0.contains("Help") }
        let inside = session.modes
        for _ in 0..<50 {
            session.send(bytes: [0x1A])
            try await session.waitUntil("the shell") { !$0.isAlternate && !$0.wantsMouse && $0.contains("Stopped") }
            #expect(session.modes != inside)
            session.send("clear; fg\n")
            try await session.waitUntil("the console again") { $0.isAlternate && $0.contains("Help") }
            #expect(session.modes == inside)
        }
    }

    @Test("a closed terminal ends the program, without burning the processor")
    func hangUp() async throws {
        for _ in 0..<20 {
            let session = try await open()
            session.hangUp()
            let end = try await session.exit(seconds: 5)
            #expect(end == .code(0) || end == .signal(SIGHUP))
        }
    }

    @Test("a closed terminal ends the program also below a shell that ignores it", arguments: ["''", ":"])
    func hangUpBelowLeader(handler: String) async throws {
        for _ in 0..<10 {
            // The leader outlives the hang-up, so it ends only when the console has.
            let session = try PtySession(
                program: "bash", ["-c", "trap \(handler) HUP; \(PtySession.binary) --demo; exit 5"])
            try await session.waitUntil("guests") { $0.contains("NAME") && $0.contains("Help") }
            session.hangUp()
            #expect(try await session.exit(seconds: 5) == .code(5))
        }
    }

    @Test("SIGTERM leaves the terminal as it was")
    func terminate() async throws {
        let session = try await open()
        session.signal(SIGTERM)
        _ = try await session.exit()
        #expect(!session.screen.isAlternate && session.screen.cursorIsVisible && !session.screen.wantsMouse)
    }

    @Test("a crash leaves the terminal as it was", arguments: [SIGSEGV, SIGABRT, SIGILL])
    func crash(signal: Int32) async throws {
        let session = try await open()
        session.signal(signal)
        #expect(try await session.exit() == .signal(signal))
        #expect(!session.screen.isAlternate && session.screen.cursorIsVisible && !session.screen.wantsMouse)
    }

    @Test("a terminal that takes nothing does not stop the program")
    func stoppedOutput() async throws {
        let session = try await open()
        session.holdOutput(true)
        for _ in 0..<200 { session.send("jk?"); session.send(.escape) }
        session.signal(SIGTERM)
        let end = try await session.exit(seconds: 10)
        #expect(end == .code(0))
    }

    @Test("a terminal that stopped for a while shows what is now, not all that was meanwhile")
    func resumedOutput() async throws {
        let session = try await open()
        session.holdOutput(true)
        let before = session.rawBytes.count
        for _ in 0..<500 { session.send(.function(1)); session.send("t"); session.send("e") }
        session.send("C")
        session.holdOutput(false)
        session.resize(columns: 90, rows: 25)
        try await session.waitUntil("a picture of the new size") { $0.columns == 90 && !$0.lines[24].isEmpty }
        #expect(session.rawBytes.count - before < 64 * 1024, "frames were kept for a terminal that did not take them")
    }

    static let terminals = [
        "dumb", "vt100", "linux", "xterm", "xterm-256color", "xterm-direct", "screen", "tmux-256color", "xterm-kitty",
        "foot", "",
    ]
    static let locales = ["C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1", "ja_JP.EUC-JP"]

    @Test("every terminal type in every locale: it runs, or refuses with one clear line", arguments: terminals)
    func combinations(terminal: String) async throws {
        for locale in Self.locales {
            let session = try PtySession(["--demo"], environment: ["TERM": terminal, "LANG": locale, "LC_ALL": locale])
            try await session.waitUntil("a list or a refusal, TERM=\(terminal) LANG=\(locale)") {
                ($0.contains("NAME") && $0.contains("Help")) || $0.contains("virt-tui: ")
            }
            if session.screen.contains("Help") {
                session.send("q")
                #expect(try await session.exit() == .code(0))
            } else {
                #expect(try await session.exit() == .code(1))
                #expect(session.screen.lines.count { !$0.isEmpty } <= 2)
            }
            if locale != "C.UTF-8" { #expect(session.rawBytes.allSatisfy { $0 < 0x80 }) }
        }
    }

    @Test("random bytes as input change nothing that was not confirmed")
    func inputFuzz() async throws {
        let session = try await open()
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            // Every byte but Ctrl-Z, Ctrl-\ and the letters that quit.
            let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
                .filter { ![0x1A, 0x1C, 0x03, 0x71, 0x11, 0x13].contains($0) }
            session.send(bytes: bytes)
        }
        session.paste(String(repeating: "Xy\n", count: 100_000))
        #expect(session.exitIfEnded == nil || session.exitIfEnded == .code(0))
        session.signal(SIGTERM)
        #expect(try await session.exit() == .code(0))
    }
}
