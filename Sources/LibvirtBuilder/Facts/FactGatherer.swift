public import Libvirt
internal import LibvirtConfig
public import LibvirtDesigner
public import OSInfo
internal import XMLTree

/// Finds out what the designer must know about a host and a wish.
public struct FactGatherer: Sendable {
    let connection: Connection
    let database: OSDatabase
    /// Where the host is, for tests; nil believes the connection's URI.
    var isLocal: Bool?

    /// Asks over a connection, which changes nothing on the host.
    public init(connection: Connection, database: OSDatabase = .standard) {
        self.connection = connection
        self.database = database
    }

    /// Finds everything out for one wish.
    /// - Parameter system: the operating system as the user says it; nil looks at the source.
    /// - Throws: when something cannot be found out without which nothing can be made, with what to do next.
    public func gather(for wish: Wish, system: String? = nil) async throws(StepFailure) -> Knowledge {
        var knowledge = try await know(wish)
        try await SystemGatherer(connection: connection, database: database).look(at: &knowledge, asked: system)
        try await askHypervisor(&knowledge)
        return knowledge
    }

    /// The host, its pools and networks, and the places that a wish names.
    func know(_ wish: Wish) async throws(StepFailure) -> Knowledge {
        var knowledge = Knowledge(wish: wish, facts: try await hostFacts())
        let inventory: HostInventory
        do throws(LibvirtError) {
            inventory = try await HostInventory.gather(from: connection, volumes: .names)
        } catch { throw StepFailure(error) }
        knowledge.facts.take(inventory)
        try await LocationGatherer(connection: connection, inventory: inventory).look(at: &knowledge)
        return knowledge
    }

    /// What the host says about itself.
    func hostFacts() async throws(StepFailure) -> Facts {
        let isLocal = isLocal
        do throws(LibvirtError) {
            return try await connection.perform { connection throws(LibvirtError) in
                let address = connection.address
                var facts = Facts(driver: Driver(rawValue: try connection.driverName()))
                facts.capabilities = try? CapabilitiesConfig(parsing: try connection.capabilitiesXML())
                facts.isReadOnly = connection.isReadOnly
                facts.connection = address.shown
                facts.isLocal = isLocal ?? address.isLocal
                facts.isPrivileged = address.isPrivileged
                // A host that does not count its memory and processors just gives the rules less to go by.
                let node = try? connection.nodeInfo()
                facts.hostMemory = node?.memory
                facts.hostCPUs = node?.processors
                facts.defaultPoolPath =
                    facts.isPrivileged ? "/var/lib/libvirt/images" : facts.isLocal ? LocalHost.userImages : nil
                if facts.isLocal, facts.isPrivileged { facts.defaultRouteBridge = LocalHost.defaultRouteBridge }
                if facts.isLocal, facts.driver == .qemu { facts.kvmWorks = LocalHost.kvmWorks() }
                return facts
            }
        } catch { throw StepFailure(error) }
    }

    /// What the hypervisor offers such a guest.
    private func askHypervisor(_ knowledge: inout Knowledge) async throws(StepFailure) {
        let question: Designer.CapabilitiesQuestion
        do throws(DesignError) {
            question = try Designer.question(knowledge.wish, facts: knowledge.facts)
        } catch { throw StepFailure(error) }
        await ask(question, &knowledge)
    }

    /// Puts the question to the hypervisor.
    func ask(_ question: Designer.CapabilitiesQuestion, _ knowledge: inout Knowledge) async {
        // Drivers without this call (LXC, the test driver) leave the designer with what every host has.
        let text = try? await connection.perform { connection throws(LibvirtError) in
            try connection.domainCapabilitiesXML(
                emulator: question.emulator, architecture: question.architecture, machine: question.machine,
                virtualization: question.virtualisation)
        }
        knowledge.facts.domainCapabilities = text.flatMap { try? DomainCapabilitiesConfig(parsing: $0) }
    }
}

extension StepFailure {
    /// What the designer found wrong with a wish; the sentence says what to do.
    public init(_ error: DesignError) { self.init(error.description) }

    init(_ error: OSInfoError) { self.init(error.description) }
}

extension Facts {
    mutating func take(_ inventory: HostInventory) {
        names = Set(inventory.guests.map(\.name))
        macAddresses = inventory.macAddresses
        pools = inventory.pools.map { pool in
            PoolFacts(
                name: pool.name, type: pool.type, path: pool.path, isActive: pool.isActive, available: pool.available,
                volumes: Set(pool.volumes.map(\.name)))
        }
        networks = inventory.networks.map { NetworkFacts(name: $0.name, isActive: $0.isActive) }
        var generator = SystemRandomNumberGenerator()
        freshMACs = MACAddresses.fresh(32, driver: driver, using: &generator).filter { !macAddresses.contains($0) }
        freshUUID = FreshNames.uuid().description
    }
}
