import FleetModel

extension GuestStatistics {
    /// Requests a second over all disks; nil when none was measured.
    var operations: (read: Double, write: Double, total: Double)? {
        guard let disks = disks?.value else { return nil }
        let reads = disks.compactMap(\.readOperations)
        let writes = disks.compactMap(\.writeOperations)
        guard !reads.isEmpty || !writes.isEmpty else { return nil }
        let (read, write) = (reads.reduce(0, +), writes.reduce(0, +))
        return (read, write, read + write)
    }

    /// Packets a second over all interfaces; nil when none was measured.
    var packets: (received: Double, sent: Double, total: Double)? {
        guard let networks = networks?.value else { return nil }
        let received = networks.compactMap(\.receivedPackets)
        let sent = networks.compactMap(\.sentPackets)
        guard !received.isEmpty || !sent.isEmpty else { return nil }
        let (incoming, outgoing) = (received.reduce(0, +), sent.reduce(0, +))
        return (incoming, outgoing, incoming + outgoing)
    }

    /// Packets dropped a second over all interfaces.
    var drops: Double? {
        let values = networks?.value.compactMap(\.drops) ?? []
        return values.isEmpty ? nil : values.reduce(0, +)
    }
}
