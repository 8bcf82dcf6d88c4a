internal import FleetModel

/// What one answer of libvirt says about one guest: raw counters with their moment. Nil is "not asked or not said".
struct GuestSample: Sendable {
    /// Counters of one virtual processor, nanoseconds.
    struct Processor: Sendable {
        var time: UInt64?
        var wait: UInt64?
        var delay: UInt64?
    }

    /// The balloon's and the host's word on memory, KiB.
    struct Memory: Sendable {
        var current: UInt64?
        var maximum: UInt64?
        var available: UInt64?
        var usable: UInt64?
        var unused: UInt64?
        var resident: UInt64?
    }

    /// Counters of one disk.
    struct Disk: Sendable {
        var name: String
        var path: String?
        var readBytes: UInt64?
        var writtenBytes: UInt64?
        var reads: UInt64?
        var writes: UInt64?
        /// Time spent on reads and writes, nanoseconds.
        var time: UInt64?
        var capacity: UInt64?
        var allocation: UInt64?
    }

    /// Counters of one network interface, as the host's device counts: `received` is what the guest received.
    struct Network: Sendable {
        var name: String
        var received: UInt64?
        var sent: UInt64?
        var receivedPackets: UInt64?
        var sentPackets: UInt64?
        var drops: UInt64?
        var errors: UInt64?
    }

    var uuid: GuestUUID
    var name: String
    var number: Int32?
    /// When it was measured.
    var at: Moment
    var state: GuestState?
    var stateReason: String?
    /// Nanoseconds of processor time since the guest started.
    var cpuTime: UInt64?
    var vcpuCount: Int?
    var processors: [Processor]?
    var memory: Memory?
    var disks: [Disk]?
    var networks: [Network]?

    init(uuid: GuestUUID, name: String, number: Int32? = nil, at: Moment) {
        self.uuid = uuid
        self.name = name
        self.number = number
        self.at = at
    }
}
