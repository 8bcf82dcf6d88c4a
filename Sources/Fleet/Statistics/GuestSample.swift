package import FleetModel

/// What one answer of libvirt says about one guest: raw counters with their moment. Nil is "not asked or not said".
package struct GuestSample: Sendable {
    /// Counters of one virtual processor, nanoseconds.
    package struct Processor: Sendable {
        package var time: UInt64?
        package var wait: UInt64?
        package var delay: UInt64?
    }

    /// The balloon's and the host's word on memory, KiB.
    package struct Memory: Sendable {
        package var current: UInt64?
        package var maximum: UInt64?
        package var available: UInt64?
        package var usable: UInt64?
        package var unused: UInt64?
        package var resident: UInt64?
        /// When the guest reported, seconds since 1970 by its host's clock: 0 when it never has, nil when the driver does
        /// not say.
        package var lastUpdate: UInt64?
        /// How long ago that was by this machine's clock, which may differ from the host's.
        package var reportAge: Double?
    }

    /// Counters of one disk.
    package struct Disk: Sendable {
        package var name: String
        package var path: String?
        package var readBytes: UInt64?
        package var writtenBytes: UInt64?
        package var reads: UInt64?
        package var writes: UInt64?
        /// Time spent on reads and writes, nanoseconds.
        package var time: UInt64?
        package var capacity: UInt64?
        package var allocation: UInt64?

        /// Counters by the device's name.
        package init(
            name: String, path: String? = nil, readBytes: UInt64? = nil, writtenBytes: UInt64? = nil,
            reads: UInt64? = nil, writes: UInt64? = nil, time: UInt64? = nil, capacity: UInt64? = nil,
            allocation: UInt64? = nil
        ) {
            self.name = name
            self.path = path
            self.readBytes = readBytes
            self.writtenBytes = writtenBytes
            self.reads = reads
            self.writes = writes
            self.time = time
            self.capacity = capacity
            self.allocation = allocation
        }
    }

    /// Counters of one network interface, as the host's device counts: `received` is what the guest received.
    package struct Network: Sendable {
        package var name: String
        package var received: UInt64?
        package var sent: UInt64?
        package var receivedPackets: UInt64?
        package var sentPackets: UInt64?
        package var drops: UInt64?
        package var errors: UInt64?

        /// Counters by the device's name.
        package init(
            name: String, received: UInt64? = nil, sent: UInt64? = nil, receivedPackets: UInt64? = nil,
            sentPackets: UInt64? = nil, drops: UInt64? = nil, errors: UInt64? = nil
        ) {
            self.name = name
            self.received = received
            self.sent = sent
            self.receivedPackets = receivedPackets
            self.sentPackets = sentPackets
            self.drops = drops
            self.errors = errors
        }
    }

    package var uuid: GuestUUID
    package var name: String
    package var number: Int32?
    /// When it was measured.
    package var at: Moment
    package var state: GuestState?
    package var stateReason: String?
    /// Nanoseconds of processor time since the guest started.
    package var cpuTime: UInt64?
    package var vcpuCount: Int?
    package var processors: [Processor]?
    package var memory: Memory?
    package var disks: [Disk]?
    package var networks: [Network]?

    package init(uuid: GuestUUID, name: String, number: Int32? = nil, at: Moment) {
        self.uuid = uuid
        self.name = name
        self.number = number
        self.at = at
    }
}
