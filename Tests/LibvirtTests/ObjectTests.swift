import Libvirt
import Testing

@Suite struct ObjectTests {
    private func connection() async throws -> Connection { try await TestWorld.connect() }

    @Test func hostDescribesItself() async throws {
        // The built-in world has memory cells, which a file cannot describe.
        let connection = try await Connection.open("test:///default", readOnly: true)
        #expect(try await connection.nodeInfo().processors > 0)
        #expect(try await connection.libvirtVersion() == LibvirtLibrary.version())
        #expect(try await connection.driverName() == "TEST")
        #expect(try await connection.uri().hasPrefix("test:///"))
        #expect(try await connection.capabilitiesXML().contains("<capabilities>"))
        #expect(try await connection.freeMemory() > 0)
        #expect(try await connection.cellsFreeMemory(count: 2).count == 2)
        #expect(try await connection.nodeCPUStatistics()["user"] != nil)
        #expect(try await connection.onlineProcessors().isEmpty == false)
        #expect(try await connection.isSecure())
    }

    @Test func whatTheDriverLacksIsATypedError() async throws {
        let connection = try await connection()
        let error = await #expect(throws: LibvirtError.self) { _ = try await connection.nwFilters() }
        #expect(error?.code == .noSupport)
    }

    @Test func networksStartAndStop() async throws {
        let connection = try await connection()
        let events = try await connection.networkEvents()
        let network = try await connection.network(named: "default")
        #expect(try await connection.network(network.uuid).name == "default")
        #expect(try await network.isActive())
        #expect(try await network.bridgeName() == "virbr0")
        try await network.destroy()
        #expect(try await network.isActive() == false)
        try await network.start()
        #expect(try await network.xml().contains("<name>default</name>"))
        let missing = await #expect(throws: LibvirtError.self) { _ = try await network.leases() }
        #expect(missing?.code == .noSupport)
        var iterator = events.makeAsyncIterator()
        let identity = ObjectIdentity(name: "default", uuid: network.uuid)
        guard case .event(let stopped)? = await iterator.next(), case .event(let started)? = await iterator.next()
        else {
            Issue.record("two events were expected")
            return
        }
        #expect(stopped.network == identity && stopped.lifecycle == .stopped)
        #expect(started.lifecycle == .started)
    }

    @Test func volumesAreMadeAndDeleted() async throws {
        let connection = try await connection()
        let events = try await connection.storagePoolEvents()
        let pool = try await connection.storagePool(named: "default-pool")
        #expect(try await pool.info().state == .running)
        let volume = try await pool.createVolume(
            "<volume><name>disk</name><capacity>1048576</capacity><allocation>0</allocation></volume>")
        #expect(try await pool.volumes().map(\.name) == ["disk"])
        #expect(try await volume.info().capacity == 1 << 20)
        #expect(try await volume.pool().uuid == pool.uuid)
        #expect(try await connection.volume(path: volume.path()).name == "disk")
        let copy = try await pool.createVolume(
            "<volume><name>copy</name><capacity>1048576</capacity></volume>", cloning: volume)
        #expect(try await copy.key() != volume.key())
        try await copy.delete()
        try await pool.refresh()
        var iterator = events.makeAsyncIterator()
        let first = await iterator.next()
        #expect(
            first
                == .event(
                    StoragePoolEvent(pool: ObjectIdentity(name: "default-pool", uuid: pool.uuid), detail: .refresh)))
    }

    @Test func nodeDevicesAreListed() async throws {
        let connection = try await connection()
        let computer = try await connection.nodeDevice(named: "computer")
        #expect(try await computer.parentName() == nil)
        #expect(try await computer.capabilities() == ["system"])
        #expect(try await connection.nodeDevices().contains { $0.name == "computer" })
    }

    @Test func interfacesAreListed() async throws {
        let connection = try await connection()
        let interface = try await connection.interface(named: "eth1")
        #expect(try await interface.isActive())
        let address = try await interface.hardwareAddress()
        #expect(try await connection.interface(hardwareAddress: address).name == "eth1")
    }
}
