import Glibc
import LabSupport
import Testing

@Suite("A lab's end", .requiresLab, .timeLimit(.minutes(10)))
struct LabLifetimeTests {
    @Test("takes the daemon, the guests and the folder with it")
    func stop() async throws {
        let lab = try await Lab.start()
        let daemon = try lab.daemonPID
        let guest = try #require(lab.pid(ofGuest: "linux"))
        await lab.stop()
        #expect(!ChildProcess.isRunning(daemon))
        #expect(!ChildProcess.isRunning(guest))
        #expect(access(lab.directory, F_OK) != 0)
    }
}

@Suite("A hung socket")
struct HungSocketTests {
    @Test("accepts a client and says nothing")
    func silence() async throws {
        let socket = try HungSocket()
        let client = try ChildProcess("virsh", ["-c", "qemu+unix:///system?socket=\(socket.path)", "list"])
        try await socket.waitForConnection()
        #expect(ChildProcess.isRunning(client.pid))
        socket.hangUp()
        #expect(client.readToEnd().contains("error:"))
        #expect(client.waitForExit() == 1)
    }
}
