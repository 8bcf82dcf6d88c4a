import Libvirt
import Testing

@testable import Commands

/// The verbs that change a guest, on libvirt's test world: each test has guests of its own in it.
struct ChangeVerbTests {
    private let uri = "test:///default"

    private func define(_ name: String, metadata: String = "", on connection: Connection) async throws -> Domain {
        try await connection.define(
            """
            <domain type='test'><name>\(name)</name>\(metadata)<memory>65536</memory><vcpu>2</vcpu>\
            <os><type>hvm</type></os><devices><disk type='file' device='disk'><source file='/nowhere/\(name).img'/>\
            <target dev='vda'/></disk><disk type='file' device='cdrom'><target dev='hdc'/></disk></devices></domain>
            """)
    }

    @Test func valuesMediaAndTags() async throws {
        let held = try await Connection.open(uri)
        let domain = try await define("changeling", on: held)
        let world = World([], environment: ["LC_ALL": "C.UTF-8"])
        #expect(await world.run("set", "-c", uri, "changeling", "vcpus=3", "--dry-run") == 0, "\(world.errors)")
        #expect(world.results.contains("vcpu: 2 → 3\n") && world.results.contains("virsh -c \(uri) define"))
        #expect(try await domain.xml(.inactive).contains(">2</vcpu>"))
        #expect(await world.run("set", "-c", uri, "changeling", "vcpus=3", "title=Shop") == 0, "\(world.errors)")
        #expect(try await domain.xml(.inactive).contains(">3</vcpu>"))
        #expect(await world.run("insert", "-c", uri, "changeling", "/nowhere/tools.iso") == 0, "\(world.errors)")
        #expect(try await domain.xml(.inactive).contains("/nowhere/tools.iso"))
        #expect(await world.run("eject", "-c", uri, "changeling") == 0, "\(world.errors)")
        #expect(try await !domain.xml(.inactive).contains("/nowhere/tools.iso"))
        #expect(await world.run("tag", "-c", uri, "changeling", "+prod") == 0, "\(world.errors)")
        #expect(try await domain.xml(.inactive).contains(">prod</"))
        #expect(await world.run("xml", "-c", uri, "changeling", "--set", "os/bootmenu/@enable=yes") == 0)
        #expect(try await domain.xml(.inactive).contains("<bootmenu enable='yes'/>"))
        #expect(await world.run("detach", "-c", uri, "changeling", "cdrom") == 0, "\(world.errors)")
        #expect(try await !domain.xml(.inactive).contains("cdrom"))
        try await domain.undefine()
        await held.close()
    }

    @Test func whatIsWrongIsSaid() async throws {
        let held = try await Connection.open(uri)
        let domain = try await define("stubborn", on: held)
        let world = World([], environment: ["LC_ALL": "C.UTF-8"])
        #expect(await world.run("set", "-c", uri, "stubborn", "colour=red") == 1)
        #expect(world.errors.contains("nothing is called colour"))
        #expect(await world.run("set", "-c", uri, "stubborn", "vcpus=1", "--live") == 1)
        #expect(world.errors.contains("stubborn does not run"))
        #expect(await world.run("eject", "-c", uri, "stubborn", "cdrom:vdz") == 1)
        #expect(world.errors.contains("say one of disk:hdc"))
        try await domain.undefine()
        await held.close()
    }

    @Test func aGuestOfAnotherProgramIsAskedAbout() async throws {
        let held = try await Connection.open(uri)
        let domain = try await define(
            "novas",
            metadata: """
                <metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'>\
                <nova:name>shop-1</nova:name></nova:instance></metadata>
                """, on: held)
        let world = World([], environment: ["LC_ALL": "C.UTF-8"])
        #expect(await world.run("set", "-c", uri, "novas", "vcpus=3") == 1)
        #expect(world.errors.contains("OpenStack Nova manages this guest as shop-1"))
        #expect(world.errors.contains("repeat it with --yes"))
        #expect(await world.run("set", "-c", uri, "novas", "vcpus=3", "--yes") == 0)
        try await domain.undefine()
        await held.close()
    }
}
