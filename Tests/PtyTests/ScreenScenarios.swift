import Glibc
import LabSupport
import PtySupport
import Testing

/// Guests' screens and serial lines, by the console and by the verbs, on real guests.
@Suite("Guests' screens", .requiresLab, .timeLimit(.minutes(15)))
struct ScreenScenarios {
    /// The lab, its Linux guest at its shell: a kernel that boots reads nothing yet.
    private func lab() async throws -> Lab {
        let lab = try await Lab.shared()
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        return lab
    }

    /// The console with the lab's Linux guest selected.
    private func open(_ lab: Lab, columns: Int = 120, rows: Int = 40) async throws -> PtySession {
        try await PtySession.console(lab.uri, selecting: "linux", without: "spare", columns: columns, rows: rows)
    }

    /// Runs a verb of the program on the lab; its output and exit code.
    private func verb(_ lab: Lab, _ name: String, _ arguments: [String]) async throws -> (output: String, code: Int32) {
        let session = try PtySession([name, "-c", lab.uri] + arguments, columns: 200, rows: 50)
        let exit = try await session.exit(seconds: 120)
        let code: Int32 = if case .code(let code) = exit { code } else { -1 }
        return (session.screen.lines.joined(separator: "\n"), code)
    }

    @Test(
        "v shows the guest's own text, typing reaches it, Ctrl-] leaves", .aloneInLab, arguments: [(80, 24), (160, 45)])
    func page(columns: Int, rows: Int) async throws {
        let lab = try await lab()
        let session = try await open(lab, columns: columns, rows: rows)
        session.send("v")
        try await session.waitUntil("the guest's shell") { $0.contains("VNC through libvirt") && $0.contains("/ #") }
        #expect(session.screen.contains("Ctrl-] leaves"))
        // The answer is not what was typed, so that it is the guest's.
        session.send("clear; echo sum-$((40+2))-\(columns)\r")
        try await session.waitFor("sum-42-\(columns)")
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("NAME") && $0.contains("F1") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }

    @Test("keys that are the console's own elsewhere reach the guest", .aloneInLab)
    func everyKey() async throws {
        let lab = try await lab()
        let session = try await open(lab)
        session.send("v")
        try await session.waitFor("VNC through libvirt")
        session.send("echo 'q?:/!@#%^*_+={}|~ QX'\r")
        try await session.waitUntil("the guest's answer") { screen in
            screen.lines.contains { $0.hasPrefix("q?:/!@#%^*_+={}|~ QX") }
        }
    }

    @Test("a line is typed and read back; a search finds it; the text is copied", .aloneInLab)
    func commands() async throws {
        let lab = try await lab()
        let session = try await open(lab)
        session.send("v")
        try await session.waitFor("VNC through libvirt")
        session.send(bytes: [0x1C])
        try await session.waitFor("Send key")
        session.send("T")
        try await session.waitFor("Type into the guest")
        session.send("echo typed-and-read")
        session.send(.enter)
        try await session.waitFor("seen on the screen")
        session.send("/typed-and")
        session.send(.enter)
        session.send("y")
        try await session.waitFor("clipboard")
        let osc = Array("\u{1B}]52;c;".utf8)
        #expect(session.rawBytes.indices.contains { session.rawBytes[$0...].starts(with: osc) })
        session.send(bytes: [0x1C])
        session.send("\u{15}")
    }

    @Test("the preview stands beside the details and follows the guest", .aloneInLab)
    func preview() async throws {
        let lab = try await lab()
        let session = try await open(lab)
        #expect(try await verb(lab, "type", ["linux", "clear; echo preview-$((1+1))", "--keys", "enter"]).code == 0)
        try await session.waitFor("preview-2")
    }

    @Test("type reads standard input with -, and its line's end is Enter", .aloneInLab)
    func typeStandardInput() async throws {
        let lab = try await lab()
        let line = "printf 'clear; echo piped-$((6*7))\\n' | '\(PtySession.binary)' type -c '\(lab.uri)' linux -"
        let session = try PtySession(program: "/bin/sh", ["-c", line])
        #expect(try await session.exit(seconds: 60) == .code(0))
        #expect(try await verb(lab, "screen", ["linux", "--wait-for", "^piped-42"]).code == 0)
    }

    @Test(
        "c shows the serial line with what scrolled by; Ctrl-] leaves", .aloneInLab, arguments: [(80, 24), (160, 45)])
    func serialLine(columns: Int, rows: Int) async throws {
        let lab = try await lab()
        let session = try await open(lab, columns: columns, rows: rows)
        session.send("c")
        try await session.waitFor("The line is open")
        #expect(session.screen.contains("Ctrl-] leaves"))
        // The answers are not what was typed, so that they are the guest's.
        session.send("\rfor i in $(seq 101 200); do echo row-$i; done; echo serial-$((2*21))\r")
        try await session.waitUntil("the end") { $0.contains("serial-42") && !$0.contains("row-120") }
        session.send("\u{1B}[5;2~")
        try await session.waitUntil("what scrolled by") { $0.contains("row-15") && !$0.contains("serial-42") }
        session.send("echo back-$((3*14))\r")
        try await session.waitUntil("the end again") { $0.contains("back-42") && !$0.contains("row-120") }
        session.send(bytes: [0x1C])
        try await session.waitFor("Send key")
        session.send("/")
        try await session.waitFor("Search")
        session.send("row-111\r")
        try await session.waitUntil("the place") { $0.contains("row-111") }
        // Full-screen programs have the screen to themselves and leave what was there before.
        session.send(bytes: [0x1C])
        session.send("vi /tmp/none\r")
        try await session.waitUntil("the editor") { screen in
            screen.contains("/tmp/none") && screen.lines.contains { $0.hasPrefix("~") }
        }
        session.send(":q!\r")
        session.send("echo quit-$((6*7))\r")
        try await session.waitUntil("the shell") { $0.contains("quit-42") }
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("NAME") && $0.contains("linux") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }

    @Test("a serial line that somebody else has is shown as soon as it is free", .aloneInLab)
    func busyLine() async throws {
        let lab = try await lab()
        let other = try PtySession(["console", "-c", lab.uri, "linux"])
        try await other.waitFor("Ctrl-] leaves.")
        let session = try await open(lab)
        session.send("c")
        try await session.waitFor("Somebody else has the serial line")
        other.send(bytes: [0x1D])
        #expect(try await other.exit() == .code(0))
        session.send(bytes: [0x1D])
        try await session.waitFor("NAME")
        session.send("c")
        try await session.waitFor("The line is open")
        session.send("\recho mine-$((3*14))\r")
        try await session.waitFor("mine-42")
    }

    @Test("the console verb leaves the terminal as it was", .aloneInLab)
    func consoleVerb() async throws {
        let lab = try await lab()
        let line = "'\(PtySession.binary)' console -c '\(lab.uri)' linux; echo left-$?; read line"
        let session = try PtySession(program: "/bin/sh", ["-c", line])
        let before = session.modes
        try await session.waitFor("Ctrl-] leaves.")
        // What would make the terminal answer, or change its title, is not let through.
        session.send("\r")
        session.send("printf '\\033]2;evil\\007\\033[c\\033[?1049hin-the-guest\\n'\r")
        try await session.waitUntil("the guest's answer") { screen in
            screen.lines.contains { $0.hasPrefix("in-the-guest") }
        }
        session.send(bytes: [0x1D])
        try await session.waitFor("left-0")
        #expect(session.modes == before)
        let title = Array("\u{1B}]2;".utf8)
        #expect(!session.rawBytes.indices.contains { session.rawBytes[$0...].starts(with: title) })
    }

    @Test("a signal ends the console verb with the terminal as it was", .aloneInLab)
    func consoleVerbKilled() async throws {
        let lab = try await lab()
        let session = try PtySession(["console", "-c", lab.uri, "linux"])
        let before = session.modes
        try await session.waitFor("Ctrl-] leaves.")
        #expect(session.modes != before)
        session.signal(SIGTERM)
        #expect(try await session.exit() == .code(128 + SIGTERM))
        #expect(session.modes == before)
    }

    @Test("a pipe is answered over the serial line", .aloneInLab)
    func pipe() async throws {
        let lab = try await lab()
        let console = "'\(PtySession.binary)' console --linger 5 -c '\(lab.uri)' linux"
        let command = "printf 'echo pipe-$((3*14))\\n' | \(console) | cat"
        let session = try PtySession(program: "/bin/sh", ["-c", command])
        #expect(try await session.exit(seconds: 60) == .code(0))
        #expect(session.screen.contains("pipe-42"))
    }

    @Test("screen waits for text and says when it does not come", .aloneInLab)
    func waitFor() async throws {
        let lab = try await lab()
        let waiting = try PtySession(
            ["screen", "-c", lab.uri, "linux", "--wait-for", "^later-[0-9]+$", "--timeout", "100"], columns: 120)
        #expect(
            try await verb(lab, "type", ["linux", "clear; sleep 1; echo later-$((4*4))", "--keys", "enter"]).code == 0)
        #expect(try await waiting.exit(seconds: 110) == .code(0))
        #expect(waiting.screen.contains("later-16"))
        let missed = try await verb(lab, "screen", ["linux", "--wait-for", "never there", "--timeout", "1"])
        #expect(missed.code == 1 && missed.output.contains("was not on the screen"))
        let wrong = try await verb(lab, "screen", ["linux", "--wait-for", "(open"])
        #expect(wrong.code == 1 && wrong.output.contains("reading the pattern"))
    }

    @Test("a pattern that would take for ever ends with a sentence", .aloneInLab)
    func endlessPattern() async throws {
        let lab = try await lab()
        let typed = "clear; echo \(String(repeating: "a", count: 60))"
        #expect(try await verb(lab, "type", ["linux", typed, "--keys", "enter"]).code == 0)
        #expect(try await verb(lab, "screen", ["linux", "--wait-for", "^aaaaaa"]).code == 0)
        let pattern = "^(a+)+b"
        let result = try await verb(lab, "screen", ["linux", "--wait-for", pattern, "--timeout", "120"])
        #expect(result.code == 1 && result.output.contains("takes more than"))
    }

    @Test("screen writes text, colours, JSON and a picture", .aloneInLab)
    func formats() async throws {
        let lab = try await lab()
        let typed = try await verb(
            lab, "type", ["linux", "clear; printf '\\033[31mcoloured\\033[0m\\n'", "--keys", "enter"])
        #expect(typed.code == 0)
        #expect(try await verb(lab, "screen", ["linux", "--wait-for", "^coloured$", "--timeout", "120"]).code == 0)
        let json = try ChildProcess.run(PtySession.binary, ["screen", "-c", lab.uri, "linux", "--format", "json"])
        #expect(json.hasPrefix("{\"schema\":1,\"guest\":\"linux\",") && json.hasSuffix("}\n"))
        #expect(
            json.contains("\"verdict\":\"text\"") && json.contains("\"text\":\"coloured "))
        #expect(json.contains("\"regions\":[{\"font\":\"vga-9x16\",\"x_pixels\":0,\"y_pixels\":0,"))
        let ansi = try ChildProcess.run(PtySession.binary, ["screen", "-c", lab.uri, "linux", "--format", "ansi"])
        #expect(ansi.contains("\u{1B}[38;2;168;0;0;48;2;0;0;0mcoloured"))
        let file = "\(lab.directory)/screen.png"
        #expect(try await verb(lab, "screen", ["linux", "--format", "png", "-o", file]).code == 0)
        let picture = try #require(fopen(file, "re"))
        defer { fclose(picture) }
        var head = [UInt8](repeating: 0, count: 8)
        #expect(fread(&head, 1, 8, picture) == 8 && head == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let terminal = try await verb(lab, "screen", ["linux", "--format", "png"])
        #expect(terminal.code == 1 && terminal.output.contains("-o"))
    }

    @Test("type reads back what it typed, and says which character did not appear", .aloneInLab)
    func verify() async throws {
        let lab = try await lab()
        #expect(try await verb(lab, "type", ["linux", "clear; echo 'a~b|c'", "--verify", "--keys", "enter"]).code == 0)
        #expect(try await verb(lab, "type", ["linux", "stty -echo; cat >/dev/null", "--keys", "enter"]).code == 0)
        let hidden = try await verb(lab, "type", ["linux", "secret", "--verify"])
        #expect(hidden.code == 1 && hidden.output.contains("character 1, \"s\", did not appear"))
        #expect(try await verb(lab, "type", ["linux", "--keys", "enter", "--keys", "ctrl-d"]).code == 0)
        #expect(try await verb(lab, "type", ["linux", "stty echo; clear", "--keys", "enter"]).code == 0)
        let wrong = try await verb(lab, "type", ["linux", "--keys", "ctrl-nosuchkey"])
        #expect(wrong.code == 1 && wrong.output.contains("is no key"))
    }

    @Test("a guest that is off has no screen and says so; the page waits for its start", .aloneInLab)
    func off() async throws {
        let lab = try await lab()
        let none = try await verb(lab, "screen", ["spare"])
        #expect(none.code == 1 && none.output.contains("does not run"))
        let session = try PtySession(["-c", lab.uri], columns: 100, rows: 30)
        try await session.waitUntil("the lab's guests") { $0.contains("spare") }
        session.send("/name:spare")
        session.send(.enter)
        try await session.waitUntil("spare alone") { !$0.contains(" crasher ") }
        session.send(.down)
        session.send("v")
        try await session.waitFor("spare is off")
        try await lab.virsh("start", "spare")
        try await session.waitFor("VNC through libvirt")
        try await lab.virsh("destroy", "spare")
        try await session.waitFor("spare is off")
    }

    @Test("a guest with SPICE alone is seen through screenshots and typed into through libvirt", .aloneInLab)
    func spice() async throws {
        let lab = try await lab()
        let definition = try await lab.virsh("dumpxml", "linux")
        let kernel = try #require(definition.split(separator: "<kernel>").last?.split(separator: "<").first)
        let made = try await verb(
            lab, "create",
            [
                "--name", "spicy", "--kernel", String(kernel), "--initrd", "\(lab.directory)/initramfs.gz", "--cmdline",
                "console=tty0 role=spicy vga=normal quiet", "--disk", "none", "--network", "none", "--virt-type",
                "qemu",
                "--os", "debian11", "--memory", "256", "--graphics", "spice", "--wait-for", "spicy ready",
            ])
        #expect(made.code == 0, "\(made.output)")
        let json = try ChildProcess.run(
            PtySession.binary, ["screen", "-c", lab.uri, "spicy", "--format", "json", "--wait-for", "spicy ready"])
        #expect(json.contains("\"source\":\"screenshots through libvirt\""))
        #expect(try await verb(lab, "type", ["spicy", "echo shot-$((7*7))", "--keys", "enter"]).code == 0)
        #expect(try await verb(lab, "screen", ["spicy", "--wait-for", "^shot-49$"]).code == 0)
        try await lab.virsh("destroy", "spicy")
        try await lab.virsh("undefine", "spicy", "--nvram")
    }
}
