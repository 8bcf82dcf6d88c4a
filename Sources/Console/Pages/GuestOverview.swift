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

    /// The series of a guest: processor, memory, then each disk and interface by itself.
    func graphs(of guest: GuestSnapshot) -> [Graph] {
        let statistics = guest.statistics
        var graphs = [
            Graph(title: "cpu", series: [statistics.cpuHistory], unit: .percent),
            Graph(title: "memory", series: [statistics.memoryHistory], unit: .percent),
        ]
        let names =
            (statistics.disks?.value.map(\.name) ?? []).map { ("disk \($0)", $0, "read", "write") }
            + (statistics.networks?.value.map(\.name) ?? []).map { ("net \($0)", $0, "rx", "tx") }
        for (title, name, incoming, outgoing) in names {
            let history = statistics.deviceHistories[name] ?? DeviceHistory()
            graphs.append(
                Graph(
                    title: SafeText(title), series: [history.incoming, history.outgoing],
                    labels: [SafeText(incoming), SafeText(outgoing)], unit: .rate))
        }
        return graphs
    }
}
