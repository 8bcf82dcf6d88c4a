import FleetModel

extension CommandSet {
    /// The task list.
    static let tasks = CommandSet(
        "Tasks", elsewhere: "Open the tasks first",
        [
            .open,
            Command(
                "cancel-task", "Cancel", "Cancel the task.", words: "stop abort kill", keys: "x", footer: 2,
                about: .selection, refusal: { $0.refusalToCancel },
                sends: { $0.selectedTask.map { [.cancelTask($0.id)] } ?? [] }),
            Command(
                "clear-finished", "Clear", "Take finished tasks off the list.", words: "remove clean", keys: "D",
                "delete", footer: 3, changes: { $0.tasks.removeAll { !$0.isRunning } }),
        ])
}

extension State {
    /// The task that is selected on the task page.
    var selectedTask: TaskSnapshot? {
        guard case .tasks(let list) = page, case .task(let id) = list.item else { return nil }
        return tasks.last { $0.id == id }
    }

    fileprivate var refusalToCancel: String? {
        guard let task = selectedTask, task.isRunning else { return "This task has ended" }
        return task.isCancellable ? nil : "libvirt cannot cancel this"
    }
}
