internal import FleetModel

/// The last readings of one guest's counters, from which the next ones become rates.
struct GuestCounters: Sendable {
    /// A reading and its moment.
    struct Reading<Value: Sendable>: Sendable {
        var value: Value
        var at: Moment
    }

    var cpuTime: Reading<UInt64>?
    var processors: Reading<[GuestSample.Processor]>?
    var disks: Reading<[GuestSample.Disk]>?
    var networks: Reading<[GuestSample.Network]>?
    var memory: Reading<MemoryReport>?
    /// What has been sampled at least once.
    var sampled: FactKinds = []
}

/// Turns a new sample and the readings before it into measurements. Pure; each rate uses its own two moments.
enum StatisticsFold {
    /// Two samples closer than this say too little: the new one is kept for later, nothing is computed.
    static let shortestSpan = 0.05

    /// Folds one sample in. Values that the sample does not speak of stay as they are, with their age.
    /// - Returns: whether any measurement changed.
    static func fold(
        _ sample: GuestSample, _ counters: inout GuestCounters, into guest: inout GuestSnapshot, hostCPUs: Int?
    ) -> Bool {
        var changed = false
        if let count = sample.vcpuCount, guest.vcpuCount != count {
            guest.vcpuCount = count
            changed = true
        }
        if foldProcessor(sample, &counters, &guest, hostCPUs: hostCPUs) { changed = true }
        if foldVCPUs(sample, &counters, &guest) { changed = true }
        if foldMemory(sample, &counters, &guest) { changed = true }
        if let disks = sample.disks, foldDisks(disks, sample.at, &counters, &guest.statistics) { changed = true }
        if let networks = sample.networks, foldNetworks(networks, sample.at, &counters, &guest.statistics) {
            changed = true
        }
        return changed
    }

    private static func foldProcessor(
        _ sample: GuestSample, _ counters: inout GuestCounters, _ guest: inout GuestSnapshot, hostCPUs: Int?
    ) -> Bool {
        guard let time = sample.cpuTime else { return false }
        guard let last = counters.cpuTime else {
            counters.cpuTime = .init(value: time, at: sample.at)
            return false
        }
        let span = sample.at.seconds(since: last.at)
        guard span >= shortestSpan else { return false }
        counters.cpuTime = .init(value: time, at: sample.at)
        guard let count = guest.vcpuCount,
            let percent = Rate.percent(nanoseconds: time, last.value, span, processors: count)
        else { return false }
        let usage = CPUUsage(
            percent: percent,
            hostPercent: hostCPUs.flatMap { Rate.percent(nanoseconds: time, last.value, span, processors: $0) })
        guest.statistics.cpu = Sampled(usage, at: sample.at)
        return true
    }

    private static func foldVCPUs(
        _ sample: GuestSample, _ counters: inout GuestCounters, _ guest: inout GuestSnapshot
    ) -> Bool {
        guard let new = sample.processors else { return false }
        let last = counters.processors
        let span = last.map { sample.at.seconds(since: $0.at) } ?? 0
        if last != nil, span < shortestSpan { return false }
        counters.processors = .init(value: new, at: sample.at)
        guard let old = last?.value, old.count == new.count else { return false }
        let usage = VCPUUsage(
            stealPercent: share(new, old, span, \.delay), waitPercent: share(new, old, span, \.wait),
            shares: zip(new, old).map { Rate.percent(nanoseconds: $0.time, $1.time, span, processors: 1) })
        guest.statistics.vcpus = Sampled(usage, at: sample.at)
        return true
    }

    private static func share(
        _ new: [GuestSample.Processor], _ old: [GuestSample.Processor], _ span: Double,
        _ counter: KeyPath<GuestSample.Processor, UInt64?>
    ) -> Double? {
        var sum = 0.0
        var known = 0
        for (new, old) in zip(new, old) {
            guard let rate = Rate.perSecond(new[keyPath: counter], old[keyPath: counter], span) else { continue }
            sum += rate
            known += 1
        }
        return known == 0 ? nil : min(100, sum / 1e9 / Double(known) * 100)
    }

    private static func foldMemory(
        _ sample: GuestSample, _ counters: inout GuestCounters, _ guest: inout GuestSnapshot
    ) -> Bool {
        guard let memory = sample.memory, let current = memory.current else { return false }
        let report = MemoryReport(memory, at: sample.at, before: counters.memory)
        counters.memory = .init(value: report, at: sample.at)
        var usage = MemoryUsage(currentKiB: current, maximumKiB: memory.maximum, residentKiB: memory.resident)
        if report.isNews(at: sample.at, period: guest.details?.value.memoryPeriod) {
            usage.usedKiB = report.usedKiB
            usage.reportedAt = report.at
        }
        guest.statistics.memory = Sampled(usage, at: sample.at)
        guest.memoryKiB = current
        return true
    }

    private static func foldDisks(
        _ disks: [GuestSample.Disk], _ at: Moment, _ counters: inout GuestCounters, _ statistics: inout GuestStatistics
    ) -> Bool {
        let last = counters.disks
        if let last, at.seconds(since: last.at) < shortestSpan { return false }
        counters.disks = .init(value: disks, at: at)
        let span = last.map { at.seconds(since: $0.at) } ?? 0
        var usages: [DiskUsage] = []
        usages.reserveCapacity(disks.count)
        for (place, new) in disks.enumerated() {
            var usage = DiskUsage(name: new.name, path: new.path)
            usage.capacity = new.capacity
            usage.allocation = new.allocation
            if let old = last?.value.counterpart(at: place, where: { $0.name == new.name }) {
                usage.readRate = Rate.perSecond(new.readBytes, old.readBytes, span)
                usage.writeRate = Rate.perSecond(new.writtenBytes, old.writtenBytes, span)
                usage.readOperations = Rate.perSecond(new.reads, old.reads, span)
                usage.writeOperations = Rate.perSecond(new.writes, old.writes, span)
                if let time = Rate.growth(new.time, old.time), let reads = Rate.growth(new.reads, old.reads),
                    let writes = Rate.growth(new.writes, old.writes), reads + writes > 0
                {
                    usage.latency = time / (reads + writes) / 1e6
                }
            }
            usages.append(usage)
        }
        statistics.disks = Sampled(usages, at: at)
        return true
    }

    private static func foldNetworks(
        _ networks: [GuestSample.Network], _ at: Moment, _ counters: inout GuestCounters,
        _ statistics: inout GuestStatistics
    ) -> Bool {
        let last = counters.networks
        if let last, at.seconds(since: last.at) < shortestSpan { return false }
        if networks.isEmpty, last?.value.isEmpty ?? true, statistics.networks?.value.isEmpty ?? true { return false }
        counters.networks = .init(value: networks, at: at)
        let span = last.map { at.seconds(since: $0.at) } ?? 0
        var usages: [NetworkUsage] = []
        usages.reserveCapacity(networks.count)
        for (place, new) in networks.enumerated() {
            var usage = NetworkUsage(name: new.name)
            if let old = last?.value.counterpart(at: place, where: { $0.name == new.name }) {
                usage.receiveRate = Rate.perSecond(new.received, old.received, span)
                usage.sendRate = Rate.perSecond(new.sent, old.sent, span)
                usage.receivedPackets = Rate.perSecond(new.receivedPackets, old.receivedPackets, span)
                usage.sentPackets = Rate.perSecond(new.sentPackets, old.sentPackets, span)
                usage.drops = Rate.perSecond(new.drops, old.drops, span)
                usage.errors = Rate.perSecond(new.errors, old.errors, span)
            }
            usages.append(usage)
        }
        statistics.networks = Sampled(usages, at: at)
        return true
    }
}

extension Array {
    /// The element that answers a question, looked for first where it was last time.
    fileprivate func counterpart(at place: Int, where matches: (Element) -> Bool) -> Element? {
        if place < count, matches(self[place]) { return self[place] }
        return first(where: matches)
    }
}
