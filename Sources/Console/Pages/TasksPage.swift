import FleetModel
import Terminal

/// Actions under way and done, the newest first; those that were begun together are one line that unfolds.
struct TasksPage: SingleListPage {
    var list: ListView<TaskLine> = ListView(Self.columns, named: "tasks")
    /// Batches whose tasks are listed.
    private var unfolded: Set<Int> = []
    /// Counts what was folded and unfolded.
    private var turns = 0

    let id = PageID("tasks")
    let sets: [CommandSet] = [.tasks, .askedGuests, .marking, .list, .moving]
    let headingLine = 2

    init() {}

    static let opener = Command(
        "show-tasks", "Tasks", "Show actions under way and done.", words: "jobs progress cancel history", keys: "t",
        footer: 85, changes: { $0.open(TasksPage()) })

    /// The tasks of the marked lines, else of the selected one.
    var chosen: [TaskSnapshot.ID] {
        var seen: Set<TaskSnapshot.ID> = []
        return list.chosenRows.flatMap { $0.tasks.map(\.id) }.filter { seen.insert($0).inserted }
    }

    /// The line that is selected.
    var selectedLine: TaskLine? { list.selectedRow }

    /// The guests of the chosen tasks.
    func targets(in world: World) -> [GuestID] {
        let ids = Set(chosen)
        return Set(world.tasks.filter { ids.contains($0.id) }.compactMap(\.guest)).sorted()
    }

    /// Lists a batch's tasks, or no longer.
    mutating func turn(_ batch: Int) {
        turns += 1
        if unfolded.remove(batch) == nil { unfolded.insert(batch) }
    }

    mutating func arrange(in world: World) {
        // The order that is taken now, which may not be the last one's.
        let isFlat = world.preferences.lists[list.name]?.sort != nil || !list.filter.isEmpty
        list.arrange(version: world.changes + turns, height: world.rows - 4, in: world) {
            TaskLine.lines(of: world.tasks, unfolded: unfolded, isFlat: isFlat)
        }
    }

    /// The screens of guests that are waited for: their words say why they do not obey.
    func sweptScreens(in world: World) -> Set<GuestID> {
        Set(
            list.visibleRows.flatMap(\.tasks).filter { $0.isRunning && $0.asked != nil }.compactMap(\.guest).filter {
                id in
                guard let host = world.hosts[id.host], host.connection.isUsable, !world.isSlow(host) else {
                    return false
                }
                return world.guest(id).map { $0.state == .running && $0.silentSince == nil } ?? false
            })
    }

    func draw(in frame: inout Frame, _ world: World) {
        world.drawList(list, title: "Tasks", empty: "Nothing was done yet.", in: &frame)
    }

    private static let columns: [ListColumn<TaskLine>] = [
        ListColumn(
            name: "time", heading: "TIME", width: 8...8, priority: 1, isTrailing: true,
            cell: { line, world in
                let elapsed = line.tasks.map { ($0.endedAt ?? world.now).seconds(since: $0.startedAt) }.max()
                return ListCell(SafeText(Units.elapsed(elapsed ?? 0)), .dim)
            }),
        ListColumn(
            name: "task", heading: "TASK", width: 26...60,
            precedes: { order($0.tasks.first?.title ?? "", $1.tasks.first?.title ?? "") },
            cell: { line, _ in ListCell(line.title) }),
        ListColumn(
            name: "host", heading: "HOST", width: 8...24, priority: 2,
            precedes: { order($0.tasks.first?.host ?? HostID(0), $1.tasks.first?.host ?? HostID(0)) },
            cell: { line, world in
                let hosts = Set(line.tasks.map(\.host))
                return ListCell(
                    hosts.count > 1
                        ? Units.counted(hosts.count, "host") : hosts.first.flatMap { world.hosts[$0]?.name }, .dim)
            }),
        ListColumn(
            name: "state", heading: "STATE", width: 20...200,
            precedes: { order($0.tasks.first?.rank ?? 0, $1.tasks.first?.rank ?? 0) },
            cell: { line, _ in line.state }),
        ListColumn(
            name: "screen", heading: "SCREEN", width: 12...60, priority: 3,
            cell: { line, world in
                guard line.tasks.count == 1, let task = line.tasks.first, task.isRunning, task.asked != nil,
                    let word = task.guest.flatMap({ world.screenWords[$0] })
                else { return ListCell(.empty) }
                return ListCell(word.text, word.isAlarming ? .critical : .dim)
            }),
    ]
}
