import FleetModel
import Terminal

extension World {
    /// A guest in lines: who it is, then processor, memory, disks and network.
    func detailLines(of guest: GuestSnapshot, on host: HostSnapshot, isBrief: Bool) -> [[Span]] {
        let details = guest.details?.value
        let statistics = guest.statistics
        var head = [Span("\(displayName(of: guest, on: host))", .title)]
        if let title = guest.title { head.append(Span("  \(title)", .text)) }
        head.append(Span("  \(guest.state.name)", guest.state.role))
        if let reason = guest.stateReason { head.append(Span(" (\(reason))", .dim)) }
        if let os = details?.operatingSystem { head.append(Span("  \(os)", .text)) }
        if let vcpus = guest.vcpuCount { head.append(Span("  \(vcpus) vCPU", .dim)) }
        if let memory = guest.memoryKiB { head.append(Span("  \(Units.kib(memory))", .dim)) }
        if let start = guest.startedAt, guest.state.isActive {
            head.append(Span("  seen up \(Units.duration(now.seconds(since: start)))", .dim))
        }
        if !guest.isPersistent { head.append(Span("  transient", .badge)) }
        if guest.autostart == true { head.append(Span("  autostart", .badge)) }
        if guest.hasManagedSave == true { head.append(Span("  saved state", .badge)) }
        if details?.changesPending == true { head.append(Span("  changes at next boot", .badge)) }
        if let since = guest.silentSince {
            head.append(Span("  its hypervisor has not answered for \(Units.age(now.seconds(since: since)))", .warning))
        }
        var lines = [head]
        if let cpu = statistics.cpu {
            var line =
                label("cpu") + [
                    Span("\(Units.percent(cpu.value.percent))", Level(percent: cpu.value.percent).graphRole)
                ]
            if let host = cpu.value.hostPercent { line.append(Span("  of the host \(Units.percent(host))", .dim)) }
            line += age(of: cpu.at)
            if let vcpus = statistics.vcpus {
                if let steal = vcpus.value.stealPercent { line.append(Span("  steal \(Units.percent(steal))", .dim)) }
                if let wait = vcpus.value.waitPercent { line.append(Span("  wait \(Units.percent(wait))", .dim)) }
                line += age(of: vcpus.at)
            }
            lines.append(line)
        }
        if let memory = statistics.memory {
            lines.append(label("memory") + memorySpans(memory.value, details) + age(of: memory.at))
        }
        if let disks = statistics.disks {
            lines += disks.value.map { label("disk") + diskSpans($0) + age(of: disks.at) }
        }
        if let networks = statistics.networks {
            lines += networks.value.map { label("net") + networkSpans($0) + age(of: networks.at) }
        }
        if let details {
            if !details.addresses.isEmpty {
                let source = details.addressSource.map { " (\($0))" } ?? ""
                lines.insert(
                    label("address") + [Span("\(details.addresses.joined(separator: " "))\(source)")],
                    at: isBrief ? 1 : lines.count)
            }
            if let agent = details.agentConnected, !isBrief {
                lines.append(label("agent") + [Span(agent ? "connected" : "not running", agent ? .ok : .dim)])
            }
            if let description = details.description {
                lines.append(label("about") + [Span("\(description)", .dim)])
            }
        }
        return lines
    }

    /// A host in lines.
    func detailLines(of host: HostSnapshot) -> [[Span]] {
        var head = [Span("\(host.name)", .title), Span("  \(host.uri)", .dim)]
        if let (text, role) = statusText(of: host) { head.append(Span("  \(text)", role)) }
        var lines = [head]
        if let trouble = host.measuringTrouble {
            lines.append(label("") + [Span("Guests are not measured: \(trouble.why)", .warning)])
        }
        if let facts = host.facts {
            var line = label("host")
            if let name = facts.hostname { line.append(Span("\(name)  ")) }
            if let hypervisor = facts.hypervisor { line.append(Span("\(hypervisor)  ")) }
            if let version = facts.libvirtVersion { line.append(Span("libvirt \(version)", .dim)) }
            lines.append(line)
            line = label("cpu")
            if let count = facts.cpuCount { line.append(Span("\(count) ")) }
            if let model = facts.cpuModel { line.append(Span("\(model) ")) }
            if let topology = facts.topology {
                line.append(
                    Span(
                        "  \(counted(topology.sockets, "socket")), \(counted(topology.cores, "core")), "
                            + "\(counted(topology.threads, "thread"))", .dim))
            }
            if let speed = facts.cpuMHz, speed > 0 { line.append(Span("  \(speed) MHz", .dim)) }
            lines.append(line)
        }
        if let cpu = host.cpu {
            var line =
                label("load") + [
                    Span("\(Units.percent(cpu.value.percent))", Level(percent: cpu.value.percent).graphRole)
                ]
            if let user = cpu.value.userPercent { line.append(Span("  user \(Units.percent(user))", .dim)) }
            if let system = cpu.value.systemPercent { line.append(Span("  system \(Units.percent(system))", .dim)) }
            if let wait = cpu.value.ioWaitPercent { line.append(Span("  I/O wait \(Units.percent(wait))", .dim)) }
            lines.append(line + age(of: cpu.at))
        }
        if let memory = host.memory {
            let given = host.guests.filter(\.state.isActive).reduce(UInt64(0)) { $0 &+ ($1.memoryKiB ?? 0) }
            lines.append(
                label("memory") + [
                    Span(
                        "\(Units.kib(memory.value.usedKiB, of: memory.value.totalKiB)) used",
                        Level(percent: memory.value.percent).graphRole),
                    Span("  given to running guests \(Units.kib(given))", .dim),
                ] + age(of: memory.at))
        }
        let vcpus = host.guests.filter(\.state.isActive).reduce(0) { $0 + ($1.vcpuCount ?? 0) }
        lines.append(
            label("guests") + [
                Span("\(host.guests.count)"), Span("  \(tally(host.id)[.running]) running", .running),
                Span("  \(tally(host.id)[.paused]) paused", .paused),
                Span("  \(tally(host.id)[.shutOff]) off", .shutOff),
                Span("  \(tally(host.id)[.crashed]) crashed", tally(host.id)[.crashed] > 0 ? .crashed : .dim),
                Span(vcpus > 0 ? "  \(vcpus) vCPU in use" : "", .dim),
            ])
        return lines
    }

    func label(_ text: SafeText) -> [Span] { [Span(text.padded(to: 8), .label)] }

    /// How old a figure is, where it is not fresh.
    func age(of moment: Moment) -> [Span] {
        let seconds = now.seconds(since: moment)
        return seconds < 6 ? [] : [Span("  \(Units.age(seconds)) ago", .stale)]
    }

    private func memorySpans(_ memory: MemoryUsage, _ details: GuestDetails?) -> [Span] {
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

    private func diskSpans(_ disk: DiskUsage) -> [Span] {
        var spans = [Span("\(disk.name) ")]
        if let read = disk.readRate { spans.append(Span(" read \(Units.rateWithUnit(read))")) }
        if let write = disk.writeRate { spans.append(Span("  write \(Units.rateWithUnit(write))")) }
        if let reads = disk.readOperations, let writes = disk.writeOperations {
            spans.append(Span("  \(Units.count(reads))/\(Units.count(writes)) IOPS", .dim))
        }
        if let latency = disk.latency { spans.append(Span("  lat \(Units.milliseconds(latency))", .dim)) }
        if let capacity = disk.capacity {
            let taken = disk.allocation.map { "\(Units.bytes($0)) of " } ?? ""
            spans.append(Span("  \(taken)\(Units.bytes(capacity))", .dim))
        }
        if let path = disk.path { spans.append(Span("  \(path)", .dim)) }
        return spans
    }

    private func networkSpans(_ network: NetworkUsage) -> [Span] {
        var spans = [Span("\(network.name) ")]
        if let rate = network.receiveRate { spans.append(Span(" rx \(Units.rateWithUnit(rate))")) }
        if let rate = network.sendRate { spans.append(Span("  tx \(Units.rateWithUnit(rate))")) }
        if let received = network.receivedPackets, let sent = network.sentPackets {
            spans.append(Span("  \(Units.count(received))/\(Units.count(sent)) packets/s", .dim))
        }
        if let drops = network.drops, drops > 0 { spans.append(Span("  \(Units.count(drops)) dropped/s", .warning)) }
        if let errors = network.errors, errors > 0 {
            let count = Units.count(errors)
            spans.append(Span("  \(count) \(count == "1" ? "error" : "errors")/s", .warning))
        }
        return spans
    }
}
