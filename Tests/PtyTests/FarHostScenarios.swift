import LabSupport
import PtySupport
import Testing

/// A host behind a real ssh server that counts logins.
@Suite("The program on a host behind ssh", .requiresLab, .timeLimit(.minutes(10)))
struct FarHostScenarios {
    @Test("logs in once for a list, a screen, a serial line, an action, and ten verbs afterwards", .aloneInLab)
    func one() async throws {
        let lab = try await Lab.shared()
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        let far = try await lab.farSSH()
        let session = try await PtySession.console(far.uri, selecting: "linux", without: "spare")
        session.send("v")
        try await session.waitUntil("the guest's shell") { $0.contains("through ssh to far") && $0.contains("/ #") }
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("NAME") && $0.contains("F1") }
        session.send("c")
        try await session.waitFor("The line is open")
        session.send("\r")
        try await session.waitUntil("the serial line's shell") { $0.contains("/ #") || $0.contains("~ #") }
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("NAME") && $0.contains("F1") }
        session.send("p")
        try await session.waitUntil("the guest paused") { Self.row($0).contains("paused") }
        session.send("P")
        try await session.waitUntil("the guest running") { Self.row($0).contains("running") }
        #expect(try await lab.virsh("domstate", "linux").hasPrefix("running"))
        #expect(far.proxy.connectionCount == 1)
        session.send("q")
        #expect(try await session.exit() == .code(0))

        for verb in 0..<10 {
            let arguments = verb.isMultiple(of: 2) ? ["list", "-c", far.uri] : ["screen", "-c", far.uri, "linux"]
            let run = try PtySession(arguments, environment: ["HOME": session.home], columns: 160, rows: 50)
            #expect(try await run.exit(seconds: 60) == .code(0), "\(run.screen.lines)")
        }
        #expect(far.proxy.connectionCount == 1)
    }

    private static func row(_ screen: PtyScreen) -> String { screen.lines.first { $0.contains(" linux ") } ?? "" }

    @Test(
        "ends with a sentence when its login dies in the middle of an upload, and takes back what it had made",
        .aloneInLab)
    func lostUpload() async throws {
        let lab = try await Lab.shared()
        let far = try await lab.farSSH()
        let image = try lab.noise("debian-12-far.img", mebibytes: 512)
        let before = try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"])
        let session = try PtySession(
            [
                "create", "-c", far.uri, "--name", "cut-off", "--cloud-image", image, "--virt-type", "qemu", "--memory",
                "64", "--network", "none",
            ], columns: 160, rows: 50)
        try await session.waitUntil("the upload", seconds: 60) { $0.contains("Upload") && $0.contains("%") }
        far.proxy.cut()
        #expect(try await session.exit(seconds: 120) == .code(1))
        #expect(session.screen.contains("Nothing was left behind."))
        #expect(try ChildProcess.run("ls", ["-A", "\(lab.directory)/pool"]) == before)
        #expect(!(try await lab.virsh("list", "--all", "--name")).contains("cut-off"))
    }
}
