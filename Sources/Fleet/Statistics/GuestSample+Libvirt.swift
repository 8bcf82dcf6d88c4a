public import FleetModel
public import Libvirt

extension GuestUUID {
    /// The same 16 bytes as libvirt's.
    public init(_ uuid: Libvirt.UUID) {
        var words: (UInt64, UInt64) = (0, 0)
        for (place, byte) in uuid.bytes.enumerated() {
            if place < 8 { words.0 = words.0 << 8 | UInt64(byte) } else { words.1 = words.1 << 8 | UInt64(byte) }
        }
        self.init(high: words.0, low: words.1)
    }

    /// The same 16 bytes for libvirt.
    var libvirt: Libvirt.UUID? {
        Libvirt.UUID(
            bytes: [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } })
    }
}

extension GuestState {
    /// Translates libvirt's number; one this version does not know is `unknown`.
    init(_ state: Domain.State) { self = GuestState(rawValue: UInt8(clamping: state.rawValue)) ?? .unknown }
}

extension GuestSample {
    /// What a bulk answer says of one guest. Groups that were not answered stay nil.
    init(_ statistics: DomainStatistics, groups: Domain.StatisticsGroups, at: Moment) {
        self.init(
            uuid: GuestUUID(statistics.domain.uuid), name: statistics.domain.name, number: statistics.domain.id, at: at)
        if let status = statistics.status {
            state = GuestState(status.state)
            stateReason = StateReason.text(state: status.state, reason: status.reason)
        }
        cpuTime = statistics.cpu.time
        vcpuCount = statistics.currentVcpus.flatMap { Int32(exactly: $0) }.map { Int($0) }
        if !statistics.vcpus.isEmpty {
            processors = statistics.vcpus.map { Processor(time: $0.time, wait: $0.wait, delay: $0.delay) }
        }
        let balloon = statistics.balloon
        if balloon.current != nil || balloon.rss != nil {
            memory = Memory(
                current: balloon.current, maximum: balloon.maximum, available: balloon.available,
                usable: balloon.usable, unused: balloon.unused, resident: balloon.rss)
            memory?.stamp(balloon.lastUpdate)
        }
        if groups.contains(.interface), !statistics.interfaces.isEmpty {
            networks = statistics.interfaces.map { Network($0) }
        }
        if groups.contains(.block), !statistics.blocks.isEmpty {
            disks = statistics.blocks.map { Disk($0) }
        }
    }
}

extension GuestSample.Memory {
    /// Notes when the guest reported.
    mutating func stamp(_ lastUpdate: UInt64?) {
        self.lastUpdate = lastUpdate
        reportAge = lastUpdate.map { Double(WallClock.now()) - Double($0) }
    }
}

extension GuestSample.Disk {
    init(_ block: BlockStatistics) {
        self.init(
            name: block.name ?? "", path: block.path, readBytes: block.readBytes, writtenBytes: block.writtenBytes,
            reads: block.readRequests, writes: block.writeRequests,
            time: Self.sum(block.readTime, block.writeTime), capacity: block.capacity, allocation: block.allocation)
    }

    private static func sum(_ first: UInt64?, _ second: UInt64?) -> UInt64? {
        guard let first, let second else { return first ?? second }
        return first &+ second
    }
}

extension GuestSample.Network {
    /// libvirt counts for a tap device from the guest's side already (`rx` is what the guest received).
    init(_ interface: InterfaceStatistics) {
        self.init(
            name: interface.name ?? "", received: interface.receivedBytes, sent: interface.sentBytes,
            receivedPackets: interface.receivedPackets, sentPackets: interface.sentPackets,
            drops: Self.sum(interface.receiveDrops, interface.sendDrops),
            errors: Self.sum(interface.receiveErrors, interface.sendErrors))
    }

    private static func sum(_ first: UInt64?, _ second: UInt64?) -> UInt64? {
        guard let first, let second else { return first ?? second }
        return first &+ second
    }
}
