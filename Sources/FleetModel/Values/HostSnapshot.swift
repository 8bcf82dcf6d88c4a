/// Where a connection stands.
public enum ConnectionState: Equatable, Sendable {
    /// Closed by the user, or not opened yet.
    case closed
    /// Being opened since a moment.
    case connecting(since: Moment)
    /// A password or user name is asked of the user.
    case waitingForCredentials
    /// Waits to be opened until this program has something to open it with.
    case crowded(Failure)
    /// Answers.
    case ready
    /// Open, but has not answered since a moment; what is shown is old.
    case degraded(since: Moment, reason: String)
    /// Lost or refused; the next try comes by itself.
    case reconnecting(attempt: Int, next: Moment, reason: Failure)

    /// One stable word for scripts.
    public var key: String {
        switch self {
        case .closed: "closed"
        case .connecting: "connecting"
        case .waitingForCredentials: "waiting_for_credentials"
        case .crowded: "crowded"
        case .ready: "ready"
        case .degraded: "degraded"
        case .reconnecting: "reconnecting"
        }
    }

    /// Whether calls can be expected to be answered.
    public var isUsable: Bool { self == .ready }
}

/// What a host is: asked once a connection.
public struct HostFacts: Equatable, Sendable {
    /// One NUMA cell.
    public struct Cell: Equatable, Sendable {
        /// Its number.
        public var number: Int
        /// Its memory, KiB.
        public var memoryKiB: UInt64?
        /// Free memory, KiB; nil when not asked.
        public var freeKiB: UInt64?
        /// Its processors' numbers.
        public var cpus: [Int]

        /// A cell.
        public init(number: Int, memoryKiB: UInt64?, freeKiB: UInt64? = nil, cpus: [Int]) {
            self.number = number
            self.memoryKiB = memoryKiB
            self.freeKiB = freeKiB
            self.cpus = cpus
        }
    }

    /// How a host's processors are arranged.
    public struct Topology: Equatable, Sendable {
        /// Sockets a NUMA node.
        public var sockets: Int
        /// Cores a socket.
        public var cores: Int
        /// Threads a core.
        public var threads: Int

        /// An arrangement.
        public init(sockets: Int, cores: Int, threads: Int) {
            self.sockets = sockets
            self.cores = cores
            self.threads = threads
        }
    }

    /// Its own name for itself.
    public var hostname: String?
    /// `QEMU 7.2.22`, `Test 2`.
    public var hypervisor: String?
    /// `9.0.0`.
    public var libvirtVersion: String?
    /// Architecture (`x86_64`).
    public var architecture: String?
    /// Processor model, as the host's capabilities name it.
    public var cpuModel: String?
    /// Logical processors that are online.
    public var cpuCount: Int?
    /// How they are arranged.
    public var topology: Topology?
    /// Clock, MHz.
    public var cpuMHz: Int?
    /// Memory, KiB.
    public var memoryKiB: UInt64?
    /// NUMA cells.
    public var cells: [Cell] = []

    /// Nothing known.
    public init() {}
}

/// Processor use of a host over the last interval, percent of all its processors.
public struct HostCPU: Equatable, Sendable {
    /// Not idle.
    public var percent: Double
    /// In user space and guests.
    public var userPercent: Double?
    /// In the kernel.
    public var systemPercent: Double?
    /// Idle with I/O outstanding.
    public var ioWaitPercent: Double?

    /// A measurement.
    public init(
        percent: Double, userPercent: Double? = nil, systemPercent: Double? = nil, ioWaitPercent: Double? = nil
    ) {
        self.percent = percent
        self.userPercent = userPercent
        self.systemPercent = systemPercent
        self.ioWaitPercent = ioWaitPercent
    }
}

/// Memory of a host, KiB.
public struct HostMemory: Equatable, Sendable {
    /// All of it.
    public var totalKiB: UInt64
    /// In use: total less free, buffers and cache.
    public var usedKiB: UInt64

    /// A measurement.
    public init(totalKiB: UInt64, usedKiB: UInt64) {
        self.totalKiB = totalKiB
        self.usedKiB = usedKiB
    }

    /// Share in use, 0 to 100.
    public var percent: Double { totalKiB == 0 ? 0 : min(100, Double(usedKiB) / Double(totalKiB) * 100) }
}

/// One host and its guests as they were at one moment: immutable, equal to the last one when nothing changed.
public struct HostSnapshot: Equatable, Sendable {
    /// Which connection.
    public var id: HostID
    /// The name the user gave it, else the host part of the URI: untrusted text.
    public var name: String
    /// Its libvirt URI.
    public var uri: String
    /// Opened read-only.
    public var isReadOnly: Bool
    /// Marked as protected: actions ask for a typed word.
    public var isProtected: Bool
    /// Where the connection stands.
    public var connection: ConnectionState
    /// Counts connections made: an answer of an older one is stale.
    public var epoch: Int
    /// Whether the list of guests is complete: false until the first list has come.
    public var isListed: Bool
    /// Its guests, in the order of their names, then uuids.
    public var guests: [GuestSnapshot]
    /// What it is.
    public var facts: HostFacts?
    /// Processor use.
    public var cpu: Sampled<HostCPU>?
    /// Memory use.
    public var memory: Sampled<HostMemory>?
    /// CPU percent.
    public var cpuHistory: History
    /// Memory percent.
    public var memoryHistory: History
    /// CPU percent over a day.
    public var cpuTrend = Trend()
    /// Memory percent over a day.
    public var memoryTrend = Trend()
    /// The trends of the guest whose page is open; those of the others are kept apart, for snapshots to stay small.
    public var trends: [GuestUUID: GuestTrends] = [:]
    /// The last poll's round trip, milliseconds.
    public var latency: Double?
    /// How the way there is; nil while its page is not open.
    public var link: LinkFacts?
    /// Seconds between two polls.
    public var interval: Double
    /// When its guests were last heard of.
    public var polledAt: Moment?
    /// Why its guests cannot be measured; nil when nothing stands in the way.
    public var measuringTrouble: Failure?

    /// A host that is not connected yet.
    public init(
        id: HostID, name: String, uri: String, isReadOnly: Bool = false, isProtected: Bool = false, interval: Double = 1
    ) {
        self.id = id
        self.name = name
        self.uri = uri
        self.isReadOnly = isReadOnly
        self.isProtected = isProtected
        self.interval = interval
        connection = .closed
        epoch = 0
        isListed = false
        guests = []
        cpuHistory = History()
        memoryHistory = History()
    }

    /// How many guests are in a state.
    public func count(_ state: GuestState) -> Int { guests.count { $0.state == state } }
}
