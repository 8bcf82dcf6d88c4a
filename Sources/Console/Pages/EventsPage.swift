import FleetModel
import Terminal

/// What happened on the hosts, the newest first; on the first line it stays with the newest, whichever that is.
struct EventsPage: SingleListPage {
    var list: ListView<Entry> = ListView(Self.columns, named: "events", followsFirst: true)

    let id = PageID("events")
    let sets: [CommandSet] = [.list, .moving]
    let headingLine = 2

    init() {}

    static let opener = Command(
        "show-events", "Events", "Show what happened on the hosts.", words: "log journal history", keys: "e",
        footer: 86, changes: { $0.open(EventsPage()) })

    /// An event with its number since the start.
    struct Entry: Identifiable, Sendable {
        let id: Int
        let event: EventRecord
    }

    mutating func arrange(in world: World) {
        list.arrange(version: world.changes, height: world.rows - 4, in: world) {
            world.events.enumerated().reversed().map { Entry(id: world.droppedEvents + $0.offset, event: $0.element) }
        }
    }

    func draw(in frame: inout Frame, _ world: World) {
        world.drawList(list, title: "Events", empty: "Nothing happened yet.", in: &frame)
    }

    fileprivate static let columns: [ListColumn<Entry>] = [
        ListColumn(
            name: "time", heading: "TIME", width: 12...12, priority: 1,
            cell: { entry, _ in ListCell("\(Units.timeOfDay(entry.event.time)) UTC", .dim) }),
        ListColumn(
            name: "host", heading: "HOST", width: 16...28, priority: 2,
            precedes: { order($0.event.hostName, $1.event.hostName) },
            cell: { entry, _ in ListCell(entry.event.hostName, .dim) }),
        ListColumn(
            name: "guest", heading: "GUEST", width: 20...40,
            precedes: { order($0.event.guestName ?? "", $1.event.guestName ?? "") },
            cell: { entry, _ in ListCell(entry.event.guestName) }),
        ListColumn(
            name: "event", heading: "EVENT", width: 20...200, precedes: { order($0.event.text, $1.event.text) },
            cell: { entry, _ in ListCell(entry.event.text, entry.event.severity.role) }),
    ]
}

extension EventRecord.Severity {
    fileprivate var role: Role {
        switch self {
        case .information: .text
        case .warning: .warning
        case .critical: .critical
        }
    }
}
