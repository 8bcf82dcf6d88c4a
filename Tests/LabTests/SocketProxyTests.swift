import Glibc
import LabSupport
import Testing

@Suite("A proxied connection", .requiresLab, .timeLimit(.minutes(10)))
struct SocketProxyTests {
    private func list(_ proxy: SocketProxy) throws -> ChildProcess {
        try ChildProcess("virsh", ["-q", "-c", "qemu+unix:///system?socket=\(proxy.path)", "list", "--all", "--name"])
    }

    @Test("passes everything on")
    func passes() async throws {
        let proxy = try SocketProxy(to: try await Lab.shared().socket)
        let client = try list(proxy)
        #expect(client.readToEnd().contains("paused"))
        #expect(client.waitForExit() == 0)
    }

    @Test("is late by the delay, each way")
    func delays() async throws {
        let proxy = try SocketProxy(to: try await Lab.shared().socket)
        proxy.delay(milliseconds: 100)
        let start = ContinuousClock.now
        let client = try list(proxy)
        #expect(client.readToEnd().contains("paused"))
        // Opening and listing take more than one question and answer.
        #expect(ContinuousClock.now - start > .milliseconds(400))
    }

    @Test("says nothing while it is stalled, and everything after")
    func stalls() async throws {
        let proxy = try SocketProxy(to: try await Lab.shared().socket)
        proxy.stall()
        let client = try list(proxy)
        var output = pollfd(fd: client.output, events: Int16(POLLIN), revents: 0)
        #expect(poll(&output, 1, 500) == 0)
        #expect(ChildProcess.isRunning(client.pid))
        proxy.resume()
        #expect(client.readToEnd().contains("paused"))
    }

    @Test("breaks when it is cut, and the next one works")
    func cuts() async throws {
        let proxy = try SocketProxy(to: try await Lab.shared().socket)
        let uri = "qemu+unix:///system?socket=\(proxy.path)"
        let client = try ChildProcess("virsh", ["-c", uri, "event", "--all", "--event", "lifecycle", "--loop"])
        try await proxy.waitForConnection()
        proxy.cut()
        // With words or by SIGPIPE, as far as it had come.
        _ = client.readToEnd()
        #expect(client.waitForExit() != 0)
        #expect(try list(proxy).readToEnd().contains("paused"))
    }
}
