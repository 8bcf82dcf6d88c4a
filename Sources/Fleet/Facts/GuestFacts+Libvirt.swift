internal import FleetModel
internal import Libvirt
internal import XMLTree

extension GuestFacts {
    /// Asks a guest's document and what goes with it, in short steps, so that polls on the same connection are not held
    /// up. Asks neither the guest's process nor its agent. Nil when the guest is gone or its document cannot be read.
    static func ask(
        _ guest: GuestUUID, on connection: Connection, _ calls: CallCounter
    ) async throws(LibvirtError) -> GuestFacts? {
        let asked = try await connection.perform { connection throws(LibvirtError) in
            try ask(guest, connection, calls)
        }
        guard let (known, domain) = asked else { return nil }
        var facts = known
        await facts.add(.all, of: domain, calls)
        return facts
    }

    /// Asks the document of a guest that has been found, and some of what goes with it.
    static func ask(
        _ domain: Domain, on connection: Connection, _ parts: DetailParts, _ calls: CallCounter
    ) async throws(LibvirtError) -> GuestFacts? {
        calls.add()
        guard let document = try? Element(parsing: try await connection.xml(of: domain)) else { return nil }
        var facts = GuestFacts(document)
        await facts.add(parts, of: domain, calls)
        return facts
    }

    /// Asks what the document does not say.
    private mutating func add(_ parts: DetailParts, of domain: Domain, _ calls: CallCounter) async {
        if parts.contains(.snapshots) {
            calls.add()
            details.snapshots = try? await SnapshotActions.names(of: domain)
        }
        guard domain.id != nil else { return }
        if parts.contains(.addresses) {
            let found = await GuestAddresses.ask(domain, calls)
            details.addresses = found.addresses
            details.addressSource = found.source
        }
        if parts.contains(.pending) {
            calls.add()
            details.changesPending = await differsFromDefinition(domain)
        }
    }

    /// Asks a guest's document only.
    static func ask(
        _ guest: GuestUUID, _ connection: isolated Connection, _ calls: CallCounter
    ) throws(LibvirtError) -> (GuestFacts, Domain)? {
        guard let domain = try DomainFinder.find([guest], [:], connection, calls)[guest] else { return nil }
        calls.add()
        guard let facts = GuestFacts(reading: try connection.xml(of: domain)) else { return nil }
        return (facts, domain)
    }

    /// Whether the next boot would bring other devices, processors or memory; nil when there is no definition.
    private func differsFromDefinition(_ domain: Domain) async -> Bool? {
        guard let text = try? await domain.xml(.inactive), let next = GuestFacts(reading: text) else { return nil }
        return next.vcpuCount != vcpuCount || next.memoryKiB != memoryKiB
            || next.details.machine != details.machine || next.names.disks != names.disks
    }
}

extension HostModel {
    /// Takes over a guest's slow facts.
    mutating func apply(_ facts: GuestFacts, to guest: GuestUUID, at now: Moment) {
        guard let known = self.guest(guest) else { return }
        edit(guest, \.title, facts.title)
        if let count = facts.vcpuCount, known.vcpuCount == nil { edit(guest, \.vcpuCount, count) }
        if known.statistics.memory == nil { edit(guest, \.memoryKiB, facts.memoryKiB) }
        var details = facts.details
        if details.agentConnected == true, let old = known.details?.value {
            // The agent is asked after this: until it answers, its last word stands.
            details.hostname = details.hostname ?? old.hostname
            details.operatingSystem = old.operatingSystem ?? details.operatingSystem
            if details.addresses.isEmpty, old.addressSource == "agent" {
                details.addresses = old.addresses
                details.addressSource = old.addressSource
            }
        }
        // The same facts again are no news; what is shown of them ages with their time to live.
        if known.details?.value != details { edit(guest, \.details, Sampled(details, at: now)) }
    }

    /// Takes over what a guest's agent said.
    mutating func apply(_ word: AgentWord, to guest: GuestUUID, at now: Moment) {
        guard let known = self.guest(guest), var details = known.details?.value else { return }
        details.operatingSystem = word.operatingSystem ?? details.operatingSystem
        details.hostname = word.hostname ?? details.hostname
        if details.addresses.isEmpty || details.addressSource == "agent", !word.addresses.isEmpty {
            details.addresses = word.addresses
            details.addressSource = "agent"
        }
        if known.details?.value != details { edit(guest, \.details, Sampled(details, at: now)) }
    }
}
