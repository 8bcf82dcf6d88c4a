import Foundation
import LabSupport
import PtySupport
import Testing

/// Which of the daemon's sockets the program connects to: the kernel is asked.
@Suite(
    "Read-only through every door", .requiresLab, .aloneInLab, .timeLimit(.minutes(10)),
    .enabled(if: access("/usr/bin/strace", X_OK) == 0, "strace is not installed"))
struct SocketTests {
    /// A command line that runs inside the lab and writes down every connect(2).
    private func traced(_ lab: Lab, _ trace: String, _ command: [String]) throws -> [String] {
        try lab.entrance + ["strace", "-f", "-qq", "-e", "trace=connect", "-o", trace] + command
    }

    /// The daemon's sockets that were connected to.
    private func sockets(_ trace: String) throws -> Set<String> {
        var found: Set<String> = []
        for line in try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") {
            guard let match = line.firstMatch(of: /sun_path="[^"]*\/((?:lib)?virt[^"\/]*-sock[^"]*)"/) else { continue }
            found.insert(String(match.1))
        }
        return found
    }

    private static let saved = "[[connections]]\nname = \"look\"\nuri = \"qemu:///system\"\n"

    @Test(
        "the console connects to the read-only socket alone",
        arguments: [
            (["--read-only", "-c", "qemu:///system"], ""), (["--read-only"], ""), (["--read-only"], saved),
            ([], saved + "read_only = true\n"),
        ])
    func console(_ arguments: [String], _ settings: String) async throws {
        let lab = try await Lab.shared()
        let trace = "\(lab.directory)/connects.\(UInt32.random(in: 0...UInt32.max))"
        let command = try traced(lab, trace, [PtySession.binary] + arguments)
        let session = try PtySession(
            program: command[0], Array(command.dropFirst()),
            files: settings.isEmpty ? [:] : [".config/virt-tui/config.toml": settings], columns: 120, rows: 40)
        try await session.waitFor("spare")
        session.send("/name:linux\r")
        try await session.waitUntil("linux alone") { !$0.contains("spare") && $0.contains("linux") }
        session.send(.down)
        session.send("p")
        try await session.waitFor("is open read-only")
        // The screen has a connection of its own.
        session.send("v")
        try await session.waitFor("read only")
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("Quit") }
        session.send("q")
        #expect(try await session.exit() == .code(0))
        #expect(try sockets(trace) == ["libvirt-sock-ro"])
        #expect(lab.state(ofGuest: "linux") == "running")
    }

    @Test("verbs and the linear mode connect to the read-only socket alone, and change nothing")
    func verbs() async throws {
        let lab = try await Lab.shared()
        // It crashes by itself soon after the lab has started.
        try await lab.waitForState("crashed", ofGuest: "crasher")
        let before = try await lab.virsh("list", "--all")
        let trace = "\(lab.directory)/connects.verbs"
        let changes = [
            "start spare", "shutdown linux", "reboot linux", "reset linux --yes", "destroy linux --yes",
            "suspend linux", "resume paused", "save linux", "autostart spare", "rename spare other",
            "clone spare", "delete spare --yes", "create --name new --pxe", "type linux x", "console linux",
        ]
        let program = "'\(PtySession.binary)'"
        var script = "h=qemu:///system; "
        for change in changes { script += "\(program) --read-only -c $h \(change); echo code $?; " }
        script += "\(program) list -c $h --read-only >/dev/null; "
        script += "LIBVIRT_DEFAULT_URI=$h \(program) --read-only screen linux --timeout 1; "
        script += "printf 'suspend linux\\ndestroy linux\\ny\\nquit\\n' | \(program) --linear --read-only -c $h"
        let command = try traced(lab, trace, ["sh", "-c", script])
        let output = try ChildProcess(command[0], Array(command.dropFirst())).readToEnd()
        #expect(output.split(separator: "\n").count { $0 == "code 1" } == changes.count, "\(output)")
        #expect(output.contains("force off linux: localhost is open read-only"), "\(output)")
        #expect(try sockets(trace) == ["libvirt-sock-ro"])
        #expect(try await lab.virsh("list", "--all") == before)
    }
}
