import Glibc
import LabSupport
import PtySupport
import Testing

/// Pages are opened and left at random moments; what they opened is closed again.
@Suite("Visits", .requiresLab, .aloneInLab, .timeLimit(.minutes(30)))
struct VisitScenarios {
    /// VIRT_TUI_VISITS says how many; many take their time.
    private var count: Int { getenv("VIRT_TUI_VISITS").flatMap { Int(String(cString: $0)) } ?? 40 }

    private struct Holdings {
        var descriptors: Int
        var connections: Int

        init(of session: PtySession) {
            descriptors = Self.names(in: "/proc/\(session.pid)/fd").count
            connections = session.threads.values.count { $0.hasPrefix("libvirt-conn") }
        }

        private static func names(in folder: String) -> [String] {
            guard let folder = opendir(folder) else { return [] }
            defer { closedir(folder) }
            var names: [String] = []
            while let entry = readdir(folder) {
                names.append(
                    withUnsafePointer(to: &entry.pointee.d_name) {
                        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                    })
            }
            return names
        }
    }

    @Test("to screens and serial lines of a guest that writes without end leave nothing open")
    func pages() async throws {
        let lab = try await Lab.shared()
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        let proxy = try SocketProxy(to: lab.socket)
        let session = try await PtySession.console(
            "qemu+unix:///system?socket=\(proxy.path)", selecting: "linux", without: "spare", columns: 100, rows: 30)
        session.send("c")
        try await session.waitFor("The line is open")
        session.send("\rtouch /tmp/on; while [ -e /tmp/on ]; do echo filler; done &\r")
        try await session.waitFor("filler")
        try await leave(session)
        // Watching takes two, one for lists and one for figures.
        try await proxy.waitUntilOpen(atMost: 2)
        let before = Holdings(of: session)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<count {
            let (key, sign) = Bool.random(using: &random) ? ("c", "filler") : ("v", "Ctrl-] leaves")
            session.send(key)
            if Bool.random(using: &random) { try await session.waitFor(sign) }
            try await leave(session)
        }
        session.send("c")
        try await session.waitFor("filler")
        session.send("\rrm /tmp/on\rclear; echo end-$((6*7))\r")
        try await session.waitFor("end-42")
        try await leave(session)
        try await proxy.waitUntilOpen(atMost: 2)
        let after = Holdings(of: session)
        #expect(after.descriptors <= before.descriptors)
        #expect(after.connections <= before.connections)
        session.send("q")
        #expect(try await session.exit() == .code(0))
        try await proxy.waitUntilOpen(atMost: 0)
    }

    private func leave(_ session: PtySession) async throws {
        session.send(bytes: [0x1D])
        try await session.waitUntil("the list") { $0.contains("NAME") && $0.contains("F1") }
    }
}
