import FleetModel
import Terminal

/// What is said of a guest, in pieces of lines.
extension World {
    /// Why it is in its state, and since when it runs.
    func stateSpans(of guest: GuestSnapshot) -> [Span] {
        var spans: [Span] = []
        if let reason = guest.stateReason { spans.append(Span(" (\(reason))", .dim)) }
        if let start = guest.startedAt, guest.state.isActive {
            spans.append(Span("  seen up \(Units.duration(now.seconds(since: start)))", .dim))
        }
        return spans
    }

    /// System, vCPUs and memory.
    func sizeSpans(of guest: GuestSnapshot) -> [Span] {
        var spans: [Span] = []
        if let system = guest.details?.value.operatingSystem { spans.append(Span("\(system)")) }
        if let vcpus = guest.vcpuCount { spans.append(Span("\(vcpus) vCPU", .dim)) }
        if let memory = guest.memoryKiB { spans.append(Span(SafeText(Units.kib(memory)), .dim)) }
        return Array(spans.map { [$0] }.joined(separator: [Span("  ")]))
    }

    /// What is unusual about it.
    func badgeSpans(of guest: GuestSnapshot) -> [Span] {
        var spans: [Span] = []
        if !guest.isPersistent { spans.append(Span("  transient", .badge)) }
        if guest.autostart == true { spans.append(Span("  autostart", .badge)) }
        if guest.hasManagedSave == true { spans.append(Span("  saved state", .badge)) }
        if guest.details?.value.changesPending == true { spans.append(Span("  changes at next boot", .badge)) }
        return spans
    }

    /// How much of its processors it uses, and how long they waited.
    func cpuSpans(_ cpu: Sampled<CPUUsage>, _ vcpus: Sampled<VCPUUsage>?) -> [Span] {
        let percent = cpu.value.percent
        var spans = [Span(SafeText(Units.percent(percent)), Level(percent: percent).graphRole)]
        if let host = cpu.value.hostPercent { spans.append(Span("  of the host \(Units.percent(host))", .dim)) }
        spans += age(of: cpu.at)
        if let vcpus {
            if let steal = vcpus.value.stealPercent { spans.append(Span("  steal \(Units.percent(steal))", .dim)) }
            if let wait = vcpus.value.waitPercent { spans.append(Span("  wait \(Units.percent(wait))", .dim)) }
            spans += age(of: vcpus.at)
        }
        return spans
    }

    func memorySpans(_ memory: MemoryUsage, _ details: GuestDetails?) -> [Span] {
        var spans: [Span] = []
        if let used = memory.usedKiB, let percent = memory.percent {
            spans.append(Span("\(Units.kib(used, of: memory.currentKiB))", Level(percent: percent).graphRole))
            spans.append(Span(" used", .dim))
            if let said = memory.reportedAt { spans += age(of: said) }
        } else {
            if let shown = memory.shownKiB {
                spans.append(Span("~\(Units.kib(shown, of: memory.currentKiB))"))
                spans.append(Span(" on the host", .dim))
            } else {
                spans.append(Span("\(Units.kib(memory.currentKiB))"))
            }
            spans.append(Span(" (\(whyUseIsUnknown(details)))", .dim))
        }
        if let maximum = memory.maximumKiB, maximum != memory.currentKiB {
            spans.append(Span("  maximum \(Units.kib(maximum))", .dim))
        }
        if let resident = memory.residentKiB, memory.usedKiB != nil {
            spans.append(Span("  on the host \(Units.kib(resident))", .dim))
        }
        return spans
    }

    /// Why a guest does not say itself how much memory it uses.
    private func whyUseIsUnknown(_ details: GuestDetails?) -> SafeText {
        switch details?.memoryPeriod {
        case nil where details == nil: "its own use is not known"
        case nil: "it has no balloon to tell its own use"
        case 0?: "it is not told to report its own use"
        default: "it does not report its own use"
        }
    }

    /// What a disk does.
    func diskRateSpans(_ disk: DiskUsage) -> [Span] {
        var spans: [Span] = []
        if let read = disk.readRate { spans.append(Span("read \(Units.rateWithUnit(read))")) }
        if let write = disk.writeRate { spans.append(Span("write \(Units.rateWithUnit(write))")) }
        if let reads = disk.readOperations, let writes = disk.writeOperations {
            spans.append(Span("\(Units.count(reads))/\(Units.count(writes)) IOPS", .dim))
        }
        if let latency = disk.latency { spans.append(Span("lat \(Units.milliseconds(latency))", .dim)) }
        return Array(spans.map { [$0] }.joined(separator: [Span("  ")]))
    }

    /// How large a disk is, and where.
    func diskPlaceSpans(_ disk: DiskUsage) -> [Span] {
        var spans: [Span] = []
        if let capacity = disk.capacity {
            let taken = disk.allocation.map { "\(Units.bytes($0)) of " } ?? ""
            spans.append(Span("\(taken)\(Units.bytes(capacity))", .dim))
        }
        if let path = disk.path { spans.append(Span("\(path)", .dim)) }
        return Array(spans.map { [$0] }.joined(separator: [Span("  ")]))
    }

    /// What an interface does.
    func networkSpans(_ network: NetworkUsage) -> [Span] {
        var spans: [Span] = []
        if let rate = network.receiveRate { spans.append(Span("rx \(Units.rateWithUnit(rate))")) }
        if let rate = network.sendRate { spans.append(Span("tx \(Units.rateWithUnit(rate))")) }
        if let received = network.receivedPackets, let sent = network.sentPackets {
            spans.append(Span("\(Units.count(received))/\(Units.count(sent)) packets/s", .dim))
        }
        if let drops = network.drops, drops > 0 { spans.append(Span("\(Units.count(drops)) dropped/s", .warning)) }
        if let errors = network.errors, errors > 0 {
            spans.append(Span("\(Units.counted(errors, "error"))/s", .warning))
        }
        return Array(spans.map { [$0] }.joined(separator: [Span("  ")]))
    }
}
