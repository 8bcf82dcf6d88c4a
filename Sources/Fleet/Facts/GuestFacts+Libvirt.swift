internal import FleetModel
internal import Libvirt
internal import XMLTree

extension GuestFacts {
    /// Asks a guest's document and what goes with it, in short steps, so that polls on the same connection are not held
    /// up. Nil when the guest is gone or its document cannot be read.
    /// - Parameter isQuiet: its process does not answer: nothing is asked that would need it.
    static func ask(
        _ guest: GuestUUID, on connection: Connection, _ calls: CallCounter, isQuiet: Bool
    ) async throws(LibvirtError) -> GuestFacts? {
        try await connection.perform { connection throws(LibvirtError) in try ask(guest, connection, calls) }
    }

    /// Asks a guest's document only.
    static func ask(
        _ guest: GuestUUID, _ connection: isolated Connection, _ calls: CallCounter
    ) throws(LibvirtError) -> GuestFacts? {
        guard let domain = try DomainFinder.find([guest], [:], connection, calls)[guest] else { return nil }
        calls.add()
        let text = try connection.xml(of: domain)
        guard let document = try? Element(parsing: text) else { return nil }
        return GuestFacts(document)
    }
}

extension HostModel {
    /// Takes over a guest's slow facts.
    mutating func apply(_ facts: GuestFacts, to guest: GuestUUID, at now: Moment) {
        guard let known = self.guest(guest) else { return }
        edit(guest, \.title, facts.title)
        if let count = facts.vcpuCount, known.vcpuCount == nil { edit(guest, \.vcpuCount, count) }
        if known.statistics.memory == nil { edit(guest, \.memoryKiB, facts.memoryKiB) }
        // The same facts again are no news; what is shown of them ages with their time to live.
        if known.details?.value != facts.details { edit(guest, \.details, Sampled(facts.details, at: now)) }
    }
}
