import FleetModel
import Terminal

extension World {
    /// A host in lines, all that is known.
    func overview(of host: HostSnapshot) -> [[Span]] {
        var lines = detailLines(of: host)
        let active = host.guests.filter(\.state.isActive)
        let vcpus = active.reduce(0) { $0 + ($1.vcpuCount ?? 0) }
        let given = active.reduce(UInt64(0)) { $0 &+ ($1.memoryKiB ?? 0) }
        if let cpus = host.facts?.cpuCount, cpus > 0, vcpus > 0 {
            lines.append(
                label("commit") + [
                    Span("\(vcpus) vCPU on \(counted(cpus, "processor"))"),
                    Span(
                        "  \(Units.fixed(Double(vcpus) / Double(cpus), digits: 1))×", vcpus > cpus * 3 ? .warning : .dim
                    ),
                ])
        }
        if let total = host.memory?.value.totalKiB ?? host.facts?.memoryKiB, total > 0, given > 0 {
            let share = Double(given) / Double(total) * 100
            lines.append(
                label("") + [
                    Span("\(Units.kib(given, of: total)) of memory given to running guests"),
                    Span("  \(Units.percent(share))", share > 100 ? .warning : .dim),
                ])
        }
        if let latency = host.latency {
            lines.append(
                label("polling") + [
                    Span("every \(Units.plain(host.interval)) s"),
                    Span("  last answer took \(Units.milliseconds(latency))", .dim),
                ])
        }
        if let link = host.link {
            lines.append(
                label("link") + [
                    Span("an answer usually takes \(Units.milliseconds(link.roundTrip))"),
                    Span("  \(Units.fixed(link.callsPerSecond, digits: 1)) calls a second", .dim),
                ])
        }
        return lines
    }

    func graphs(of host: HostSnapshot) -> [Graph] {
        [
            Graph(title: "cpu", series: [host.cpuTrend], unit: .percent),
            Graph(title: "memory", series: [host.memoryTrend], unit: .percent),
        ]
    }
}
