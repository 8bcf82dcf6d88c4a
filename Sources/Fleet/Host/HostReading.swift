internal import FleetModel
internal import Libvirt

/// Processor time of a host by purpose since it booted, nanoseconds.
struct HostCPUReading: Sendable, Equatable {
    var user: UInt64
    var system: UInt64
    var idle: UInt64
    var ioWait: UInt64

    /// Takes libvirt's names; nil when the host does not say how long it was idle.
    init?(_ counters: [String: UInt64]) {
        guard let idle = counters["idle"] else { return nil }
        self.idle = idle
        user = counters["user"] ?? 0
        system = (counters["kernel"] ?? 0) &+ (counters["intr"] ?? 0)
        ioWait = counters["iowait"] ?? 0
    }

    /// Use between two readings; nil when a counter went back or no time passed. Shares of all time, so that the number
    /// of processors does not matter.
    func usage(since last: HostCPUReading) -> HostCPU? {
        guard let user = Rate.growth(user, last.user), let system = Rate.growth(system, last.system),
            let idle = Rate.growth(idle, last.idle), let ioWait = Rate.growth(ioWait, last.ioWait)
        else { return nil }
        let total = user + system + idle + ioWait
        guard total > 0 else { return nil }
        return HostCPU(
            percent: (user + system) / total * 100, userPercent: user / total * 100,
            systemPercent: system / total * 100, ioWaitPercent: ioWait / total * 100)
    }
}

/// One reading of a host's processors and memory. Nil is "the driver does not say".
struct HostReading: Sendable {
    var at: Moment
    var cpu: HostCPUReading?
    var memory: HostMemory?
    /// Free memory of the cells, KiB; empty when not asked.
    var freeKiB: [UInt64] = []

    /// The memory alone.
    init(memoryOf connection: isolated Connection) {
        memory = (try? connection.nodeMemoryStatistics()).flatMap { Self.memory($0) }
        at = Moment.now()
    }

    private init(at: Moment, cpu: HostCPUReading?, memory: HostMemory?) {
        (self.at, self.cpu, self.memory) = (at, cpu, memory)
    }

    static func read(_ connection: isolated Connection, cells: Int) -> HostReading {
        let cpu = (try? connection.nodeCPUStatistics()).flatMap { HostCPUReading($0) }
        let memory = (try? connection.nodeMemoryStatistics()).flatMap { Self.memory($0) }
        var reading = HostReading(at: Moment.now(), cpu: cpu, memory: memory)
        if cells > 0, let free = try? connection.cellsFreeMemory(count: Int32(clamping: cells)) {
            reading.freeKiB = free.map { $0 / 1024 }
        }
        return reading
    }

    /// Used is what is neither free nor only a cache.
    static func memory(_ counters: [String: UInt64]) -> HostMemory? {
        guard let total = counters["total"], let free = counters["free"] else { return nil }
        let spare = free &+ (counters["buffers"] ?? 0) &+ (counters["cached"] ?? 0)
        return HostMemory(totalKiB: total, usedKiB: total > spare ? total - spare : 0)
    }
}
