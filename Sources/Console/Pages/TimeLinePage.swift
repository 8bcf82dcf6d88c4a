import FleetModel
import Terminal

/// What happened on the hosts and what was done to them, the newest first; on the first line it stays with the newest,
/// whichever that is.
struct TimeLinePage: SingleListPage {
    var list = ListView<TimeLineRecord.Line>(
        Self.columns, named: "time-line", followsFirst: true, query: Self.query)

    let id = PageID("time-line")
    let sets: [CommandSet] = [.timeLine, .list, .moving]
    let headingLine = 2

    init() {}

    static let opener = Command(
        "show-events", "Time line", "Show what happened on the hosts and what was done to them.",
        words: "events log journal history actions alarms", keys: "e", footer: 86,
        changes: { $0.open(TimeLinePage()) })

    /// The entry that is meant: the selected one, else the newest.
    var entry: TimeLineEntry? { (list.selectedRow ?? list.rows.first)?.entry }

    mutating func arrange(in world: World) {
        list.arrange(version: world.timeLine.version, height: world.rows - 4 - details(in: world), in: world) {
            world.timeLine.lines.reversed()
        }
    }

    func draw(in frame: inout Frame, _ world: World) {
        let details = details(in: world)
        world.drawList(
            list, title: "Time line", empty: "Nothing happened yet.", below: details, in: &frame)
        guard details > 0, let entry else { return }
        let y = world.rows - 1 - details
        frame.canvas.horizontalLine(from: Point(0, y), length: world.columns)
        frame.canvas.draw(
            [Span(SafeText(entry.text, limit: 400), entry.severity.role)], at: Point(1, y + 1), width: world.columns - 2
        )
        let command = entry.command.map { [Span("does the same: ", .label), Span(SafeText($0, limit: 400))] }
        frame.canvas.draw(
            command ?? [Span(entry.kind == .action ? "virsh has no line for this" : "", .dim)], at: Point(1, y + 2),
            width: world.columns - 2)
    }

    /// Lines below the list that show the entry in full; none where there is no room.
    private func details(in world: World) -> Int { world.rows >= 14 && !world.timeLine.lines.isEmpty ? 3 : 0 }

    private static let query = ListQuery<TimeLineRecord.Line>(
        language: FilterLanguage(
            problem: { text in
                do throws(QueryError) {
                    _ = try TimeLineFilter.parse(text)
                    return nil
                } catch {
                    return error
                }
            }, completions: { TimeLineFilter.completions(for: $0) }),
        predicate: { text in
            guard let filter = try? TimeLineFilter.parse(text) else { return nil }
            return { line, world in filter.matches(line.entry, at: world.time) }
        })

    private static let columns: [ListColumn<TimeLineRecord.Line>] = [
        ListColumn(
            name: "time", heading: "TIME (UTC)", width: 14...14,
            cell: { line, _ in ListCell("\(Units.dayAndTime(line.entry.time))", .dim) }),
        ListColumn(
            name: "host", heading: "HOST", width: 10...28, priority: 3,
            precedes: { order($0.entry.host, $1.entry.host) }, cell: { line, _ in ListCell(line.entry.host, .dim) }),
        ListColumn(
            name: "guest", heading: "GUEST", width: 14...40, priority: 1,
            precedes: { order($0.entry.guest ?? "", $1.entry.guest ?? "") },
            cell: { line, _ in ListCell(line.entry.guest) }),
        ListColumn(
            name: "what", heading: "WHAT", width: 24...200, precedes: { order($0.entry.text, $1.entry.text) },
            cell: { line, _ in ListCell(line.entry.text, line.entry.severity.role) }),
        ListColumn(
            name: "took", heading: "TOOK", width: 7...7, priority: 4, isTrailing: true,
            precedes: { order($0.entry.seconds ?? 0, $1.entry.seconds ?? 0) },
            cell: { line, _ in ListCell(line.entry.seconds.map { Units.elapsed($0) }, .dim) }),
        ListColumn(
            name: "user", heading: "WHO", width: 8...16, priority: 5,
            precedes: { order($0.entry.user ?? "", $1.entry.user ?? "") },
            cell: { line, _ in ListCell(line.entry.user, .dim) }),
        ListColumn(
            name: "command", heading: "VIRSH", width: 24...80, priority: 6,
            cell: { line, _ in ListCell(line.entry.command, .dim) }),
    ]
}

extension CommandSet {
    /// The time line.
    static let timeLine: CommandSet = .init(
        "Time line", elsewhere: "Open the time line first",
        [
            .opens("the guest or host that the line is about", refusal: { $0.refusalOfEntry }) { state in
                guard let entry = state.entry else { return }
                if let id = state.world.guest(of: entry), let guest = state.world.guest(id) {
                    state.open(GuestPage(guest: id, name: guest.name))
                } else if let host = state.world.host(of: entry) {
                    state.openHost(host)
                }
            },
            Command(
                "copy-virsh", "Copy virsh", "Copy the virsh line that does the same.", words: "yank clipboard command",
                keys: "y", footer: 2, about: .selection,
                refusal: { state in
                    guard let entry = state.entry else { return "Nothing happened yet" }
                    guard entry.kind == .action else { return "This was not done from here" }
                    return entry.command == nil ? "virsh has no line for this" : nil
                },
                sends: { state in
                    guard let command = state.entry?.command else { return [] }
                    state.say("\(command) goes to the terminal's clipboard", .ok)
                    return [.copy(command)]
                }),
        ])
}

extension State {
    /// The entry of the time line that is meant.
    fileprivate var entry: TimeLineEntry? { (page as? TimeLinePage)?.entry }

    /// Why there is nothing to open.
    fileprivate var refusalOfEntry: String? {
        guard let entry else { return "Nothing happened yet" }
        guard world.host(of: entry) == nil, world.guest(of: entry) == nil else { return nil }
        return "\(entry.host) is not among the connections"
    }
}

extension EventRecord.Severity {
    /// How it looks.
    var role: Role {
        switch self {
        case .information: .text
        case .warning: .warning
        case .critical: .critical
        }
    }
}
