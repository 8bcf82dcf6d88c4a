import FleetModel
import Terminal

extension World {
    /// A guest in lines, all that is known.
    func overview(of guest: GuestSnapshot, on host: HostSnapshot) -> [[Span]] {
        let details = guest.details?.value
        var lines = detailLines(of: guest, on: host, isBrief: false)
        var about: [[Span]] = []
        func add(_ name: SafeText, _ value: String?) {
            if let value, !value.isEmpty { about.append(label(name) + [Span(SafeText(value))]) }
        }
        add("host", host.name)
        add("uuid", guest.uuid.description)
        add("id", guest.number.map { "\($0)" })
        add("machine", details?.machine)
        add("type", details?.virtualisation)
        add("boots", details?.firmware)
        add("name", details?.hostname)
        add("tags", details?.tags.joined(separator: " "))
        add("on", details?.networks.joined(separator: " "))
        if let vcpus = guest.statistics.vcpus {
            let values = vcpus.value.shares.map { $0.map(Units.percent) ?? "?" }
            about.append(label("vcpus") + [Span(SafeText(values.joined(separator: " ")))] + age(of: vcpus.at))
        }
        lines.append([])
        return lines + about
    }

    /// The series of a guest: processor, memory, all disks and all interfaces.
    func summaryGraphs(of guest: GuestSnapshot, on host: HostSnapshot) -> [Graph] {
        let trends = host.trends[guest.uuid] ?? GuestTrends()
        return [
            Graph(title: "cpu", series: [trends.cpu], unit: .percent),
            Graph(title: "memory", series: [trends.memory], unit: .percent),
            Self.graph("disk", trends.disk, ["read", "write"]), Self.graph("net", trends.network, ["rx", "tx"]),
        ]
    }

    /// These, and each of several disks and interfaces by itself.
    func graphs(of guest: GuestSnapshot, on host: HostSnapshot) -> [Graph] {
        let devices = host.trends[guest.uuid]?.devices ?? [:]
        let disks = guest.statistics.disks?.value.map(\.name) ?? []
        let networks = guest.statistics.networks?.value.map(\.name) ?? []
        var graphs = summaryGraphs(of: guest, on: host)
        for name in disks where disks.count > 1 {
            graphs.append(Self.graph("disk \(name)", devices[name] ?? DeviceTrend(), ["read", "write"]))
        }
        for name in networks where networks.count > 1 {
            graphs.append(Self.graph("net \(name)", devices[name] ?? DeviceTrend(), ["rx", "tx"]))
        }
        return graphs
    }

    private static func graph(_ title: SafeText, _ trend: DeviceTrend, _ labels: [SafeText]) -> Graph {
        Graph(title: title, series: [trend.incoming, trend.outgoing], labels: labels, unit: .rate)
    }
}
