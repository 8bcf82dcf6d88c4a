import FleetModel
import Terminal

/// The page of one guest.
struct GuestPage: PartedPage, ListPage, RangedPage {
    /// Its parts.
    enum Part: Int, CaseIterable, Sendable {
        case overview, graphs, hardware, snapshots, document

        var title: SafeText {
            switch self {
            case .overview: "Overview"
            case .graphs: "Graphs"
            case .hardware: "Hardware"
            case .snapshots: "Snapshots"
            case .document: "XML"
            }
        }
    }

    /// Which guest.
    let guest: GuestID
    /// Its name when the page was opened: the title when the guest is gone.
    let name: String
    var part = 0 {
        didSet { scroll = TextScroll() }
    }
    var scroll = TextScroll()
    var range = TrendRange.fiveMinutes
    var hardware = HardwareList()
    var document = DocumentList()
    var snapshots: ListView<SnapshotRow> = ListView(Self.snapshotColumns, named: "snapshots")

    init(guest: GuestID, name: String) { (self.guest, self.name) = (guest, name) }

    var id: PageID { PageID("guest", guest) }
    var host: HostID? { guest.host }
    let sets: [CommandSet] = [.parts, .graphs, .hardware, .document, .snapshots, .list, .moving, .guest]
    let headingLine = 3
    var parts: [SafeText] { Part.allCases.map(\.title) }
    var shown: Part { Part(rawValue: part) ?? .overview }

    var shownList: (any AnyList)? {
        get {
            switch shown {
            case .hardware: hardware.list
            case .document: document.list
            case .snapshots: snapshots
            case .overview, .graphs: nil
            }
        }
        set {
            if let newValue = newValue as? ListView<HardwareRow> { hardware.list = newValue }
            if let newValue = newValue as? ListView<DocumentLine> { document.list = newValue }
            if let newValue = newValue as? ListView<SnapshotRow> { snapshots = newValue }
        }
    }

    func targets(in world: World) -> [GuestID] { [guest] }

    func interest(in world: World) -> Interest {
        var interest = Interest()
        interest.selected = guest
        interest.opened = guest
        interest.visible = [guest]
        return interest
    }

    mutating func arrange(in world: World) {
        let details = world.guest(guest)?.details?.value
        let documents = world.documents(of: guest)
        hardware.arrange(documents, version: world.hostChanges, in: world)
        document.arrange(documents, version: world.hostChanges, in: world)
        snapshots.arrange(version: world.hostChanges, height: world.rows - 5, in: world) {
            (details?.snapshots ?? []).map { SnapshotRow(id: $0) }
        }
    }

    var documentGuest: GuestID? { shown == .hardware || shown == .document ? guest : nil }

    func lineCount(in world: World) -> Int {
        guard let host = world.hosts[guest.host], let guest = world.guest(guest) else { return 0 }
        if shown == .graphs { return world.graphs(of: guest, on: host).count }
        if isDashboard(in: world) { return world.facts(of: guest, on: host).count }
        return world.overview(of: guest, on: host).count
    }

    func draw(in frame: inout Frame, _ world: World) {
        let body = drawParts(name: SafeText(name), in: &frame, world)
        guard let host = world.hosts[guest.host], let guest = world.guest(guest) else {
            frame.canvas.draw(
                "\(name) is gone from its host. Esc goes back.", at: Point(2, 3), width: world.columns - 2,
                role: .warning)
            return
        }
        let details = guest.details?.value
        if shown == .graphs || isDashboard(in: world) { drawRanges(y: 1, in: &frame.canvas, world) }
        frame.canvas.inside(body) { canvas in
            switch shown {
            case .overview where isDashboard(in: world): drawDashboard(of: guest, on: host, in: &canvas, world)
            case .overview: world.drawLines(world.overview(of: guest, on: host), from: scroll.top, in: &canvas)
            case .graphs:
                world.drawGraphs(
                    world.graphs(of: guest, on: host), range, until: host.trends[guest.uuid]?.newest, from: scroll.top,
                    in: &canvas)
            case .hardware:
                hardware.list.draw(in: &canvas, empty: world.documentsHint(guest: self.guest), world)
            case .document:
                document.list.draw(in: &canvas, empty: world.documentsHint(guest: self.guest), world)
            case .snapshots:
                let hint = world.keys.hint(.takeSnapshot)
                let empty: SafeText =
                    details?.snapshots == nil ? "Reading the snapshots…" : "No snapshot. \(hint) takes one."
                snapshots.draw(in: &canvas, empty: empty, world)
            }
        }
    }
}

/// A snapshot of a guest as a row.
struct SnapshotRow: Identifiable, Sendable {
    let id: String
}

extension GuestPage {
    fileprivate static let snapshotColumns: [ListColumn<SnapshotRow>] = [
        ListColumn(
            name: "name", heading: "NAME", width: 20...200, precedes: { order($0.id, $1.id) },
            cell: { row, _ in ListCell(row.id) })
    ]
}
