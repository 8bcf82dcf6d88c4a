import Foundation
import Glibc
import LabSupport
import PtySupport
import Testing

/// The console on a real libvirtd with real QEMU guests.
@Suite("The console on real guests", .requiresLab, .timeLimit(.minutes(15)))
struct LabScenarios {
    private func open(_ lab: Lab, _ more: [String] = [], columns: Int = 120, rows: Int = 40) async throws -> PtySession
    {
        let session = try PtySession(["-c", lab.uri] + more, columns: columns, rows: rows)
        try await session.waitUntil("the lab's guests") { $0.contains("linux") && $0.contains("spare") }
        return session
    }

    private func row(_ screen: PtyScreen, _ name: String) -> String {
        screen.lines.first { $0.contains(" \(name) ") } ?? ""
    }

    @Test("shows each guest's true state and the running guest's figures")
    func states() async throws {
        let lab = try await Lab.shared()
        try await lab.waitForState("crashed", ofGuest: "crasher")
        let session = try await open(lab)
        try await session.waitUntil("true states") { [self] screen in
            row(screen, "linux").contains("running") && row(screen, "paused").contains("paused")
                && row(screen, "crasher").contains("crashed")
        }
        try await session.waitUntil("memory of the running guest") { [self] in row($0, "linux").contains("MiB") }
    }

    @Test("starts a guest, pauses it, resumes it and forces it off, each seen in the list and by virsh", .aloneInLab)
    func lifecycle() async throws {
        let lab = try await Lab.shared()
        let session = try await open(lab)
        session.send("/name:spare")
        session.send(.enter)
        try await session.waitUntil("spare alone") { [self] in
            row($0, "spare").contains("shut off") && !$0.contains(" crasher ")
        }
        session.send(.down)
        session.send("s")
        try await session.waitUntil("spare running") { [self] in row($0, "spare").contains("running") }
        session.send("p")
        try await session.waitUntil("spare paused") { [self] in row($0, "spare").contains("paused") }
        #expect(try await lab.virsh("domstate", "spare").hasPrefix("paused"))
        session.send("P")
        try await session.waitUntil("spare running again") { [self] in row($0, "spare").contains("running") }
        session.send("X")
        try await session.waitFor("Force off spare on")
        session.send("y")
        try await session.waitUntil("spare off") { [self] in row($0, "spare").contains("shut off") }
        #expect(try await lab.virsh("domstate", "spare").hasPrefix("shut off"))
    }

    @Test("deletes a guest after saying what goes, and leaves the firmware variables that another one has", .aloneInLab)
    func deletion() async throws {
        let lab = try await Lab.shared()
        let (file, document) = ("\(lab.directory)/shared_VARS.fd", "\(lab.directory)/shared.xml")
        try "variables".write(toFile: file, atomically: true, encoding: .utf8)
        for name in ["goner", "keeper"] {
            try """
            <domain type='qemu'><name>\(name)</name><memory unit='MiB'>32</memory><os>\
            <type arch='x86_64'>hvm</type><loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.fd</loader>\
            <nvram>\(file)</nvram></os><features><acpi/></features></domain>
            """.write(toFile: document, atomically: true, encoding: .utf8)
            try await lab.virsh("define", document)
        }
        let session = try await open(lab)
        session.send("/name:goner")
        session.send(.enter)
        try await session.waitUntil("goner alone") { $0.contains(" goner ") && !$0.contains(" crasher ") }
        session.send(.down)
        session.send("D")
        try await session.waitUntil("what goes and what stays") {
            $0.contains("definition: goner goes") && $0.contains("stay: used by keeper") && !$0.contains("Just came up")
        }
        session.send("y")
        try await session.waitUntil("no row of it") { screen in
            !screen.lines.contains { $0.contains(" goner ") && $0.contains("shut off") } && !screen.contains("Sure?")
        }
        #expect(try await !lab.virsh("list", "--all", "--name").contains("goner"))
        #expect(access(file, F_OK) == 0)
        try await lab.virsh("undefine", "keeper", "--nvram")
        #expect(access(file, F_OK) != 0)
    }

    @Test("left while a guest is saved, asks, and says that its host goes on with it", .aloneInLab)
    func leavingASave() async throws {
        let lab = try await Lab.shared()
        try await lab.virsh("start", "spare")
        try await lab.waitForState("running", ofGuest: "spare")
        let session = try await PtySession.console(lab.uri, selecting: "spare", without: "crasher")
        try await session.waitUntil("spare running") { [self] in row($0, "spare").contains("running") }
        // Its memory is not read while it stands still, so that the save lasts as long as wanted.
        try lab.freezeGuest("spare")
        session.send("w")
        try await session.waitFor("Save spare on")
        session.send("y")
        try await session.waitFor("1 at work")
        session.send("q")
        try await session.waitUntil("the question") { $0.contains("save spare") && $0.contains("goes on by itself") }
        session.send("n")
        try await session.waitUntil("the list") { !$0.contains("goes on by itself") && $0.contains("1 at work") }
        session.send("q")
        try await session.waitFor("goes on by itself")
        session.send("y")
        #expect(try await session.exit() == .code(0))
        #expect(session.screen.contains("save spare on") && session.screen.contains("goes on by itself"))
        try lab.thawGuest("spare")
        try await lab.waitForState("shutoff", ofGuest: "spare")
        #expect(try await lab.virsh("dominfo", "spare").contains("Managed save:   yes"))
        try await lab.virsh("managedsave-remove", "spare")
    }

    @Test("sees what somebody else does", .aloneInLab)
    func othersChanges() async throws {
        let lab = try await Lab.shared()
        let session = try await open(lab)
        try await lab.virsh("start", "spare")
        try await session.waitUntil("spare running") { [self] in row($0, "spare").contains("running") }
        try await lab.virsh("destroy", "spare")
        try await session.waitUntil("spare off") { [self] in row($0, "spare").contains("shut off") }
    }

    @Test("shows a killed daemon as reconnecting, and everything again after its return")
    func reconnect() async throws {
        let lab = try await Lab.start()
        let session = try await open(lab)
        try await lab.killDaemon()
        try await session.waitFor("reconnecting")
        #expect(session.screen.contains(" linux "), "rows stay while the host is away")
        try await lab.startDaemon()
        try await session.waitUntil("all live again") { [self] in
            !$0.contains("reconnecting") && row($0, "linux").contains("running")
        }
        // The list alone: the title, the details and the footer name guests too.
        let list = session.screen.lines.dropFirst().prefix { !$0.contains("───") }
        for name in ["linux", "paused", "crasher", "spare"] {
            #expect(list.count { $0.contains(" \(name) ") } == 1, "\(name)")
        }
        await lab.stop()
    }

    @Test(
        "an unknown host key is asked about in a form, a refused login is told, and nothing is asked over the screen",
        arguments: ["unknown", "stranger"])
    func ssh(host: String) async throws {
        let uri = try await Lab.shared().startSSH()
        let session = try PtySession(["-c", uri(host)], columns: 140, rows: 30)
        if host == "unknown" {
            // In a form, with the whole fingerprint.
            try await session.waitUntil("the form") { $0.contains("key SHA256:") && !$0.contains("Just came up") }
            session.send(.escape)
            try await session.waitUntil("no form") { !$0.contains("key SHA256:") }
        } else {
            try await session.waitUntil("the reason") { $0.contains("Permission denied (publickey)") }
        }
        session.send("q")
        #expect(try await session.exit() == .code(0))
        let text = String(decoding: session.rawBytes, as: UTF8.self)
        for prompt in ["(yes/no", "continue connecting", "password:", "passphrase"] { #expect(!text.contains(prompt)) }
    }

    @Test("a password is asked for in a form, not shown, and opens the host")
    func password() async throws {
        let lab = try await Lab.start()
        try await lab.requirePassword()
        let session = try PtySession(["-c", lab.uri], columns: 100, rows: 30)
        try await session.waitUntil("the form") {
            $0.contains("Authentication name") && !$0.contains("Just came up")
        }
        session.send(Lab.user)
        session.send(.tab)
        session.send(Lab.password)
        session.send(.enter)
        try await session.waitUntil("the guests") { $0.contains(" linux ") && $0.contains(" spare ") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(!String(decoding: session.rawBytes, as: UTF8.self).contains(Lab.password))
        #expect(session.text(of: ".local/state/virt-tui/virt-tui.log")?.contains(Lab.password) != true)

        // A command asks at the terminal, and shows the name but not the password.
        let list = try PtySession(["list", "-c", lab.uri], columns: 100, rows: 30)
        try await list.waitFor("Authentication name:")
        list.send("\(Lab.user)\n")
        try await list.waitFor("Password:")
        list.send("\(Lab.password)\n")
        #expect(try await list.exit() == .code(0))
        #expect(list.screen.contains("crasher") && list.screen.contains("name: \(Lab.user)"))
        #expect(!String(decoding: list.rawBytes, as: UTF8.self).contains(Lab.password))

        // So does one that talks to a guest.
        let console = try PtySession(["console", "-c", lab.uri, "linux"], columns: 100, rows: 30)
        try await console.waitFor("Authentication name:")
        console.send("\(Lab.user)\n")
        try await console.waitFor("Password:")
        console.send("\(Lab.password)\n")
        try await console.waitFor("Ctrl-] leaves.")
        console.send(bytes: [0x1D])
        #expect(try await console.exit() == .code(0))

        // Broken off at the password, the terminal echoes again.
        let broken = try PtySession(["list", "-c", lab.uri], columns: 100, rows: 30)
        let modes = broken.modes
        try await broken.waitFor("Authentication name:")
        broken.send("\(Lab.user)\n")
        try await broken.waitFor("Password:")
        #expect(broken.modes != modes)
        broken.send(bytes: [0x03])
        #expect(try await broken.exit() == .code(130))
        #expect(broken.modes == modes)
        try await lineByLine(lab)
        await lab.stop()
    }

    /// The first list asks, and so does the watching beside the prompt, which must not take the prompt's lines.
    private func lineByLine(_ lab: Lab) async throws {
        let session = try PtySession(["--linear", "-c", lab.uri], columns: 100, rows: 60)
        let count = { @Sendable (text: String, screen: PtyScreen) in screen.lines.count { $0.contains(text) } }
        for round in 1...2 {
            try await session.waitUntil("a question or the prompt") {
                count("Authentication name:", $0) == round || $0.contains("virt-tui>")
            }
            // The watcher's question may come after the first prompt; an empty line lets it be asked.
            while count("Authentication name:", session.screen) < round {
                let prompts = count("virt-tui>", session.screen)
                session.send("\n")
                try await session.waitUntil("its answer") {
                    count("Authentication name:", $0) == round || count("virt-tui>", $0) > prompts
                }
            }
            session.send("\(Lab.user)\n")
            try await session.waitUntil("the password's question") { count("Password:", $0) == round }
            session.send("\(Lab.password)\n")
        }
        try await session.waitFor("virt-tui>")
        session.send("quit\n")
        #expect(try await session.exit() == .code(0))
        #expect(!String(decoding: session.rawBytes, as: UTF8.self).contains(Lab.password))
    }

    @Test("a host that never answers leaves the others at full speed")
    func hungHost() async throws {
        let lab = try await Lab.shared()
        let hung = try HungSocket()
        let session = try await open(lab, ["-c", "qemu+unix:///system?socket=\(hung.path)"])
        try await session.waitFor("connecting")
        session.send("/name:linux")
        try await session.waitFor("name:linux")
        session.send(.escape)
        try await session.waitFor("Help")
        session.send("q")
        #expect(try await session.exit() == .code(0))
    }
}
