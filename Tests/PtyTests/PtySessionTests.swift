import Glibc
import PtySupport
import Testing

@Suite("The pty harness")
struct PtySessionTests {
    private func shell(_ script: String, environment: [String: String] = [:]) throws -> PtySession {
        try PtySession(program: "sh", ["-c", script], environment: environment, columns: 40, rows: 10)
    }

    @Test("shows text, colours, attributes and the cursor")
    func cells() async throws {
        let session = try shell(#"printf 'ab\033[1;31mred\033[0;48;5;200mX\033[48;2;1;2;3;4mY\033[0m|'; read x"#)
        let screen = try await session.waitFor("abredXY|")
        #expect(screen.columns == 40 && screen.rows == 10)
        let plain = screen.cell(row: 0, column: 0)
        #expect(plain.text == "a" && plain.foreground == .standard && plain.attributes.isEmpty)
        #expect(screen.cell(row: 0, column: 2).foreground == .indexed(1))
        #expect(screen.cell(row: 0, column: 2).attributes == .bold)
        #expect(screen.cell(row: 0, column: 5).background == .indexed(200))
        #expect(screen.cell(row: 0, column: 6).background == .rgb(1, 2, 3))
        #expect(screen.cell(row: 0, column: 6).attributes == .underline)
        #expect(screen.cursorRow == 0 && screen.cursorColumn == 8)
        #expect(screen.lines[0] == "abredXY|" && screen.lines[1].isEmpty)
    }

    @Test("gives wide characters two cells and keeps combining marks with theirs")
    func wideCharacters() async throws {
        let session = try shell(#"printf '漢e\314\201.'; read x"#)
        let screen = try await session.waitUntil("the dot") { $0.text.contains(".") }
        #expect(screen.cell(row: 0, column: 0).width == 2)
        #expect(screen.cell(row: 0, column: 1).text.isEmpty)
        #expect(screen.cell(row: 0, column: 2).text == "e\u{301}")
        #expect(screen.lines[0] == "漢e\u{301}.")
    }

    @Test("types text and keys, encoded for the program's modes")
    func keys() async throws {
        let session = try shell("stty raw -echo; echo ready; exec cat -v")
        try await session.waitFor("ready")
        session.send("hé")
        session.send(.up)
        session.send(.control("c"))
        session.send(.function(5))
        try await session.waitFor("hM-CM-)^[[A^C^[[15~")
    }

    @Test("brackets what it pastes only when asked to")
    func paste() async throws {
        let session = try shell(#"stty raw -echo; printf '\033[?2004hready'; exec cat -v"#)
        try await session.waitFor("ready")
        session.paste("two words")
        try await session.waitFor("^[[200~two words^[[201~")
    }

    @Test("answers the questions that programs ask their terminal")
    func reports() async throws {
        let session = try shell(#"stty raw -echo; printf '\033[3;5H\033[6n'; exec cat -v"#)
        try await session.waitFor("^[[3;5R")
    }

    @Test("tells the program a new size")
    func resize() async throws {
        let session = try shell("trap 'stty size' WINCH; echo ready; while :; do read x; done")
        try await session.waitFor("ready")
        session.resize(columns: 100, rows: 30)
        try await session.waitFor("30 100")
        #expect(session.screen.columns == 100)
    }

    @Test("knows the alternate screen, the title, the hidden cursor and the bell")
    func properties() async throws {
        let session = try shell(#"printf '\033[?1049h\033]2;a title\007\033[?25l\033[?1000h\007done'; read x"#)
        let screen = try await session.waitFor("done")
        #expect(screen.isAlternate && !screen.cursorIsVisible && screen.wantsMouse)
        #expect(screen.title == "a title" && screen.bells == 1)
    }

    @Test("gives a terminal of its own, with default modes and signals")
    func terminal() async throws {
        let session = try shell("tty; ps -o sid= -p $$; read x; echo got $x; read y")
        try await session.waitFor("/dev/pts/")
        try await session.waitFor("\(session.pid)")
        let modes = try #require(session.modes)
        #expect(modes.echoes && modes.isCanonical)
        session.send("line\n")
        try await session.waitFor("got line")
    }

    @Test("reports how the program ended, with its last output")
    func exitCodes() async throws {
        let plain = try shell("echo last words; exit 7")
        #expect(try await plain.exit() == .code(7))
        #expect(plain.screen.contains("last words"))
        #expect(plain.rawBytes == Array("last words\r\n".utf8))
        let killed = try shell("kill -TERM $$")
        #expect(try await killed.exit() == .signal(SIGTERM))
        let interrupted = try shell("echo ready; read x")
        try await interrupted.waitFor("ready")
        interrupted.send(.control("c"))
        #expect(try await interrupted.exit() == .signal(SIGINT))
    }

    @Test("hangs up: the program gets SIGHUP")
    func hangUp() async throws {
        let session = try shell("echo ready; read x")
        try await session.waitFor("ready")
        session.hangUp()
        #expect(try await session.exit() == .signal(SIGHUP))
        #expect(session.modes == nil)
    }

    @Test("says what it waited for and shows the screen when the program ends without it")
    func failure() async throws {
        let session = try shell("echo only this")
        let error = await #expect(throws: PtyError.self) { try await session.waitFor("something else") }
        #expect(error?.description.contains("ended without “something else”") == true)
        #expect(error?.description.contains("|only this ") == true)
    }

    @Test("holds output back without stopping input")
    func holding() async throws {
        let session = try shell("stty -echo; echo ready; read x; echo got $x; read y")
        try await session.waitFor("ready")
        session.holdOutput(true)
        session.send("it\n")
        #expect(!session.screen.contains("got it"))
        session.holdOutput(false)
        try await session.waitFor("got it")
    }

    @Test("gives the program an empty home and nothing of the test's environment")
    func environment() async throws {
        let session = try shell(
            "env | cut -d= -f1 | sort | tr '\\n' ' '; ls -A $HOME | wc -l; read x", environment: ["NO_COLOR": "1"])
        let screen = try await session.waitFor("TERM")
        #expect(screen.text.contains("HOME LANG NO_COLOR"))
        #expect(!screen.text.contains("USER"))
    }

    @Test("takes a program that does not exist as an error")
    func missingProgram() {
        #expect(throws: PtyError.self) { try PtySession(program: "/nonexistent/program") }
    }
}
