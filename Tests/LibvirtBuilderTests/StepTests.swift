import Libvirt
import LibvirtConfig
import Testing

@testable import LibvirtBuilder

@Suite("Steps")
struct StepTests {
    @Test("what was made for a first start is removed after it, unless something still names it")
    func ownMedia() async throws {
        let connection = try await World.open()
        let pool = try await connection.storagePool(named: World.pool)
        for name in ["once.iso", "still.iso"] { _ = try await pool.createVolume(World.volumeXML(name)) }
        var definition = try DomainConfig(parsing: World.domainXML("media"))
        OwnMedia.mark(["once.iso", "still.iso"].map { World.volume($0) }, in: &definition)
        let guest = try await connection.define(definition.xml)
        var other = try DomainConfig(parsing: World.domainXML("media-user"))
        var drive = DiskConfig()
        (drive.type, drive.device, drive.target, drive.bus) = (.file, .cdrom, "hda", .ide)
        drive.source.file = "/default-pool//still.iso"
        other.devices.disks = [drive]
        let user = try await connection.define(other.xml)
        await OwnMedia.removeUnused(of: guest)
        #expect(try await !World.hasVolume("once.iso", connection))
        #expect(try await World.hasVolume("still.iso", connection))
        try await user.undefine()
        await OwnMedia.removeUnused(of: guest)
        #expect(try await !World.hasVolume("still.iso", connection))
        try await guest.undefine()
    }

    @Test("start what is not active, and stop it again when the plan fails; what was active stays")
    func pools() async throws {
        let connection = try await World.open()
        let xml = "<pool type='dir'><name>idle</name><target><path>/idle</path></target></pool>"
        let pool = try await connection.defineStoragePool(xml)
        let network = try await connection.defineNetwork("<network><name>idle</name></network>")
        let plan = Plan(
            purpose: "try",
            steps: [StartPool("idle"), StartPool(World.pool), StartNetwork("idle"), TestStep.failing()])
        await #expect(throws: BuildFailure.self) { try await Builder.run(plan, on: connection) }
        #expect(try await !pool.isActive())
        #expect(try await !network.isActive())
        #expect(try await connection.storagePool(named: World.pool).isActive())
        try await pool.undefine()
        try await network.undefine()
    }

    @Test("a guest that is taken back leaves firmware variables that another's past names, and says so")
    func undoOfGuest() async throws {
        let connection = try await World.open()
        func xml(_ name: String, _ variables: String) -> String {
            World.domainXML(name).replacing(
                "</os>", with: "<loader readonly='yes' type='pflash'>/code.fd</loader><nvram>\(variables)</nvram></os>")
        }
        let user = try await connection.define(xml("vars-user", "/vars/one.fd"))
        _ = try await user.createSnapshot("<domainsnapshot><name>s</name></domainsnapshot>")
        _ = try await connection.define(
            xml("vars-user", "/vars/two.fd").replacing("<name>", with: "<uuid>\(user.uuid)</uuid><name>"))
        let plan = Plan(
            purpose: "try", steps: [DefineDomain("vars", xml: xml("vars", "/vars//one.fd")), TestStep.failing()])
        let failure = await #expect(throws: BuildFailure.self) { try await Builder.run(plan, on: connection) }
        #expect(failure?.undone == ["the definition of the guest vars"])
        #expect(
            failure?.aftermath.last
                == "Still there: the firmware variables (/vars//one.fd) of the guest vars (used by vars-user).")
        #expect(try await !World.hasGuest("vars", connection))
        try await user.undefine(.snapshotsMetadata)
    }

    @Test("put a removed definition back, with its start at boot")
    func undefine() async throws {
        let connection = try await World.open()
        let guest = try await connection.define(World.domainXML("back"))
        try await guest.setAutostart(true)
        let plan = Plan(purpose: "try", steps: [UndefineDomain("back", guest.uuid), TestStep.failing()])
        await #expect(throws: BuildFailure.self) { try await Builder.run(plan, on: connection) }
        let again = try await connection.domain(guest.uuid)
        #expect(try await again.autostart())
        try await again.undefine()
    }

    @Test("copy a volume, and remove a passing one")
    func volumes() async throws {
        let connection = try await World.open()
        let first = World.volume("first.img")
        let second = World.volume("second.img")
        let plan = Plan(
            purpose: "try",
            steps: [
                MakeVolume(first, xml: World.volumeXML("first.img"), detail: "1 GiB"),
                CopyVolume(second, from: first, disk: "vda"),
                RemoveTemporaryVolume(first),
            ])
        try await Builder.run(plan, on: connection)
        #expect(try await !World.hasVolume("first.img", connection))
        #expect(try await World.hasVolume("second.img", connection))
        try await second.delete(on: connection)
    }

    @Test("say what to do when a pool or a volume is not there")
    func missing() async throws {
        let connection = try await World.open()
        let plan = Plan(
            purpose: "try", steps: [MakeVolume(VolumeName(pool: "nowhere", name: "a"), xml: "<volume/>", detail: "-")])
        await #expect {
            try await Builder.run(plan, on: connection)
        } throws: { error in
            (error as? BuildFailure)?.next == "`virsh pool-list --all` shows the host's pools"
        }
    }

    @Test("say that a driver takes no uploads")
    func upload() async throws {
        let connection = try await World.open()
        let volume = World.volume("upload.img")
        let plan = Plan(
            purpose: "try",
            steps: [
                MakeVolume(volume, xml: World.volumeXML("upload.img"), detail: "1 GiB"),
                UploadVolume(volume, with: .bytes([1, 2, 3], what: "three bytes")),
            ])
        await #expect {
            try await Builder.run(plan, on: connection)
        } throws: { error in
            (error as? BuildFailure)?.reason.hasPrefix("this host's libvirt takes no uploads") == true
        }
        #expect(try await !World.hasVolume("upload.img", connection))
    }
}
