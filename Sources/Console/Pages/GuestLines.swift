import FleetModel
import Terminal

extension World {
    /// A guest in lines: who it is, then processor, memory, disks and network.
    func detailLines(of guest: GuestSnapshot, on host: HostSnapshot, isBrief: Bool) -> [[Span]] {
        let details = guest.details?.value
        let statistics = guest.statistics
        let gap = [Span("  ")]
        var head = [Span("\(displayName(of: guest, on: host))", .title)]
        if let title = guest.title { head.append(Span("  \(title)", .text)) }
        head += gap + [Span("\(guest.state.name)", guest.state.role)] + stateSpans(of: guest)
        let sizes = sizeSpans(of: guest)
        if !sizes.isEmpty { head += gap + sizes }
        head += badgeSpans(of: guest)
        if let since = guest.silentSince {
            head.append(Span("  its hypervisor has not answered for \(Units.age(now.seconds(since: since)))", .warning))
        }
        var lines = [head]
        if let cpu = statistics.cpu { lines.append(label("cpu") + cpuSpans(cpu, statistics.vcpus)) }
        if let memory = statistics.memory {
            lines.append(label("memory") + memorySpans(memory.value, details) + age(of: memory.at))
        }
        for disk in statistics.disks?.value ?? [] {
            let place = diskPlaceSpans(disk)
            lines.append(
                label("disk") + [Span("\(disk.name)  ")] + diskRateSpans(disk) + (place.isEmpty ? [] : gap + place)
                    + (statistics.disks.map { age(of: $0.at) } ?? []))
        }
        for network in statistics.networks?.value ?? [] {
            lines.append(
                label("net") + [Span("\(network.name)  ")] + networkSpans(network)
                    + (statistics.networks.map { age(of: $0.at) } ?? []))
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

    func label(_ text: SafeText) -> [Span] { [Span(text.padded(to: 8), .label)] }

    /// How old a figure is, where it is not fresh.
    func age(of moment: Moment) -> [Span] {
        let seconds = now.seconds(since: moment)
        return seconds < 6 ? [] : [Span("  \(Units.age(seconds)) ago", .stale)]
    }
}
