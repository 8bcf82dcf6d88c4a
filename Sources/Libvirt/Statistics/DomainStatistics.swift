/// One guest's figures from a bulk call, flat and compact. Nil means that libvirt did not say, never zero.
public struct DomainStatistics: Sendable, Hashable {
    /// Which guest.
    public let domain: DomainIdentity
    /// What it is doing, and why.
    public var status: DomainStatus?
    /// Processor time, if the group was asked for.
    public var cpu = CPUStatistics()
    /// Memory figures, if the group was asked for.
    public var balloon = BalloonStatistics()
    /// The number of vCPUs online now.
    public var currentVcpus: UInt64?
    /// The number of vCPUs it may have.
    public var maximumVcpus: UInt64?
    /// One entry a vCPU, in order.
    public var vcpus: [VcpuStatistics] = []
    /// One entry a network interface that libvirt has counters for, in order.
    public var interfaces: [InterfaceStatistics] = []
    /// One entry a disk (with `.backing`, one an image), in order.
    public var blocks: [BlockStatistics] = []

    /// Makes an empty record, for tests and for drivers without bulk statistics.
    public init(domain: DomainIdentity, status: DomainStatus? = nil) {
        self.domain = domain
        self.status = status
    }
}

/// Processor time of a whole guest, ns since it started.
public struct CPUStatistics: Sendable, Hashable {
    /// Time used in all, ns.
    public var time: UInt64?
    /// Time used in user space, ns.
    public var user: UInt64?
    /// Time used in the kernel, ns.
    public var system: UInt64?

    /// Knows nothing.
    public init() {}
}

/// Memory of a guest, KiB unless said otherwise.
public struct BalloonStatistics: Sendable, Hashable {
    /// What it has now, KiB.
    public var current: UInt64?
    /// What it may have, KiB.
    public var maximum: UInt64?
    /// What the hypervisor process occupies on the host, KiB.
    public var rss: UInt64?
    /// What the guest's kernel sees, KiB.
    public var available: UInt64?
    /// What the guest leaves completely unused, KiB.
    public var unused: UInt64?
    /// What the guest could give to programs without swapping, KiB.
    public var usable: UInt64?
    /// Disk caches in the guest, KiB.
    public var diskCaches: UInt64?
    /// Read from the guest's swap since it started, KiB.
    public var swapIn: UInt64?
    /// Written to the guest's swap since it started, KiB.
    public var swapOut: UInt64?
    /// Page faults that needed a disk, count.
    public var majorFaults: UInt64?
    /// Page faults that needed no disk, count.
    public var minorFaults: UInt64?
    /// When the guest last reported, seconds since 1970.
    public var lastUpdate: UInt64?

    /// Knows nothing.
    public init() {}
}

/// One vCPU.
public struct VcpuStatistics: Sendable, Hashable {
    /// The number of the vCPU; numbers may have gaps.
    public let index: UInt32
    /// What it is doing.
    public var state: Domain.VcpuState?
    /// Time used, ns.
    public var time: UInt64?
    /// Time spent waiting for I/O, ns.
    public var wait: UInt64?
    /// Time spent ready but not scheduled on the host, ns.
    public var delay: UInt64?
    /// Whether it waits for an interrupt.
    public var isHalted: Bool?

    /// Knows only the number.
    public init(index: UInt32) { self.index = index }
}

/// One network interface; counters since the guest started, as the guest sees them.
public struct InterfaceStatistics: Sendable, Hashable {
    /// The place among the guest's interfaces, from 0; interfaces without counters leave gaps.
    public let index: UInt32
    /// The device on the host, such as `vnet0`.
    public var name: String?
    /// Bytes received.
    public var receivedBytes: UInt64?
    /// Packets received.
    public var receivedPackets: UInt64?
    /// Receive errors.
    public var receiveErrors: UInt64?
    /// Packets dropped on receipt.
    public var receiveDrops: UInt64?
    /// Bytes sent.
    public var sentBytes: UInt64?
    /// Packets sent.
    public var sentPackets: UInt64?
    /// Send errors.
    public var sendErrors: UInt64?
    /// Packets dropped on sending.
    public var sendDrops: UInt64?

    /// Knows only the place.
    public init(index: UInt32 = 0) { self.index = index }
}

/// One disk; counters since the guest started.
public struct BlockStatistics: Sendable, Hashable {
    /// The place in the list, from 0.
    public let index: UInt32
    /// The guest's name of the disk, such as `vda`.
    public var name: String?
    /// Where the image is.
    public var path: String?
    /// The place in the backing chain, if the chain was asked for.
    public var backingIndex: UInt64?
    /// Read requests.
    public var readRequests: UInt64?
    /// Bytes read.
    public var readBytes: UInt64?
    /// Time spent reading, ns.
    public var readTime: UInt64?
    /// Write requests.
    public var writeRequests: UInt64?
    /// Bytes written.
    public var writtenBytes: UInt64?
    /// Time spent writing, ns.
    public var writeTime: UInt64?
    /// Flush requests.
    public var flushRequests: UInt64?
    /// Time spent flushing, ns.
    public var flushTime: UInt64?
    /// Errors.
    public var errors: UInt64?
    /// The highest offset written, bytes.
    public var allocation: UInt64?
    /// The size the guest sees, bytes.
    public var capacity: UInt64?
    /// The size the image takes on its host, bytes.
    public var physical: UInt64?
    /// The offset whose writing raises an event, bytes.
    public var threshold: UInt64?

    /// Knows only the place.
    public init(index: UInt32 = 0) { self.index = index }
}
