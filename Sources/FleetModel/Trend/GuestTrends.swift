/// The trends of one guest: six series of 5520 bytes at most, so 33 KB a guest after a day.
public struct GuestTrends: Equatable, Sendable {
    /// CPU percent.
    public var cpu = Trend()
    /// Memory percent.
    public var memory = Trend()
    /// Bytes a second, all disks.
    public var disk = DeviceTrend()
    /// Bytes a second, all interfaces.
    public var network = DeviceTrend()
    /// Single disks and interfaces, kept only while the guest's page is open: key is the device's name.
    public var devices: [String: DeviceTrend] = [:]

    /// Nothing measured yet.
    public init() {}

    /// Bytes of all samples that are held.
    public var size: Int {
        cpu.size + memory.size + disk.size + network.size + devices.values.reduce(0) { $0 + $1.size }
    }

    /// The moment of the newest measurement.
    public var newest: Moment? { [cpu, memory, disk.incoming, network.incoming].compactMap(\.last?.at).max() }

    /// What comes next does not follow what came before.
    public mutating func breakOff() {
        cpu.breakOff()
        memory.breakOff()
        disk.breakOff()
        network.breakOff()
        for name in devices.keys { devices[name]?.breakOff() }
    }

    /// Adds what was measured since a moment; what is older is a gap.
    /// - Parameters:
    ///   - longestSpan: seconds between two measurements that still follow one another.
    ///   - keepsDevices: whether single disks and interfaces have trends of their own.
    public mutating func add(
        _ statistics: GuestStatistics, since: Moment, longestSpan: Double, keepsDevices: Bool
    ) {
        if let sampled = statistics.cpu, sampled.at > since {
            cpu.add(sampled.value.percent, at: sampled.at, longestSpan: longestSpan)
        }
        if let sampled = statistics.memory, sampled.at > since, let percent = sampled.value.percent {
            memory.add(percent, at: sampled.at, longestSpan: longestSpan)
        }
        if !keepsDevices, !devices.isEmpty { devices = [:] }
        if let sampled = statistics.disks, sampled.at > since {
            disk.add(statistics.diskReadRate, statistics.diskWriteRate, at: sampled.at, longestSpan)
            for disk in keepsDevices ? sampled.value : [] {
                devices[disk.name, default: DeviceTrend()].add(
                    disk.readRate, disk.writeRate, at: sampled.at, longestSpan)
            }
        }
        if let sampled = statistics.networks, sampled.at > since {
            network.add(statistics.receiveRate, statistics.sendRate, at: sampled.at, longestSpan)
            for network in keepsDevices ? sampled.value : [] {
                devices[network.name, default: DeviceTrend()].add(
                    network.receiveRate, network.sendRate, at: sampled.at, longestSpan)
            }
        }
    }
}

/// Two series of one device, or of all of a kind: read and written, or received and sent, bytes a second.
public struct DeviceTrend: Equatable, Sendable {
    /// Read or received.
    public var incoming = Trend()
    /// Written or sent.
    public var outgoing = Trend()

    /// Nothing measured yet.
    public init() {}

    /// Bytes of all samples that are held.
    public var size: Int { incoming.size + outgoing.size }

    mutating func breakOff() {
        incoming.breakOff()
        outgoing.breakOff()
    }

    mutating func add(_ received: Double?, _ sent: Double?, at moment: Moment, _ longestSpan: Double) {
        if let received { incoming.add(received, at: moment, longestSpan: longestSpan) }
        if let sent { outgoing.add(sent, at: moment, longestSpan: longestSpan) }
    }
}
