import FleetModel
import Terminal

/// The page of one guest.
struct GuestPage: PartedPage, ListPage, RangedPage {
    /// Its parts.
    enum Part: Int, CaseIterable, Sendable {
        case overview, graphs, hardware, snapshots

        var title: SafeText {
            switch self {
            case .overview: "Overview"
            case .graphs: "Graphs"
            case .hardware: "Hardware"
            case .snapshots: "Snapshots"
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
    var hardware: ListView<DeviceRow> = ListView(Self.hardwareColumns)
    var snapshots: ListView<SnapshotRow> = ListView(Self.snapshotColumns)

    init(guest: GuestID, name: String) { (self.guest, self.name) = (guest, name) }

    var id: PageID { PageID("guest", guest) }
    var host: HostID? { guest.host }
    let sets: [CommandSet] = [.parts, .graphs, .snapshots, .list, .moving, .guest]
    let headingLine = 3
    var parts: [SafeText] { Part.allCases.map(\.title) }
    var shown: Part { Part(rawValue: part) ?? .overview }

    var shownList: (any AnyList)? {
        get {
            switch shown {
            case .hardware: hardware
            case .snapshots: snapshots
            case .overview, .graphs: nil
            }
        }
        set {
            if let newValue = newValue as? ListView<DeviceRow> { hardware = newValue }
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
        hardware.arrange(version: world.hostChanges, height: world.rows - 5, in: world) {
            DeviceRow.rows(of: details?.devices ?? [])
        }
        snapshots.arrange(version: world.hostChanges, height: world.rows - 5, in: world) {
            (details?.snapshots ?? []).map { SnapshotRow(id: $0) }
        }
    }

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
                let empty: SafeText = details == nil ? "Reading the guest's definition…" : "It has no devices."
                hardware.draw(in: &canvas, empty: empty, world)
            case .snapshots:
                let hint = world.keys.hint(.takeSnapshot)
                let empty: SafeText =
                    details?.snapshots == nil ? "Reading the snapshots…" : "No snapshot. \(hint) takes one."
                snapshots.draw(in: &canvas, empty: empty, world)
            }
        }
    }
}

/// A device of a guest as a row.
struct DeviceRow: Identifiable, Sendable {
    let device: GuestDetails.Device
    /// Kind and name, and which of several with the same.
    let id: String

    static func rows(of devices: [GuestDetails.Device]) -> [DeviceRow] {
        var seen: [String: Int] = [:]
        return devices.map { device in
            let name = "\(device.kind) \(device.name)"
            seen[name, default: 0] += 1
            return DeviceRow(device: device, id: "\(name) \(seen[name] ?? 0)")
        }
    }
}

/// A snapshot of a guest as a row.
struct SnapshotRow: Identifiable, Sendable {
    let id: String
}

extension GuestPage {
    fileprivate static let hardwareColumns: [ListColumn<DeviceRow>] = [
        ListColumn(
            name: "kind", heading: "DEVICE", width: 12...20, precedes: { order($0.device.kind, $1.device.kind) },
            cell: { row, _ in ListCell(row.device.kind, .label) }),
        ListColumn(
            name: "name", heading: "NAME", width: 20...40, precedes: { order($0.device.name, $1.device.name) },
            cell: { row, _ in ListCell(row.device.name) }),
        ListColumn(
            name: "about", heading: "ABOUT", width: 20...200, precedes: { order($0.device.summary, $1.device.summary) },
            cell: { row, _ in ListCell(row.device.summary, .dim) }),
    ]

    fileprivate static let snapshotColumns: [ListColumn<SnapshotRow>] = [
        ListColumn(
            name: "name", heading: "NAME", width: 20...200, precedes: { order($0.id, $1.id) },
            cell: { row, _ in ListCell(row.id) })
    ]
}
