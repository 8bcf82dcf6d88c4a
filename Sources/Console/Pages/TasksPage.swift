import FleetModel
import Terminal

/// Actions under way and done, the newest first.
struct TasksPage: SingleListPage {
    var list: ListView<TaskSnapshot> = ListView(Self.columns, named: "tasks")

    let id = PageID("tasks")
    let sets: [CommandSet] = [.tasks, .marking, .list, .moving]
    let headingLine = 2

    init() {}

    static let opener = Command(
        "show-tasks", "Tasks", "Show actions under way and done.", words: "jobs progress cancel history", keys: "t",
        footer: 85, changes: { $0.open(TasksPage()) })

    /// The task that is selected.
    var task: TaskSnapshot? { list.selectedRow }

    mutating func arrange(in world: World) {
        list.arrange(version: world.changes, height: world.rows - 4, in: world) { world.tasks.reversed() }
    }

    func draw(in frame: inout Frame, _ world: World) {
        world.drawList(list, title: "Tasks", empty: "Nothing was done yet.", in: &frame)
    }

    fileprivate static let columns: [ListColumn<TaskSnapshot>] = [
        ListColumn(
            name: "time", heading: "TIME", width: 8...8, priority: 1, isTrailing: true,
            cell: { task, world in
                let end = task.endedAt ?? world.now
                return ListCell(SafeText(Units.elapsed(end.seconds(since: task.startedAt))), .dim)
            }),
        ListColumn(
            name: "task", heading: "TASK", width: 30...60,
            precedes: { order($0.title, $1.title) },
            cell: { task, _ in ListCell(task.title) }),
        ListColumn(
            name: "host", heading: "HOST", width: 12...24, priority: 2,
            precedes: { order($0.host, $1.host) },
            cell: { task, world in ListCell(world.hosts[task.host]?.name, .dim) }),
        ListColumn(
            name: "state", heading: "STATE", width: 20...200,
            precedes: { order($0.state.rank, $1.state.rank) },
            cell: { task, _ in task.state.cell }),
    ]
}

extension TaskSnapshot.State {
    fileprivate var rank: Int {
        switch self {
        case .running: 0
        case .failed: 1
        case .cancelled: 2
        case .succeeded: 3
        }
    }

    fileprivate var cell: ListCell {
        switch self {
        case .running(let progress, let detail):
            let share = progress.map { Units.percent($0 * 100) } ?? "at work"
            return ListCell("\(share) \(detail ?? "")", .busy)
        case .succeeded(let text): return ListCell("done \(text ?? "")", .ok)
        case .failed(let failure): return ListCell("\(failure.why)", .error)
        case .cancelled(let text): return ListCell("cancelled \(text ?? "")", .warning)
        }
    }
}

extension CommandSet {
    /// The task list.
    static let tasks: CommandSet = .init(
        "Tasks", elsewhere: "Open the tasks first",
        [
            .opens("the task's error, or its guest", refusal: { $0.selectedTask == nil ? "There is no task" : nil }) {
                state in
                guard let task = state.selectedTask else { return }
                if case .failed(let failure) = task.state {
                    state.layers.append(Reading.failure(failure))
                } else if let id = task.guest, let guest = state.world.guest(id) {
                    state.open(GuestPage(guest: id, name: guest.name))
                }
            },
            Command(
                "cancel-task", "Cancel", "Cancel the task, or all that are marked.", words: "stop abort kill",
                keys: "x",
                footer: 2, about: .selection,
                refusal: { state in
                    let chosen = state.chosenTasks
                    guard chosen.contains(where: \.isRunning) else { return "This task has ended" }
                    return chosen.contains { $0.isRunning && $0.isCancellable } ? nil : "libvirt cannot cancel this"
                },
                sends: { state in
                    let chosen = state.chosenTasks.filter { $0.isRunning && $0.isCancellable }
                    state.changeList { $0.markAll(false) }
                    return chosen.map { .cancelTask($0.id) }
                }),
            Command(
                "clear-finished", "Clear", "Take finished tasks off the list.", words: "remove clean", keys: "D",
                "delete", footer: 3,
                changes: { state in
                    state.world.tasks.removeAll { !$0.isRunning }
                    state.world.changes += 1
                }),
        ])
}

extension State {
    /// The task that is selected on the task page, as it is now.
    fileprivate var selectedTask: TaskSnapshot? {
        guard let id = (page as? TasksPage)?.task?.id else { return nil }
        return world.tasks.last { $0.id == id }
    }

    /// The marked tasks as they are now, else the selected one.
    fileprivate var chosenTasks: [TaskSnapshot] {
        let ids = (page as? TasksPage)?.list.chosenRows.map(\.id) ?? []
        return ids.compactMap { id in world.tasks.last { $0.id == id } }
    }
}
