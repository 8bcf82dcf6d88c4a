import LibvirtDesigner
import Testing
import XMLTree

/// What waits for the next start is told and taken back, one by one.
struct PendingChangeTests {
    @Test(arguments: [
        "memory=4G", "vcpus=3", "title=Shop", "disk:vda.cache=none", "nic:0.model=e1000e", "boot=cdrom,hd",
        "disk:vda.readonly=yes", "on_crash=restart", "cpu=host-passthrough",
    ])
    func oneChangeIsToldAndTakenBack(_ assignment: String) throws {
        var documents = try ChangeSamples.running()
        let before = try #require(documents.defined)
        documents.defined = try ChangeSamples.plan(documents, assignment, policy: .nextOnly).wanted
        let pending = GuestChange.pending(documents)
        #expect(!pending.isEmpty)
        let back = try #require(GuestChange.takingBack(pending, in: documents))
        documents.defined = back
        #expect(GuestChange.pending(documents).isEmpty, "\(GuestChange.pending(documents)) of \(back.xml)")
        if !assignment.hasPrefix("cpu") {
            #expect(try GuestChange.plan(documents, wanted: before, host: ChangeSamples.qemu).isEmpty)
        }
    }

    @Test func devicesComeBackAndGo() throws {
        var documents = try ChangeSamples.running()
        var next = try #require(documents.defined)
        next.removeDevice(try #require(DeviceSelector("nic")).find(in: next))
        next.addDevice(try Element(parsing: "<sound model='ich9'/>"))
        documents.defined = next
        let pending = GuestChange.pending(documents)
        #expect(Set(pending.map(\.name)) == ["nic:52:54:00:00:00:01", "sound:0"])
        #expect(Set(pending.map(\.topic)) == ["interface", "sound"])
        documents.defined = GuestChange.takingBack(pending, in: documents)
        #expect(GuestChange.pending(documents).isEmpty)
    }
}
