import Foundation
import Glibc
import LabSupport
import PtySupport
import RFBSupport
import Testing

@testable import RemoteDisplay

/// A helper may end at any time, in any way; nothing of it stays behind.
@Suite(.timeLimit(.minutes(15))) struct HelperLifeTests {
    private static let picture = RFBBytes.update([RFBBytes.fill(0, 0, 64, 48, 0x123456)])

    private static func server() -> ScriptedServer {
        ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(picture), .silence])
    }

    /// A thousand helpers killed while they show a picture: each one's end is told, no descriptor and no process stays.
    @Test(.timeLimit(.minutes(15))) func killedAThousandTimes() async throws {
        var before = 0
        for round in 0..<1000 {
            let source = try VNCSource(Self.server())
            _ = try await source.frame("the picture") { _ in true }
            let pid = try #require(source.helperPID)
            kill(pid, SIGKILL)
            let failure = try await source.end()
            try #require(
                failure.kind == .helper && failure.description.contains("signal 9"), "round \(round): \(failure)")
            #expect(kill(pid, 0) != 0 && errno == ESRCH)
            if round == 10 { before = Descriptors.count }
        }
        // The scripted servers' threads close their ends a moment later.
        #expect(Descriptors.count <= before + 8)
    }

    @Test func stoppedHelperIsEndedForItsSilence() async throws {
        let source = try VNCSource(Self.server(), patience: 6000)
        _ = try await source.frame("the picture") { _ in true }
        let pid = try #require(source.helperPID)
        kill(pid, SIGSTOP)
        let failure = try await source.end()
        #expect(failure.kind == .silent)
        #expect(kill(pid, 0) != 0 && errno == ESRCH)
    }

    /// A server that reads nothing makes the helper wait for ever in the middle of a key.
    @Test func deafServer() async throws {
        let server = ScriptedServer(ScriptedServer.handshake() + [.requests(1), .send(Self.picture), .deafness])
        let source = try VNCSource(server, patience: 6000)
        _ = try await source.frame("the picture") { _ in true }
        let flood = Task {
            for x in 0... { try await source.point(PointerState(x: x, y: 0)) }
        }
        let failure = try await source.end()
        flood.cancel()
        server.release()
        #expect(failure.kind == .silent)
    }

    @Test func missingProgram() async throws {
        let server = Self.server()
        var options = DisplayOptions(helper: HelperProgram(path: "/nonexistent/virt-tui"))
        options.patience = 1000
        let source = VNCSource(
            Descriptor(adopting: try #require(server.takeClient())), way: .libvirt, guest: "guest", options: options)
        #expect(try await source.end().kind == .helper)
    }

    /// Another program in the helper's place says nothing that is believed.
    @Test(arguments: ["/bin/true", "/bin/false", "/bin/cat"]) func otherProgram(_ path: String) async throws {
        let server = Self.server()
        var options = DisplayOptions(helper: HelperProgram(path: path))
        options.patience = 1000
        let source = VNCSource(
            Descriptor(adopting: try #require(server.takeClient())), way: .libvirt, guest: "guest", options: options)
        let failure = try await source.end()
        #expect(failure.kind == .helper || failure.kind == .silent)
    }

    /// What ssh says when it fails reaches the user.
    @Test func failedTunnel() async throws {
        let tunnel = try Tunnel("sh", ["-c", "echo first >&2; echo 'Permission denied (publickey).' >&2; exit 255"])
        let source = VNCSource(tunnel.descriptor, way: .libvirt, guest: "guest", options: .testing())
        #expect(try await source.end().kind == .refused)
        #expect(tunnel.lastWords() == "Permission denied (publickey).")
        #expect(throws: DisplayFailure.self) { try Tunnel("no-such-program", []) }
    }

    /// A user who types the verb gets a sentence, not a program that waits.
    @Test func verbTypedByHand() throws {
        let child = try ChildProcess(PtySession.binary, ["rfb-helper"])
        #expect(child.readToEnd().contains("run virt-tui without it"))
        #expect(child.waitForExit() == 64)
    }

    /// What the kernel says of a helper at work: one thread, a filter, no new privileges, its three descriptors.
    @Test func sandbox() async throws {
        let source = try VNCSource(Self.server())
        _ = try await source.frame("the picture") { _ in true }
        let pid = try #require(source.helperPID)
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        var lines = ["Seccomp:\t2", "NoNewPrivs:\t1", "Threads:\t1"]
        lines += ["CapEff:", "CapPrm:", "CapInh:", "CapAmb:"].map { "\($0)\t0000000000000000" }
        guard getuid() == 0 else {
            for line in lines { #expect(status.contains(line), "\(line)") }
            return
        }
        // Only root may look further, and only root has a user to give up.
        lines += ["Uid:\t65534\t65534\t65534\t65534", "Gid:\t65534\t65534\t65534\t65534", "Groups:\t \n"]
        lines += ["CapBnd:\t0000000000000000"]
        for line in lines { #expect(status.contains(line), "\(line)") }
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd")
        #expect(Set(descriptors) == ["0", "1", "2", "3", "4", "5"])
        let limits = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)
        let data = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max data size") })
        #expect(data.contains("\(104 << 20)"))
        let environment = try #require(FileManager.default.contents(atPath: "/proc/\(pid)/environ"))
        #expect(environment.isEmpty)
    }
}
