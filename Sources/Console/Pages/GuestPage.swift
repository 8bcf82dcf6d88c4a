import FleetModel
import Terminal

extension State {
    /// The page of one guest.
    func drawGuest(_ page: GuestPage, in canvas: inout Canvas) {
        let width = canvas.bounds.width
        let body = Rect(x: 0, y: 2, width: width, height: max(0, canvas.bounds.height - 2))
        drawTabs(GuestPage.Tab.allCases.map { SafeText($0.title) }, shown: page.tab.rawValue, in: &canvas)
        guard let host = hosts[page.guest.host], let guest = guest(page.guest) else {
            canvas.draw(
                "\(page.name) is gone from its host. Esc goes back.", at: Point(2, 2), width: width - 2, role: .warning)
            return
        }
        canvas.inside(body) { canvas in
            switch page.tab {
            case .overview: drawLines(guestOverview(guest, host), list: page.list, in: &canvas)
            case .graphs: drawGraphs(graphs(of: guest), list: page.list, in: &canvas)
            case .hardware: drawHardware(guest, page.list, in: &canvas)
            case .snapshots: drawSnapshots(guest, page.list, in: &canvas)
            }
        }
    }

    /// Lines that the shown part of the page can be scrolled by.
    func guestLineCount(_ page: GuestPage) -> Int {
        guard let host = hosts[page.guest.host], let guest = guest(page.guest) else { return 0 }
        return switch page.tab {
        case .overview: guestOverview(guest, host).count
        case .graphs: graphs(of: guest).count
        case .hardware: guest.details?.value.devices.count ?? 0
        case .snapshots: guest.details?.value.snapshots?.count ?? 0
        }
    }

    private func guestOverview(_ guest: GuestSnapshot, _ host: HostSnapshot) -> [[Span]] {
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
    private func graphs(of guest: GuestSnapshot) -> [Graph] {
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

    private func drawHardware(_ guest: GuestSnapshot, _ list: ScrolledList, in canvas: inout Canvas) {
        let devices = guest.details?.value.devices ?? []
        let empty: SafeText = guest.details == nil ? "Reading the guest's definition…" : "It has no devices."
        drawList(count: devices.count, list: list, empty: empty, in: &canvas) { index, ground in
            let device = devices[index]
            return [
                Span(SafeText(device.kind).padded(to: 13), .label, on: ground),
                Span(SafeText(device.name).padded(to: 20), .text, on: ground),
                Span(" \(device.summary)", .dim, on: ground),
            ]
        }
    }

    private func drawSnapshots(_ guest: GuestSnapshot, _ list: ScrolledList, in canvas: inout Canvas) {
        let names = guest.details?.value.snapshots ?? []
        let empty: SafeText =
            guest.details?.value.snapshots == nil
            ? "Reading the snapshots…" : "No snapshot. \(keys.hint(.takeSnapshot)) takes one."
        drawList(count: names.count, list: list, empty: empty, in: &canvas) { index, ground in
            [Span("\(names[index])", .text, on: ground)]
        }
    }
}
