import FleetModel
import Terminal

extension State {
    /// The page of one host.
    func drawHost(_ page: HostPage, in canvas: inout Canvas) {
        drawTabs(HostPage.Tab.allCases.map { SafeText($0.title) }, shown: page.tab.rawValue, in: &canvas)
        guard let host = hosts[page.host] else { return }
        let body = Rect(x: 0, y: 2, width: canvas.bounds.width, height: max(0, canvas.bounds.height - 2))
        canvas.inside(body) { canvas in
            switch page.tab {
            case .overview: drawLines(hostOverview(host), list: page.list, in: &canvas)
            case .graphs: drawGraphs(graphs(of: host), list: page.list, in: &canvas)
            case .numa: drawCells(host, page.list, in: &canvas)
            }
        }
    }

    /// Lines that the shown part of the page can be scrolled by.
    func hostLineCount(_ page: HostPage) -> Int {
        guard let host = hosts[page.host] else { return 0 }
        return switch page.tab {
        case .overview: hostOverview(host).count
        case .graphs: graphs(of: host).count
        case .numa: host.facts?.cells.count ?? 0
        }
    }

    private func hostOverview(_ host: HostSnapshot) -> [[Span]] {
        var lines = detailLines(of: host)
        let active = host.guests.filter(\.state.isActive)
        let vcpus = active.reduce(0) { $0 + ($1.vcpuCount ?? 0) }
        let given = active.reduce(UInt64(0)) { $0 &+ ($1.memoryKiB ?? 0) }
        if let cpus = host.facts?.cpuCount, cpus > 0, vcpus > 0 {
            lines.append(
                label("commit") + [
                    Span("\(vcpus) vCPU on \(cpus) processors"),
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

    private func graphs(of host: HostSnapshot) -> [Graph] {
        [
            Graph(title: "cpu", series: [host.cpuHistory], unit: .percent),
            Graph(title: "memory", series: [host.memoryHistory], unit: .percent),
        ]
    }

    private func drawCells(_ host: HostSnapshot, _ list: ScrolledList, in canvas: inout Canvas) {
        let cells = host.facts?.cells ?? []
        drawList(count: cells.count, list: list, empty: "The host names no NUMA cells.", in: &canvas) { index, ground in
            let cell = cells[index]
            var spans = [Span(SafeText("cell \(cell.number)").padded(to: 10), .label, on: ground)]
            if let memory = cell.memoryKiB {
                let text = cell.freeKiB.map { "\(Units.kib($0)) free of \(Units.kib(memory))" } ?? Units.kib(memory)
                spans.append(Span(SafeText(text).padded(to: 28), .text, on: ground))
            }
            spans.append(Span("\(cell.cpus.count) processors: \(Self.ranges(cell.cpus))", .dim, on: ground))
            return spans
        }
    }

    /// Numbers as ranges: `0-3,8`.
    private static func ranges(_ numbers: [Int]) -> String {
        var parts: [(first: Int, last: Int)] = []
        for number in numbers.sorted() {
            if let last = parts.last, last.last + 1 == number {
                parts[parts.count - 1].last = number
            } else {
                parts.append((number, number))
            }
        }
        return parts.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }.joined(separator: ",")
    }
}
