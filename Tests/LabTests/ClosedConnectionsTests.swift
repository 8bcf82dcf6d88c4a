import LabSupport
import Libvirt
import Testing

/// Connections that are given up in any order close their sockets.
@Suite("A serial line that is let go", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct ClosedConnectionsTests {
    /// In which order somebody lets go.
    enum Order: CaseIterable, Sendable { case aborted, abandoned, closed, forgotten }

    @Test("leaves no connection at the daemon while its guest writes without end", arguments: Order.allCases)
    func lines(order: Order) async throws {
        let lab = try await Lab.shared()
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        let proxy = try SocketProxy(to: lab.socket)
        let uri = "qemu+unix:///system?socket=\(proxy.path)"
        for _ in 0..<12 { try await visit(uri, order) }
        try await proxy.waitUntilOpen(atMost: 0)
        try await quieten(uri)
        try await proxy.waitUntilOpen(atMost: 0)
    }

    private func visit(_ uri: String, _ order: Order) async throws {
        let connection = try await Connection.open(uri)
        let stream = try await connection.stream(.nonBlocking)
        let domain = try await connection.domain(named: "linux")
        try await domain.openConsole(on: stream, .force)
        try await stream.write(Array("\rtouch /tmp/on; while [ -e /tmp/on ]; do echo filler; done &\r".utf8))
        let reading = Task {
            while !Task.isCancelled, let bytes = try? await stream.read(upTo: 4096), !bytes.isEmpty {}
        }
        // In the midst of the reading.
        for _ in 0..<Int.random(in: 0...5) { _ = try? await domain.isActive() }
        switch order {
        case .aborted:
            _ = try? await stream.abort()
            connection.abandon()
        case .abandoned: connection.abandon()
        case .closed: await connection.close()
        case .forgotten: break
        }
        reading.cancel()
        await reading.value
    }

    /// Ends what the guest writes.
    private func quieten(_ uri: String) async throws {
        let connection = try await Connection.open(uri)
        let stream = try await connection.stream(.nonBlocking)
        try await connection.domain(named: "linux").openConsole(on: stream, .force)
        try await stream.write(Array("\rrm /tmp/on; echo end-$((6*7))\r".utf8))
        var text = ""
        while !text.contains("end-42"), let bytes = try await stream.read() {
            text = String(text.suffix(64)) + String(decoding: bytes, as: UTF8.self)
        }
        try await stream.abort()
        connection.abandon()
    }
}
