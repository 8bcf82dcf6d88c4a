import Testing

@testable import LibvirtBuilder

@Suite("Deleting a guest")
struct DeletionTests {
    private let all = Deletion.Storage.delete(except: [])

    @Test("keeps every volume unless storage is to go")
    func keeps() throws {
        let guest = try Samples.guest("web", devices: Samples.disk("vda", "/images/web.qcow2"))
        let deletion = try Deletion(of: guest, storage: .keep, on: Samples.host(["web.qcow2"]))
        #expect(deletion.fates.map(\.text) == ["vda: web.qcow2 in pool images stays: volumes are kept"])
        #expect(deletion.plan.steps.map(\.title) == ["Remove the definition of the guest web"])
        #expect(!deletion.plan.isFinal)
    }

    @Test("deletes the guest's own volumes last, each for itself")
    func deletes() throws {
        let disks = Samples.disk("vda", "/images/web.qcow2") + Samples.disk("vdb", "/images/data.qcow2")
        let guest = try Samples.guest("web", devices: disks)
        let host = Samples.host(["web.qcow2", "data.qcow2", "others.qcow2"])
        let deletion = try Deletion(of: guest, storage: all, on: host)
        #expect(
            deletion.plan.steps.map(\.title) == [
                "Remove the definition of the guest web",
                "Delete the volume web.qcow2 in pool images (vda, 2 GiB)",
                "Delete the volume data.qcow2 in pool images (vdb, 2 GiB)",
            ])
        #expect(deletion.plan.steps.map(\.isFinal) == [false, true, true])
    }

    @Test("finds a volume that is named by pool and volume")
    func named() throws {
        let disk = "<disk type='volume'><source pool='images' volume='web.qcow2'/><target dev='vda'/></disk>"
        let guest = try Samples.guest("web", devices: disk)
        let deletion = try Deletion(of: guest, storage: all, on: Samples.host(["web.qcow2"]))
        #expect(deletion.fates.map(\.text) == ["vda: web.qcow2 in pool images goes (2 GiB)"])
    }

    @Test(
        "keeps what is not the guest's alone, and says why",
        arguments: [
            (Samples.disk("sda", "/images/a", device: "cdrom"), "it is a medium that other guests may use"),
            (Samples.disk("vda", "/images/a", more: "<readonly/>"), "the guest uses it read-only"),
            (Samples.disk("vda", "/images/a", more: "<shareable/>"), "it is marked as shared between guests"),
            (
                Samples.disk("vda", "/elsewhere/a"),
                "no active pool of the host shows it; delete it there by hand if nobody needs it"
            ),
        ])
    func stays(disk: String, reason: String) throws {
        let deletion = try Deletion(
            of: Samples.guest("web", devices: disk), storage: all, on: Samples.host(["a"]))
        #expect(deletion.fates.map(\.fate) == [.stays(reason)])
        #expect(deletion.plan.steps.count == 1)
        #expect(deletion.plan.notes.count == 1)
    }

    @Test("keeps what another guest uses, directly, below a disk or by pool and volume")
    func used() throws {
        let guest = try Samples.guest("web", devices: Samples.disk("vda", "/images/a"))
        let below = "<backingStore type='file'><source file='/images/a'/></backingStore>"
        for devices in [
            Samples.disk("vda", "/images/a"), Samples.disk("vda", "/images/b", more: below),
            "<disk type='volume'><source pool='images' volume='a'/><target dev='vda'/></disk>",
        ] {
            var host = Samples.host(["a", "b"])
            host.guests = [try Samples.other("db", devices: devices)]
            let deletion = try Deletion(of: guest, storage: all, on: host)
            #expect(deletion.fates.map(\.fate) == [.stays("used by db")])
        }
    }

    @Test("keeps what another volume is built on")
    func backing() throws {
        let guest = try Samples.guest("base", devices: Samples.disk("vda", "/images/base"))
        let host = Samples.host(["base", "one", "two"], backing: ["one": "base", "two": "base"])
        let deletion = try Deletion(of: guest, storage: all, on: host)
        #expect(deletion.fates.map(\.fate) == [.stays("one in pool images and 1 more is built on it")])
    }

    @Test("keeps devices of pools that cannot delete them")
    func devices() throws {
        let guest = try Samples.guest("web", devices: Samples.disk("vda", "/images/a"))
        let deletion = try Deletion(of: guest, storage: all, on: Samples.host(["a"], type: "iscsi"))
        #expect(deletion.fates.map(\.fate) == [.stays("the pool images shows devices that it cannot delete")])
    }

    @Test("keeps disks that are named, and refuses names that no disk has")
    func exceptions() throws {
        let disks = Samples.disk("vda", "/images/a") + Samples.disk("vdb", "/images/b")
        let guest = try Samples.guest("web", devices: disks)
        let host = Samples.host(["a", "b"])
        let deletion = try Deletion(of: guest, storage: .delete(except: ["vdb"]), on: host)
        #expect(
            deletion.fates.map(\.text) == [
                "vda: a in pool images goes (2 GiB)", "vdb: b in pool images stays: you want it kept",
            ])
        let failure = #expect(throws: StepFailure.self) {
            try Deletion(of: guest, storage: .delete(except: ["vdz"]), on: host)
        }
        #expect(failure?.next == "its disks are vda, vdb")
    }

    @Test("lists a volume once even if two drives hold it, and no empty drive")
    func twice() throws {
        let disks =
            Samples.disk("vda", "/images/a") + Samples.disk("vdb", "/images/a")
            + "<disk type='file' device='cdrom'><target dev='sda'/></disk>"
        let deletion = try Deletion(
            of: Samples.guest("web", devices: disks), storage: all, on: Samples.host(["a"]))
        #expect(deletion.fates.count == 1)
    }

    @Test("says what goes with the definition and cannot be put back")
    func losses() throws {
        var guest = try Samples.guest(
            "web", devices: "<tpm><backend type='emulator'/></tpm>",
            more: "<os firmware='efi'><nvram>/nvram/web_VARS.fd</nvram></os>")
        guest.hasSavedMemory = true
        guest.snapshots = 2
        let plan = try Deletion(of: guest, storage: .keep, on: HostInventory()).plan
        #expect(
            plan.steps.map(\.title) == [
                "Remove the definition of the guest web with its saved memory, the records of its 2 snapshots, "
                    + "its firmware variables, its TPM's state"
            ])
        #expect(plan.isFinal)
    }

    @Test("is refused while the guest runs and for guests without a definition")
    func refusals() throws {
        var guest = try Samples.guest("web", devices: "")
        guest.isActive = true
        #expect(
            #expect(throws: StepFailure.self) {
                try Deletion(of: guest, storage: .keep, on: HostInventory())
            }?.next?.contains("virt-tui shutdown web") == true)
        guest.isPersistent = false
        #expect(
            #expect(throws: StepFailure.self) {
                try Deletion(of: guest, storage: .keep, on: HostInventory())
            }?.next?.contains("virt-tui destroy web") == true)
    }
}
