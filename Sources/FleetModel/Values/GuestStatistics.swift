/// Processor use of one guest over the last interval.
public struct CPUUsage: Equatable, Sendable {
    /// Share of its own vCPUs, 0 to 100.
    public var percent: Double
    /// Share of the whole host, 0 to 100.
    public var hostPercent: Double?

    /// A measurement.
    public init(percent: Double, hostPercent: Double? = nil) {
        self.percent = percent
        self.hostPercent = hostPercent
    }
}

/// The vCPUs of one guest over the last interval. Asked less often than the whole guest's use, so it has its own moment.
public struct VCPUUsage: Equatable, Sendable {
    /// Time they were ready but waited for a processor, percent of their time (vcpu.N.delay): the "steal" the guest feels.
    public var stealPercent: Double?
    /// Time they waited for I/O or were halted (vcpu.N.wait), percent of their time.
    public var waitPercent: Double?
    /// One share per vCPU, 0 to 100.
    public var shares: [Double?]

    /// A measurement.
    public init(stealPercent: Double? = nil, waitPercent: Double? = nil, shares: [Double?] = []) {
        self.stealPercent = stealPercent
        self.waitPercent = waitPercent
        self.shares = shares
    }
}

/// Memory of one guest, KiB.
public struct MemoryUsage: Equatable, Sendable {
    /// What it has now (balloon.current).
    public var currentKiB: UInt64
    /// What it may have (balloon.maximum).
    public var maximumKiB: UInt64?
    /// In use, by the guest's own word; nil when it says nothing, or has not for two of its periods.
    public var usedKiB: UInt64?
    /// When the guest said so.
    public var reportedAt: Moment?
    /// Resident memory of its process on the host: near all of it is usual, whatever the guest uses.
    public var residentKiB: UInt64?

    /// A measurement.
    public init(
        currentKiB: UInt64, maximumKiB: UInt64? = nil, usedKiB: UInt64? = nil, reportedAt: Moment? = nil,
        residentKiB: UInt64? = nil
    ) {
        self.currentKiB = currentKiB
        self.maximumKiB = maximumKiB
        self.usedKiB = usedKiB
        self.reportedAt = reportedAt
        self.residentKiB = residentKiB
    }

    /// What is shown as used: the guest's own figure, else what its process occupies, as far as that is the guest's.
    public var shownKiB: UInt64? { usedKiB ?? residentKiB.map { min($0, currentKiB) } }

    /// Share of the current memory that the guest itself says it uses, 0 to 100.
    public var percent: Double? {
        guard let usedKiB, currentKiB > 0 else { return nil }
        return min(100, Double(usedKiB) / Double(currentKiB) * 100)
    }
}

/// One disk of one guest over the last interval. Nil is "not measured".
public struct DiskUsage: Equatable, Sendable {
    /// Target name (`vda`).
    public var name: String
    /// Source on the host, if there is one.
    public var path: String?
    /// Bytes read a second.
    public var readRate: Double?
    /// Bytes written a second.
    public var writeRate: Double?
    /// Read requests a second.
    public var readOperations: Double?
    /// Write requests a second.
    public var writeOperations: Double?
    /// Mean time of one request, milliseconds; nil when there was none.
    public var latency: Double?
    /// Virtual size, bytes.
    public var capacity: UInt64?
    /// Bytes taken on the host.
    public var allocation: UInt64?

    /// A disk by its target name.
    public init(name: String, path: String? = nil) {
        self.name = name
        self.path = path
    }
}

/// One network interface of one guest over the last interval. Nil is "not measured".
public struct NetworkUsage: Equatable, Sendable {
    /// Device on the host (`vnet0`).
    public var name: String
    /// Bytes the guest received a second.
    public var receiveRate: Double?
    /// Bytes the guest sent a second.
    public var sendRate: Double?
    /// Packets received a second.
    public var receivedPackets: Double?
    /// Packets sent a second.
    public var sentPackets: Double?
    /// Packets dropped a second, both ways.
    public var drops: Double?
    /// Errors a second, both ways.
    public var errors: Double?

    /// An interface by its host device.
    public init(name: String) { self.name = name }
}

/// The newest measurements of one guest, each with its moment, and their histories.
public struct GuestStatistics: Equatable, Sendable {
    /// Processor.
    public var cpu: Sampled<CPUUsage>?
    /// Single vCPUs, steal and wait.
    public var vcpus: Sampled<VCPUUsage>?
    /// Memory.
    public var memory: Sampled<MemoryUsage>?
    /// Disks, in the guest's order.
    public var disks: Sampled<[DiskUsage]>?
    /// Network interfaces, in the guest's order.
    public var networks: Sampled<[NetworkUsage]>?
    /// CPU percent.
    public var cpuHistory = History()
    /// Memory percent.
    public var memoryHistory = History()
    /// Bytes a second, all disks: read.
    public var diskReadHistory = History()
    /// Bytes a second, all disks: written.
    public var diskWriteHistory = History()
    /// Bytes a second, all interfaces: received.
    public var receiveHistory = History()
    /// Bytes a second, all interfaces: sent.
    public var sendHistory = History()

    /// Nothing measured yet.
    public init() {}

    /// Sum over all disks; nil when none was measured.
    public var diskReadRate: Double? { Self.sum(disks?.value.map(\.readRate)) }
    /// Sum over all disks; nil when none was measured.
    public var diskWriteRate: Double? { Self.sum(disks?.value.map(\.writeRate)) }
    /// Sum over all interfaces; nil when none was measured.
    public var receiveRate: Double? { Self.sum(networks?.value.map(\.receiveRate)) }
    /// Sum over all interfaces; nil when none was measured.
    public var sendRate: Double? { Self.sum(networks?.value.map(\.sendRate)) }

    /// Bytes read and written a second over all disks; nil when none was measured.
    public var diskRate: Double? { Self.sum([diskReadRate, diskWriteRate]) }
    /// Bytes received and sent a second over all interfaces; nil when none was measured.
    public var networkRate: Double? { Self.sum([receiveRate, sendRate]) }
    /// The slowest disk's mean request, milliseconds.
    public var latency: Double? { disks?.value.compactMap(\.latency).max() }

    private static func sum(_ values: [Double?]?) -> Double? {
        guard let known = values?.compactMap(\.self), !known.isEmpty else { return nil }
        return known.reduce(0, +)
    }
}
