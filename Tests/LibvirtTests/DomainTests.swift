import Libvirt
import Testing

@Suite struct DomainTests {
    private static let document = """
        <domain type='test'><name>made</name><memory unit='KiB'>65536</memory><vcpu>2</vcpu>\
        <os><type>hvm</type></os></domain>
        """

    private func domain() async throws -> Domain {
        try await TestWorld.connect().domain(named: "guest0")
    }

    @Test func statesFollowTheVerbs() async throws {
        let domain = try await domain()
        #expect(try await domain.state().state == .running)
        try await domain.suspend()
        #expect(try await domain.state() == DomainStatus(state: .paused, reason: Domain.PausedReason.user.rawValue))
        try await domain.resume()
        try await domain.reboot()
        try await domain.destroy()
        #expect(try await domain.info().state == .shutOff)
        #expect(try await domain.currentID() == nil)
        try await domain.start()
        #expect(try await domain.state() == DomainStatus(state: .running, reason: Domain.RunningReason.booted.rawValue))
        try await domain.shutdown()
        #expect(try await domain.isActive() == false)
    }

    @Test func definitionsComeAndGo() async throws {
        let connection = try await TestWorld.connect()
        let made = try await connection.define(Self.document, .validate)
        #expect(made.id == nil)
        #expect(try await connection.domain(made.uuid).name == "made")
        #expect(try await made.isPersistent())
        try await made.setAutostart(true)
        #expect(try await made.autostart())
        try await made.rename(to: "renamed")
        #expect(try await connection.domain(named: "renamed").uuid == made.uuid)
        try await made.undefine()
        #expect(try await connection.domains().map(\.name) == ["guest0"])
    }

    @Test func brokenDocumentsAreTypedErrors() async throws {
        let connection = try await TestWorld.connect()
        let malformed = await #expect(throws: LibvirtError.self) { _ = try await connection.define("<domain") }
        #expect(malformed?.code == .xmlError || malformed?.code == .xmlDetail)
        let invalid = await #expect(throws: LibvirtError.self) {
            _ = try await connection.define(
                "<domain type='test'><name>x</name><memory>1</memory><nonsense/></domain>", .validate)
        }
        #expect(invalid?.call == "virDomainDefineXMLFlags")
    }

    @Test func transientGuestsVanishWhenTheyStop() async throws {
        let connection = try await TestWorld.connect()
        let made = try await connection.create(Self.document)
        #expect(try await made.isPersistent() == false)
        try await made.destroy()
        #expect(try await connection.domains().count == 1)
    }

    @Test func managedSaveIsRestoredByTheNextStart() async throws {
        let domain = try await domain()
        try await domain.managedSave()
        #expect(try await domain.hasManagedSave())
        try await domain.start()
        #expect(try await domain.hasManagedSave() == false)
    }

    @Test func metadataIsNilUntilSet() async throws {
        let domain = try await domain()
        #expect(try await domain.metadata(.title) == nil)
        try await domain.setMetadata(.title, to: "A title")
        #expect(try await domain.metadata(.title) == "A title")
        let uri = "urn:example:note"
        try await domain.setMetadata(.element, to: "<note>hi</note>", key: "my", uri: uri)
        #expect(try await domain.metadata(.element, uri: uri)?.contains("hi") == true)
        try await domain.setMetadata(.title, to: nil)
        #expect(try await domain.metadata(.title) == nil)
    }

    @Test func snapshotsFormATree() async throws {
        let domain = try await domain()
        #expect(try await domain.currentSnapshot() == nil)
        _ = try await domain.createSnapshot("<domainsnapshot><name>first</name></domainsnapshot>")
        let second = try await domain.createSnapshot("<domainsnapshot><name>second</name></domainsnapshot>")
        #expect(try await domain.snapshots().map(\.name).sorted() == ["first", "second"])
        #expect(try await second.parent()?.name == "first")
        let first = try await domain.snapshot(named: "first")
        #expect(try await first.parent() == nil)
        #expect(try await first.children().map(\.name) == ["second"])
        #expect(try await second.isCurrent())
        try await domain.revert(to: first)
        #expect(try await domain.currentSnapshot()?.name == "first")
        #expect(try await first.xml().contains("<name>first</name>"))
        try await first.delete(.children)
        #expect(try await domain.snapshots().isEmpty)
    }

    @Test func countersOfTheTestDriverAreRead() async throws {
        let domain = try await domain()
        let (cpu, perCPU, memory) = try await domain.connection.perform { connection throws(LibvirtError) in
            (
                try connection.cpuStatistics(of: domain), try connection.perCPUStatistics(of: domain),
                try connection.memoryStatistics(of: domain)
            )
        }
        #expect((cpu["cpu_time"]?.unsigned ?? 0) > 0)
        #expect(!perCPU.isEmpty && perCPU.allSatisfy { !$0.items.isEmpty })
        #expect((memory[.actualBalloon] ?? 0) > 0)
        let (disk, card) = try await domain.connection.perform { connection throws(LibvirtError) in
            (
                try connection.classicBlockStatistics(of: domain, disk: "vda"),
                try connection.interfaceStatistics(of: domain, device: "testnet0")
            )
        }
        #expect((disk.readBytes ?? 0) > 0 && disk.errors != nil)
        #expect((card.receivedBytes ?? 0) > 0 && card.sendDrops != nil)
        let addresses = try await domain.interfaceAddresses()
        #expect(addresses.first?.name == "testnet0")
        #expect(addresses.first?.addresses.first?.kind == .ipv4)
    }

    @Test func bulkStatisticsHoldEveryGuest() async throws {
        let world = try TestWorld(guests: 300)
        let connection = try await world.connect()
        let all = try await connection.allDomainStatistics()
        #expect(all.count == 300)
        #expect(Set(all.map(\.domain.uuid)).count == 300)
        #expect(all.allSatisfy { $0.status?.state == .running })
        let domains = try await connection.domains()
        let some = try await connection.statistics(of: Array(domains.prefix(3)), .state)
        #expect(some.map(\.domain.name) == domains.prefix(3).map(\.name))
        #expect(try await connection.statistics(of: []).isEmpty)
        let raw = try await connection.allDomainStats(.state)
        #expect(raw.allSatisfy { $0.parameters["state.state"] == .int(1) })
    }

    @Test func guestsOfAnotherConnectionAreRefused() async throws {
        let (domain, other) = (try await domain(), try await TestWorld.connect())
        let error = await #expect(throws: LibvirtError.self) { _ = try await other.statistics(of: [domain]) }
        #expect(error?.code == .invalidArg)
    }

    @Test func vcpusAndMemoryAreTuned() async throws {
        let domain = try await domain()
        #expect(try await domain.vcpuCount() == 2)
        #expect(try await domain.vcpus().map(\.number) == [0, 1])
        try await domain.pin(vcpu: 0, to: [0, 1])
        #expect(try await domain.vcpus().first?.affinity == [0, 1])
        try await domain.setMemory(1 << 20)
        #expect(try await domain.info().memory == 1 << 20)
        #expect(try await domain.maximumMemory() == 8 << 20)
    }
}
