import FleetModel
import Terminal

extension CommandSet {
    /// The task list.
    static let tasks: CommandSet = .init(
        "Tasks", elsewhere: "Open the tasks first",
        [
            .opens(
                "the task's error, or its guest; unfold or fold tasks that were begun together",
                refusal: { $0.tasksPage?.selectedLine == nil ? "There is no task" : nil }
            ) { state in
                if case .head(let batch, _) = state.tasksPage?.selectedLine?.place {
                    guard var page = state.tasksPage else { return }
                    page.turn(batch.id)
                    state.page = page
                } else if let task = state.selectedTask {
                    state.open(task)
                }
            },
            .cancelTask,
            Command(
                "clear-finished", "Clear", "Take finished tasks off the list.", words: "remove clean", keys: "D",
                "delete", footer: 3,
                changes: { state in
                    state.world.tasks.removeAll { !$0.isRunning }
                    state.world.changes += 1
                }),
        ])

    /// What a guest that ignores a shutdown or a reboot leaves to be chosen: answers, with the letters of their words.
    static let askedGuests: CommandSet = .init(
        "Guests that ignore a shutdown", elsewhere: "Open the tasks first",
        [
            .forceOff, .waitOn, .openScreen,
        ])
}

extension Command {
    static let cancelTask: Command = .init(
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
        })
    static let forceOff: Command = .init(
        "force-off", "Force off", "Pull the plug of the guest that ignores its shutdown or reboot.",
        words: "kill poweroff destroy", keys: "f", footer: 4, about: .selection,
        refusal: { $0.refusalOnIgnoring },
        sends: { state in
            let guests = Set(state.ignoringTasks.compactMap(\.guest))
            return state.ask(.destroy, of: state.targets.filter { guests.contains($0.guest) })
        })
    static let waitOn: Command = .init(
        "wait-on", "Wait on", "Give the guest that ignores its shutdown or reboot its time once more.",
        words: "patience longer", keys: "w", footer: 5, about: .selection,
        refusal: { $0.refusalOnIgnoring },
        sends: { state in state.ignoringTasks.map { .waitOn(task: $0.id) } })
}

extension State {
    fileprivate var tasksPage: TasksPage? { page as? TasksPage }

    /// The task that is selected on the task page, as it is now.
    fileprivate var selectedTask: TaskSnapshot? {
        guard let id = tasksPage?.selectedLine?.tasks.first?.id else { return nil }
        return world.tasks.last { $0.id == id }
    }

    /// The marked tasks as they are now, else the selected ones.
    fileprivate var chosenTasks: [TaskSnapshot] {
        (tasksPage?.chosen ?? []).compactMap { id in world.tasks.last { $0.id == id } }
    }

    /// The chosen tasks whose guests do not obey.
    fileprivate var ignoringTasks: [TaskSnapshot] { chosenTasks.filter(\.isIgnored) }

    fileprivate var refusalOnIgnoring: String? {
        guard ignoringTasks.isEmpty else { return nil }
        return chosenTasks.contains { $0.isRunning && $0.asked != nil }
            ? "Its time is not over yet: \(world.keys.hint(.cancelTask)) ends the waiting"
            : "No guest ignores anything here"
    }

    /// Shows why a task failed, or its guest.
    fileprivate mutating func open(_ task: TaskSnapshot) {
        if case .failed(let failure) = task.state {
            layers.append(Reading.failure(failure))
        } else if let id = task.guest, let guest = world.guest(id) {
            open(GuestPage(guest: id, name: guest.name))
        }
    }

    /// Tells that a guest does not obey, and what can be done.
    mutating func sayIgnored(_ task: TaskSnapshot) {
        let keys = page is TasksPage ? "" : "\(world.keys.hint(TasksPage.opener)), then "
        say(
            """
            \(task.guestName ?? "A guest") ignores it: \(keys)\(world.keys.hint(.forceOff)) forces it off, \
            \(world.keys.hint(.waitOn)) waits on, \(world.keys.hint(.openScreen)) shows its screen
            """, .warning, seconds: 12)
    }
}
