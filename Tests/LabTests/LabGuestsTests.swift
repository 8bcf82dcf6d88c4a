import LabSupport
import Testing

@Suite("The lab's guests", .requiresLab, .timeLimit(.minutes(10)))
struct LabGuestsTests {
    @Test("reach the states they are there for", .aloneInLab)
    func states() async throws {
        let lab = try await Lab.shared()
        try await lab.waitForSerial("virt-tui lab: linux ready", ofGuest: "linux")
        try await lab.waitForState("crashed", ofGuest: "crasher")
        #expect(lab.state(ofGuest: "paused") == "paused")
        #expect(lab.state(ofGuest: "spare") == "shutoff")
        #expect(lab.serialLog(ofGuest: "paused").isEmpty)
    }

    @Test("are what virsh lists")
    func virshAgrees() async throws {
        let lab = try await Lab.shared()
        let names = try await lab.virsh("list", "--all", "--name").split(whereSeparator: \.isWhitespace)
        #expect(Set(["linux", "paused", "crasher", "spare"]).isSubset(of: names.map(String.init)))
        #expect(try await lab.virsh("domstate", "paused").hasPrefix("paused"))
    }

    @Test("have a process while they are active, and none when shut off")
    func processes() async throws {
        let lab = try await Lab.shared()
        let pid = try #require(lab.pid(ofGuest: "paused"))
        #expect(ChildProcess.isRunning(pid))
        #expect(lab.pid(ofGuest: "spare") == nil)
    }

    @Test("obey ACPI: a shutdown request ends the guest", .aloneInLab)
    func shutdown() async throws {
        let lab = try await Lab.shared()
        try await lab.virsh("start", "spare")
        try await lab.waitForSerial("virt-tui lab: linux ready", ofGuest: "spare")
        try await lab.virsh("shutdown", "spare")
        try await lab.waitForState("shutoff", ofGuest: "spare")
    }
}
