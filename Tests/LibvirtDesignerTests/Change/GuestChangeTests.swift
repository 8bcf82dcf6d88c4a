import LibvirtDesigner
import Testing
import XMLTree

/// Which calls a changed document comes to, and when each value holds.
struct GuestChangeTests {
    private func effects(_ plan: GuestChangePlan) -> [String: ChangeEffect] {
        Dictionary(plan.changes.map { ($0.title, $0.effect) }, uniquingKeysWith: { first, _ in first })
    }

    /// The calls without the definition, which comes first.
    private func calls(_ plan: GuestChangePlan) -> [GuestChangeStep] {
        guard case .define(let document, _)? = plan.steps.first else { return plan.steps }
        #expect(document == plan.wanted)
        return Array(plan.steps.dropFirst())
    }

    @Test(arguments: ChangePolicy.allCases)
    func noChangeIsAnEmptyPlan(_ policy: ChangePolicy) throws {
        let documents = try ChangeSamples.running()
        let plan = try ChangeSamples.plan(documents, policy: policy)
        #expect(plan.isEmpty && plan.changes.isEmpty && plan.diff.isEmpty)
        #expect(plan.wanted.xml == documents.base(for: policy)?.xml)
        #expect(GuestChange.pending(documents).isEmpty, "\(GuestChange.pending(documents))")
    }

    @Test func memoryAndProcessorsHaveCallsOfTheirOwn() throws {
        let plan = try ChangeSamples.plan(try ChangeSamples.running(), "memory=1G", "vcpus=4", "title=Shop")
        #expect(
            calls(plan) == [
                .setMetadata(.title, "Shop", before: nil), .setMemory(1 << 20, before: 2 << 20),
                .setVCPUs(4, before: 2),
            ] || Set(calls(plan)).count == 3)
        let effects = effects(plan)
        #expect(effects["currentMemory"] == .now && effects["vcpu/@current"] == .now && effects["title"] == .now)
        #expect(effects["memory"] == .nextStart(reason: "the most memory that a guest can have is set when it starts"))
        #expect(plan.needsRestart)
        let larger = try ChangeSamples.plan(try ChangeSamples.running(), "memory=4G")
        #expect(calls(larger).isEmpty)
    }

    @Test func whatRunsIsLeftAloneForTheNextStart() throws {
        let plan = try ChangeSamples.plan(try ChangeSamples.running(), "vcpus=4", policy: .nextOnly)
        #expect(calls(plan).isEmpty)
        #expect(plan.steps.count == 1)
        let off = try ChangeSamples.plan(try ChangeSamples.off(), "vcpus=4")
        #expect(off.steps.count == 1 && !off.needsRestart)
    }

    @Test func whatCannotChangeNowIsRefusedWhereOnlyThatWasWanted() throws {
        let documents = try ChangeSamples.running()
        #expect {
            _ = try ChangeSamples.plan(documents, "disk:vda.cache=none", policy: .liveOnly)
        } throws: { "\($0)".contains("driver/@cache cannot be changed while the guest runs") }
        #expect {
            _ = try ChangeSamples.plan(try ChangeSamples.off(), "vcpus=1", policy: .liveOnly)
        } throws: { "\($0)".contains("web does not run") }
        let live = try ChangeSamples.plan(documents, "vcpus=1", policy: .liveOnly)
        #expect(live.steps == [.setVCPUs(1, before: 2)])
    }

    @Test func limitsAndLinksGoToTheRunningDevice() throws {
        let plan = try ChangeSamples.plan(
            try ChangeSamples.running(), "disk:vda.read=100M", "nic:0.link=down", "disk:vda.cache=none")
        let calls = calls(plan)
        let limit = GuestChangeStep.Parameter("read_bytes_sec", 100 << 20)
        #expect(calls.contains(.setParameters(.diskLimits("vda"), [limit], before: [.init("read_bytes_sec", 0)])))
        let updated = calls.compactMap { if case .update(_, let device, _) = $0 { device } else { nil } }
        #expect(updated.count == 1)
        // It is the running device with a change, not the definition's.
        #expect(updated.first?.child("target")?["dev"] == "vnet7")
        #expect(updated.first?.child("link")?["state"] == "down")
        #expect(effects(plan)["disk vda: driver/@cache"] != .now)
    }

    @Test func aMediumIsChangedInItsDrive() throws {
        var documents = try ChangeSamples.running()
        var wanted = try #require(documents.defined)
        let drive = try #require(DeviceSelector("cdrom")).find(in: wanted)
        try GuestChange.insert("/pool/tools.iso", into: drive, of: &wanted)
        let plan = try GuestChange.plan(documents, wanted: wanted, host: ChangeSamples.qemu)
        guard case .update(_, let device, _)? = calls(plan).first else { Issue.record("\(plan.steps)"); return }
        #expect(device.child("source")?["file"] == "/pool/tools.iso" && device.child("alias") != nil)
        #expect(plan.changes.allSatisfy { $0.effect == .now })
        documents.defined = wanted
        documents.running = nil
        var empty = wanted
        try GuestChange.eject(try #require(DeviceSelector("cdrom")).find(in: wanted), of: &empty)
        #expect(empty.xml == (try ChangeSamples.document(isRunning: false)).xml)
    }

    @Test func devicesArePluggedInAndTakenOut() throws {
        let documents = try ChangeSamples.running()
        var wanted = try #require(documents.defined)
        let disk = { (name: String, bus: String) in
            try Element(
                parsing:
                    "<disk type='file' device='disk'><source file='/pool/\(name)'/><target dev='\(name)' bus='\(bus)'/></disk>"
            )
        }
        // One port is free.
        wanted.addDevice(try disk("vdb", "virtio"))
        wanted.addDevice(try disk("vdc", "virtio"))
        wanted.addDevice(try disk("sdb", "sata"))
        wanted.removeDevice(try #require(DeviceSelector("nic")).find(in: wanted))
        let plan = try GuestChange.plan(documents, wanted: wanted, host: ChangeSamples.qemu)
        let calls = calls(plan)
        #expect(calls.count == 2)
        guard case .detach(_, let interface)? = calls.first, case .attach(let identity, _)? = calls.last else {
            Issue.record("\(calls)")
            return
        }
        #expect(interface.child("alias") != nil && identity.key == "vdb")
        let effects = effects(plan)
        #expect(effects["disk vdc"] == .nextStart(reason: "no PCI Express port is free in the running guest"))
        guard case .nextStart(let reason?) = effects["disk sdb"] else { Issue.record("\(effects)"); return }
        #expect(reason.contains("sata"))
        #expect(calls.map { $0.inverse == nil } == [false, false])
    }

    @Test func namesAndOthersGuestsAreRefused() throws {
        let documents = try ChangeSamples.off()
        var wanted = try #require(documents.defined)
        ElementPlace("name")?.set("other", in: &wanted)
        #expect(throws: GuestChangeError.self) {
            try GuestChange.plan(documents, wanted: wanted, host: ChangeSamples.qemu)
        }
    }

    @Test func passwordsAreNotShown() throws {
        let documents = try ChangeSamples.running()
        var wanted = try #require(documents.defined)
        ElementPlace("devices/graphics/@passwd")?.set("other", in: &wanted)
        let plan = try GuestChange.plan(documents, wanted: wanted, host: ChangeSamples.qemu)
        #expect(plan.changes.map(\.shownNew) == ["***"])
        #expect(plan.diff.isEmpty)
        #expect(calls(plan).count == 1)
    }

    @Test func aGuestOfAnotherProgramSaysSo() throws {
        var documents = try ChangeSamples.off()
        let metadata = try Element(
            parsing: """
                <metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'>\
                <nova:name>shop-1</nova:name></nova:instance></metadata>
                """)
        documents.defined?.children.append(.element(metadata))
        let plan = try ChangeSamples.plan(documents, "vcpus=1")
        #expect(plan.owner?.program == "OpenStack Nova" && plan.owner?.guestName == "shop-1")
        #expect(plan.remarks.count == 1)
    }
}
