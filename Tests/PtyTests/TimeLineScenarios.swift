import Foundation
import LabSupport
import PtySupport
import Testing

/// What happens and what is done, told by the console itself.
@Suite("The console's time line, thresholds and followed tasks", .timeLimit(.minutes(10)))
struct TimeLineScenarios {
    private static let configuration = """
        shutdown_patience = 2
        [[thresholds]]
        when = "guest.state==paused"
        severity = "critical"

        """

    private func open(_ uri: String) throws -> PtySession {
        try PtySession(
            ["-c", uri], files: [".config/virt-tui/config.toml": Self.configuration], columns: 160, rows: 40)
    }

    @Test("a threshold is told when a guest crosses it, and y copies the virsh line of what was done")
    func threshold() async throws {
        let session = try open("test:///default")
        try await session.waitUntil("the guest") { screen in
            screen.lines.contains { $0.contains(" test ") && $0.contains("running") }
        }
        session.send(.home)
        session.send(.down)
        session.send("p")
        try await session.waitFor("test: paused (guest.state==paused)")
        session.send("e")
        try await session.waitUntil("both in the time line") {
            $0.lines[1].contains("Time line") && $0.contains("pause test: done")
                && $0.contains("paused (guest.state==paused)")
        }
        session.send("/")
        session.send("kind:action")
        session.send(.enter)
        try await session.waitFor("1 of ")
        session.send("y")
        try await session.waitFor("virsh -c test:///default suspend test goes to the terminal's clipboard")
    }

    @Test("a shutdown that the guest ignores is told and answered with f", .requiresLab, .aloneInLab)
    func ignored() async throws {
        let lab = try await Lab.shared()
        let document = "\(lab.directory)/deaf.xml"
        // Without a system nobody hears the power button.
        try """
        <domain type='qemu'><name>deaf</name><memory unit='MiB'>32</memory><os><type arch='x86_64'>hvm</type></os>\
        <features><acpi/></features></domain>
        """.write(toFile: document, atomically: true, encoding: .utf8)
        try await lab.virsh("define", document)
        try await lab.virsh("start", "deaf")
        let session = try open(lab.uri)
        try await session.waitUntil("the lab's guests") { $0.contains(" deaf ") && $0.contains(" spare ") }
        session.send("/name:deaf")
        session.send(.enter)
        try await session.waitUntil("deaf alone") { !$0.contains(" spare ") }
        session.send(.down)
        session.send("S")
        try await session.waitFor("Shut down deaf on")
        session.send("y")
        try await session.waitFor("deaf ignores it: t, then f forces it off")
        session.send("t")
        try await session.waitFor("ignored for 2 s, asked by ACPI")
        session.send("f")
        try await session.waitFor("Force off deaf on")
        session.send("y")
        try await session.waitFor("it was forced off")
        session.send("e")
        try await session.waitUntil("all of it in the time line") {
            $0.contains("has ignored the shutdown for 2 s") && $0.contains("force off deaf: done")
                && $0.contains("shut down deaf: cancelled, it was forced off")
        }
        try await lab.virsh("undefine", "deaf")
    }
}
