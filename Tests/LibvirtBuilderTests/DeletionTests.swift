import Dispatch
import Libvirt
import LibvirtConfig
import Testing
import XMLTree

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
                    + "its firmware variables (/nvram/web_VARS.fd), its TPM's state"
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

    @Test(
        "keeps what another guest names in any way, whatever its state",
        arguments: [
            "<disk type='file'><source file='/images//a'/><target dev='vda'/></disk>",
            "<disk type='file'><source file='/images/./x/../a'/><target dev='vda'/></disk>",
            "<disk type='file'><source file='/o'/><target dev='a'/><mirror><source file='/images/a'/></mirror></disk>",
            "<filesystem type='file'><source file='/images/a'/><target dir='/'/></filesystem>",
            "<memory model='nvdimm'><source><path>/images/a</path></source></memory>",
        ])
    func named(devices: String) throws {
        var host = Samples.host(["a"])
        host.guests = [try Samples.other("db", devices: devices)]
        let deletion = try Deletion(
            of: Samples.guest("web", devices: Samples.disk("vda", "/images/a")), storage: all, on: host)
        guard case .stays(let reason)? = deletion.fates.first?.fate else {
            Issue.record("it goes")
            return
        }
        #expect(reason.hasPrefix("used by db"))
    }

    @Test("keeps what only a snapshot, a checkpoint or saved memory of another guest names")
    func pastUses() throws {
        var host = Samples.host(["a"])
        let past = try Element(
            parsing:
                "<domainsnapshot><domain><devices>\(Samples.disk("vda", "/images/a"))</devices></domain></domainsnapshot>"
        )
        host.guests = [
            HostInventory.Guest(
                name: "db", uuid: FreshNames.uuid(), isActive: false, configurations: [], documents: [past])
        ]
        let deletion = try Deletion(
            of: Samples.guest("web", devices: Samples.disk("vda", "/images/a")), storage: all, on: host)
        #expect(deletion.fates.map(\.fate) == [.stays("used by db")])
    }

    @Test("keeps everything while a guest's documents, or an image's base, are not known, and says so")
    func unknown() throws {
        let guest = try Samples.guest(
            "web", devices: Samples.disk("vda", "/images/a"), more: "<os><nvram>/nvram/a</nvram></os>")
        var host = Samples.host(["a"])
        host.opaque = ["/other/b of db"]
        var deletion = try Deletion(of: guest, storage: all, on: host)
        #expect(deletion.fates.map(\.fate) == [.stays("what /other/b of db is built on cannot be told from here")])
        #expect(deletion.losses == ["its firmware variables (/nvram/a)"])
        host.unreadable = ["db"]
        deletion = try Deletion(of: guest, storage: all, on: host)
        #expect(deletion.fates.map(\.fate) == [.stays("what the guest db uses cannot be read")])
        #expect(deletion.summary[1].hasSuffix("stay: what the guest db uses cannot be read"))
        #expect(deletion.losses.isEmpty)
    }

    @Test("firmware variables go if they are the guest's alone, and stay if another guest or its template is that file")
    func firmwareVariables() throws {
        let guest = try Samples.guest("web", devices: "", more: "<os><nvram>/nvram/one.fd</nvram></os>")
        func deletion(_ os: String) throws -> Deletion {
            var host = HostInventory()
            host.sight = .imaginary
            let other = try Samples.configuration("db", devices: "", more: os)
            host.guests = [
                HostInventory.Guest(name: "db", uuid: FreshNames.uuid(), isActive: true, configurations: [other])
            ]
            return try Deletion(of: guest, storage: .keep, on: host)
        }
        let own = try deletion("<os><nvram>/nvram/two.fd</nvram></os>")
        #expect(own.summary == ["definition: web goes, with its firmware variables (/nvram/one.fd)"])
        #expect(own.plan.steps.compactMap { ($0 as? UndefineDomain)?.flags } == [.nvram])
        for os in ["<os><nvram>/nvram//one.fd</nvram></os>", "<os><nvram template='/nvram/one.fd'>/n</nvram></os>"] {
            let shared = try deletion(os)
            #expect(shared.summary[0] == "definition: web goes")
            #expect(shared.summary[1].hasPrefix("its firmware variables (/nvram/one.fd) stay: used by db"))
            #expect(shared.plan.notes == [shared.summary[1]])
            #expect(shared.plan.steps.compactMap { ($0 as? UndefineDomain)?.flags } == [.keepNVRAM])
        }
    }

    @Test("a file of variables that libvirt names by the guest stays when another guest names it")
    func variablesByName() throws {
        let guest = try Samples.guest("web", devices: "", more: "<os firmware='efi'/>")
        var host = HostInventory()
        host.sight = .imaginary
        #expect(try Deletion(of: guest, storage: .keep, on: host).losses == ["its firmware variables"])
        let other = try Samples.configuration("db", devices: "", more: "<os><nvram>/n/web_VARS.fd</nvram></os>")
        host.guests = [
            HostInventory.Guest(name: "db", uuid: FreshNames.uuid(), isActive: false, configurations: [other])
        ]
        #expect(try Deletion(of: guest, storage: .keep, on: host).losses.isEmpty)
    }

    @Test("a host that does not answer is not waited for for ever", .timeLimit(.minutes(1)))
    func silence() async throws {
        let connection = try await World.open()
        let gate = DispatchSemaphore(value: 0)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let busy = Task {
            try await connection.perform { _ in
                beginning.finish()
                gate.wait()
            }
        }
        for await _ in begun {}
        let decisions = await Deletion.decide(on: [Samples.uuid], storage: .keepDisks, from: connection, within: 0.05)
        gate.signal()
        try await busy.value
        guard case .failure(let failure)? = decisions.first else {
            Issue.record("decided without the host")
            return
        }
        #expect(decisions.count == 1 && failure.reason.hasPrefix("the host has not answered everything within"))
    }

    @Test("a TPM's state in libvirt's own folder stays while another guest names it, or one cannot be read")
    func tpmByUUID() throws {
        let guest = try Samples.guest("web", devices: "<tpm><backend type='emulator'/></tpm>")
        func deletion(_ path: String, _ sight: HostInventory.Sight = .imaginary) throws -> Deletion {
            var host = HostInventory()
            host.sight = sight
            let tpm = "<tpm><backend type='emulator'><source path='\(path)'/></backend></tpm>"
            host.guests = [try Samples.other("db", devices: tpm)]
            return try Deletion(of: guest, storage: .keep, on: host)
        }
        #expect(try deletion("/tpm/other").losses == ["its TPM's state"])
        let named = try deletion("/var/lib/libvirt/swtpm/\(Samples.uuid)/tpm2")
        #expect(named.summary == ["definition: web goes", "its TPM's state stays: used by db"])
        #expect(named.plan.steps.compactMap { ($0 as? UndefineDomain)?.flags } == [.keepTPM])
        // A link may lead there.
        #expect(try deletion("/tpm/other", .far).summary[1].hasSuffix("of db is the same cannot be told from here"))
        var host = HostInventory()
        host.unreadable = ["db"]
        #expect(
            try Deletion(of: guest, storage: .keep, on: host).summary[1]
                == "its TPM's state stays: what the guest db uses cannot be read")
    }

    @Test("on another machine, firmware variables stay while another guest's may be the same by a link")
    func farVariables() throws {
        let guest = try Samples.guest("web", devices: "", more: "<os><nvram>/nvram/one.fd</nvram></os>")
        var host = HostInventory()
        let other = try Samples.configuration("db", devices: "", more: "<os><nvram>/nvram/two.fd</nvram></os>")
        host.guests = [
            HostInventory.Guest(name: "db", uuid: FreshNames.uuid(), isActive: false, configurations: [other])
        ]
        #expect(
            try Deletion(of: guest, storage: .keep, on: host).summary[1]
                == "its firmware variables (/nvram/one.fd) stay: "
                + "whether /nvram/two.fd of db is the same cannot be told from here")
    }

    @Test("says which files below a disk and of snapshots stay")
    func bases() throws {
        var guest = try Samples.guest("web", devices: Samples.disk("vda", "/images/top"))
        guest.snapshotFiles = ["/images/memory", "/images/top"]
        let host = Samples.host(["top", "middle", "base"], backing: ["top": "middle", "middle": "base"])
        let reason = "other images may be built on it; delete it there by hand if none is"
        #expect(
            try Deletion(of: guest, storage: all, on: host).fates.map(\.text) == [
                "vda: top in pool images goes (2 GiB)", "vda's base: middle in pool images stays: \(reason)",
                "vda's base: base in pool images stays: \(reason)",
                "snapshot: /images/memory stays: its snapshot's record alone named it; delete it there by hand",
            ])
    }

    @Test("a disc image is a medium, also as a disk, by what it holds or by its name")
    func discs() throws {
        let disks = Samples.disk("vda", "/images/a") + Samples.disk("vdb", "/images/b.ISO")
        var host = Samples.host(["a", "b.ISO"])
        host.pools[0].volumes[0].format = "iso"
        let deletion = try Deletion(of: Samples.guest("web", devices: disks), storage: all, on: host)
        #expect(
            deletion.fates.map(\.fate)
                == Array(repeating: .stays("it is a disc image, a medium that other guests may use"), count: 2))
    }

    @Test("what was made for the guest goes with it, in a drive or not, unless another guest has it too")
    func ownMedia() throws {
        var guest = try Samples.guest("web", devices: Samples.disk("sda", "/images/seed.iso", device: "cdrom"))
        OwnMedia.mark(
            [VolumeName(pool: "images", name: "seed.iso"), VolumeName(pool: "images", name: "kernel")],
            in: &guest.configuration)
        guest.configuration = try DomainConfig(parsing: guest.configuration.xml)
        var host = Samples.host(["seed.iso", "kernel"])
        #expect(
            try Deletion(of: guest, storage: all, on: host).fates.map(\.text) == [
                "sda: seed.iso in pool images goes (2 GiB)", "medium: kernel in pool images goes (2 GiB)",
            ])
        #expect(
            try Deletion(of: guest, storage: .keep, on: host).fates.map(\.fate)
                == Array(repeating: .stays("volumes are kept"), count: 2))
        // The disc holds secrets and is of no use to anybody else: it goes although disks stay.
        #expect(
            try Deletion(of: guest, storage: .keepDisks, on: host).brief == [
                "definition: web goes", "sda: seed.iso in pool images goes (2 GiB)",
                "medium: kernel in pool images goes (2 GiB)",
            ])
        host.guests = [
            HostInventory.Guest(
                name: "copy", uuid: FreshNames.uuid(), isActive: false, configurations: [guest.configuration])
        ]
        #expect(
            try Deletion(of: guest, storage: all, on: host).fates.map(\.fate)
                == Array(repeating: .stays("used by copy"), count: 2))
    }
}
