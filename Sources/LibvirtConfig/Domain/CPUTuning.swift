public import XMLTree

/// A guest's share of the host's CPUs: `<cputune>`.
public struct CPUTuning: ElementView {
    /// The element's name.
    public static let elementName = "cputune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its weight among guests; the usual is 1024.
        public let shares = Field<Int>("shares")
        /// Period of the vCPUs' quota, µs, 1000 to 1000000.
        public let period = Field<Int>("period")
        /// What each vCPU may run in a period, µs; negative for no limit.
        public let quota = Field<Int>("quota")
        /// Period of the whole guest's quota, µs.
        public let globalPeriod = Field<Int>("global_period")
        /// What the whole guest may run in a period, µs.
        public let globalQuota = Field<Int>("global_quota")
        /// Period of the emulator's quota, µs.
        public let emulatorPeriod = Field<Int>("emulator_period")
        /// What the emulator may run in a period, µs.
        public let emulatorQuota = Field<Int>("emulator_quota")
        /// Period of the I/O threads' quota, µs.
        public let ioThreadPeriod = Field<Int>("iothread_period")
        /// What each I/O thread may run in a period, µs.
        public let ioThreadQuota = Field<Int>("iothread_quota")
        /// Which CPUs of the host each vCPU may use.
        public let vcpuPins = NestedList<VCPUPin>("vcpupin")
        /// Which CPUs of the host the emulator may use.
        public let emulatorPin = Field<String>("emulatorpin/@cpuset")
        /// Which CPUs of the host each I/O thread may use.
        public let ioThreadPins = NestedList<IOThreadPin>("iothreadpin")
        /// How the host schedules the vCPUs.
        public let vcpuSchedulers = NestedList<Scheduler>("vcpusched")
        /// How the host schedules the I/O threads.
        public let ioThreadSchedulers = NestedList<Scheduler>("iothreadsched")
        /// How the host schedules the emulator.
        public let emulatorScheduler = Nested<Scheduler>("emulatorsched")
        /// Share of the host's caches.
        public let cacheAllocations = NestedList<CacheTuning>("cachetune")
        /// Share of the host's memory bandwidth.
        public let memoryAllocations = NestedList<MemoryBandwidthTuning>("memorytune")
    }
}

/// CPUs of the host for a vCPU: `<vcpupin>`.
public struct VCPUPin: ElementView {
    /// The element's name.
    public static let elementName = "vcpupin"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the vCPU.
        public let vcpu = Field<Int>("@vcpu")
        /// Which CPUs, such as `0-3,^2`.
        public let cpuSet = Field<String>("@cpuset")
    }
}

/// CPUs of the host for an I/O thread: `<iothreadpin>`.
public struct IOThreadPin: ElementView {
    /// The element's name.
    public static let elementName = "iothreadpin"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the I/O thread.
        public let ioThread = Field<Int>("@iothread")
        /// Which CPUs, such as `0-3,^2`.
        public let cpuSet = Field<String>("@cpuset")
    }
}

/// How the host schedules threads: `<vcpusched>`, `<iothreadsched>` and `<emulatorsched>`.
public struct Scheduler: ElementView {
    /// The element's name.
    public static let elementName = "vcpusched"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which vCPUs, such as `0-3`.
        public let vcpus = Field<String>("@vcpus")
        /// Which I/O threads.
        public let ioThreads = Field<String>("@iothreads")
        /// How: batch, idle, fifo or rr.
        public let scheduler = Field<String>("@scheduler")
        /// With which priority, 1 to 99, for fifo and rr.
        public let priority = Field<Int>("@priority")
    }
}

/// Share of the host's caches for some vCPUs: `<cachetune>`.
public struct CacheTuning: ElementView {
    /// The element's name.
    public static let elementName = "cachetune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which vCPUs.
        public let vcpus = Field<String>("@vcpus")
        /// Shares.
        public let caches = NestedList<CacheShare>("cache")
        /// What is measured.
        public let monitors = NestedList<CacheMonitor>("monitor")
    }
}

/// Share of a cache of the host: `<cache>` of `<cachetune>`.
public struct CacheShare: ElementView {
    /// The element's name.
    public static let elementName = "cache"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the cache on the host.
        public let id = Field<Int>("@id")
        /// Its level.
        public let level = Field<Int>("@level")
        /// What it holds: code, data or both.
        public let type = Field<String>("@type")
        /// How much, KiB.
        public let size = Field.size("@size", unitIn: "unit", in: .kib)
    }
}

/// What is measured about some vCPUs: `<monitor>`.
public struct CacheMonitor: ElementView {
    /// The element's name.
    public static let elementName = "monitor"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Level of the cache.
        public let level = Field<Int>("@level")
        /// Which vCPUs.
        public let vcpus = Field<String>("@vcpus")
    }
}

/// Share of the host's memory bandwidth for some vCPUs: `<memorytune>`.
public struct MemoryBandwidthTuning: ElementView {
    /// The element's name.
    public static let elementName = "memorytune"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which vCPUs.
        public let vcpus = Field<String>("@vcpus")
        /// Shares.
        public let nodes = NestedList<MemoryBandwidthShare>("node")
        /// What is measured.
        public let monitors = NestedList<CacheMonitor>("monitor")
    }
}

/// Share of a node's memory bandwidth: `<node>` of `<memorytune>`.
public struct MemoryBandwidthShare: ElementView {
    /// The element's name.
    public static let elementName = "node"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the node.
        public let id = Field<Int>("@id")
        /// How much, percent.
        public let bandwidth = Field<Int>("@bandwidth")
    }
}
