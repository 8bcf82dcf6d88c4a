import FleetModel
import Terminal

/// The page of one host.
struct HostPage: PartedPage, ListPage, RangedPage {
    /// Its parts.
    enum Part: Int, CaseIterable, Sendable {
        case overview, graphs, numa

        var title: SafeText {
            switch self {
            case .overview: "Overview"
            case .graphs: "Graphs"
            case .numa: "NUMA"
            }
        }
    }

    let hostID: HostID
    var part = 0 {
        didSet { scroll = TextScroll() }
    }
    var scroll = TextScroll()
    var range = TrendRange.fiveMinutes
    var cells: ListView<CellRow> = ListView(Self.columns, named: "numa")

    init(host: HostID) { hostID = host }

    var id: PageID { PageID("host", hostID) }
    var host: HostID? { hostID }
    let sets: [CommandSet] = [.parts, .graphs, .list, .moving, .host]
    let headingLine = 3
    var parts: [SafeText] { Part.allCases.map(\.title) }
    var shown: Part { Part(rawValue: part) ?? .overview }

    var shownList: (any AnyList)? {
        get { shown == .numa ? cells : nil }
        set { if let newValue = newValue as? ListView<CellRow> { cells = newValue } }
    }

    func interest(in world: World) -> Interest {
        var interest = Interest()
        interest.openedHost = hostID
        return interest
    }

    mutating func arrange(in world: World) {
        cells.arrange(version: world.hostChanges, height: world.rows - 5, in: world) {
            (world.hosts[hostID]?.facts?.cells ?? []).map { CellRow(cell: $0) }
        }
    }

    func lineCount(in world: World) -> Int {
        guard let host = world.hosts[hostID] else { return 0 }
        return shown == .graphs ? world.graphs(of: host).count : world.overview(of: host).count
    }

    func draw(in frame: inout Frame, _ world: World) {
        let host = world.hosts[hostID]
        let body = drawParts(name: "\(host?.name ?? "host")", in: &frame, world)
        guard let host else { return }
        if shown == .graphs { drawRanges(y: 1, in: &frame.canvas, world) }
        let newest = [host.cpuTrend, host.memoryTrend].compactMap(\.last?.at).max()
        frame.canvas.inside(body) { canvas in
            switch shown {
            case .overview: world.drawLines(world.overview(of: host), from: scroll.top, in: &canvas)
            case .graphs:
                world.drawGraphs(
                    world.graphs(of: host), range, until: newest, from: scroll.top, in: &canvas)
            case .numa: cells.draw(in: &canvas, empty: "The host names no NUMA cells.", world)
            }
        }
    }
}

/// A NUMA cell of a host as a row.
struct CellRow: Identifiable, Sendable {
    let cell: HostFacts.Cell
    var id: Int { cell.number }
}

extension HostPage {
    fileprivate static let columns: [ListColumn<CellRow>] = [
        ListColumn(
            name: "cell", heading: "CELL", width: 6...10, cell: { row, _ in ListCell("\(row.cell.number)", .label) }),
        ListColumn(
            name: "memory", heading: "MEMORY", width: 16...32,
            cell: { row, _ in
                let memory = row.cell.memoryKiB
                let free = row.cell.freeKiB.flatMap { free in
                    memory.map { "\(Units.kib(free)) free of \(Units.kib($0))" }
                }
                return ListCell(free ?? memory.map { Units.kib($0) })
            }),
        ListColumn(
            name: "processors", heading: "PROCESSORS", width: 20...200,
            cell: { row, _ in ListCell("\(row.cell.cpus.count): \(ranges(row.cell.cpus))", .dim) }),
    ]

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
