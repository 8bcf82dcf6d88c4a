import LabSupport
import PtySupport
import Testing

/// A guest's hardware changed by keys, on real QEMU.
@Suite("A guest's hardware", .requiresLab, .timeLimit(.minutes(5)))
struct HardwareScenario {
    @Test("a network card is plugged into a running guest and taken out again", .aloneInLab)
    func hotPlug() async throws {
        let lab = try await Lab.shared()
        let before = try await cards(lab)
        let session = try await PtySession.console(lab.uri, selecting: "linux", without: "crasher")
        session.send(.enter)
        try await session.waitFor("Overview")
        session.send("\t\t")
        try await session.waitUntil("the hardware") { $0.contains("NEXT BOOT") && $0.contains("Network") }
        session.send("+")
        try await session.waitFor("Add to linux")
        session.send("n")
        session.send(.enter)
        try await session.waitUntil("what will be done") {
            $0.contains("attach-device") && $0.contains("Enter does this") && !$0.contains("Just came up")
        }
        session.send(.enter)
        let card = try await settled(session, lab) { $0.subtracting(before).first }
        #expect(try await lab.virsh("dumpxml", "linux", "--inactive").contains(card))
        session.send("/\(card)")
        session.send(.enter)
        try await session.waitUntil("the new card alone") { $0.contains(" \(card)") && !$0.contains("Disks") }
        session.send("-")
        try await session.waitUntil("what will be done") {
            $0.contains("Remove \(card)") && $0.contains("Enter does this")
        }
        session.send(.enter)
        _ = try await settled(session, lab) { $0 == before ? "" : nil }
        #expect(try await !lab.virsh("dumpxml", "linux", "--inactive").contains(card))
    }

    /// Waits until a change is done, which the page and virsh agree about.
    private func settled(
        _ session: PtySession, _ lab: Lab, _ found: @escaping (Set<String>) -> String?
    ) async throws -> String {
        try await session.waitUntil("no task", seconds: 40) {
            !$0.contains("at work") && !$0.contains("Enter does this")
        }
        return try #require(found(try await cards(lab)))
    }

    private func cards(_ lab: Lab) async throws -> Set<String> {
        Set(
            try await lab.virsh("domiflist", "linux").split(whereSeparator: \.isWhitespace).map(String.init)
                .filter { $0.hasPrefix("52:54:00") })
    }
}
