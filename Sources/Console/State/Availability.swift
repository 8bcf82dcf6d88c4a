import FleetModel
import Terminal

extension State {
    /// Why a command cannot run here and now, as a sentence; nil when it can. The footer, the palette and the key press
    /// all ask this one function.
    public func refusal(of command: Command) -> String? {
        switch command {
        case .open, .fold, .unfold, .foldAll, .unfoldAll, .mark, .markAll, .unmarkAll, .filter, .sort, .reverseSort,
            .chooseColumns, .chooseGrouping, .toggleDetails:
            return refusalOfListCommand(command)
        case .start, .startPaused, .shutdown, .reboot, .reset, .destroy, .suspendGuest, .resumeGuest, .save,
            .discardSave, .toggleAutostart, .delete, .rename, .setTitle, .setDescription, .takeSnapshot:
            return refusalOfGuestCommand(command)
        case .openScreen, .openConsole: return refusalOfTalking(command)
        case .leaveScreen, .turnTyping, .searchScreen, .nextMatch, .previousMatch, .sendKey, .typeText, .selectOnScreen,
            .copyScreen, .savePicture, .showPicture, .zoomScreen, .panLeft, .panRight:
            return refusalOnScreen(command)
        case .revertSnapshot, .deleteSnapshot:
            guard case .guest(let page) = page, page.tab == .snapshots else {
                return "Open the guest's Snapshots first"
            }
            return selectedSnapshot == nil ? "\(page.name) has no snapshot" : refusalOfGuestCommand(command)
        case .connect, .disconnect, .reconnect, .refresh, .editConnection, .removeConnection, .toggleAutoconnect:
            return refusalOfHostCommand(command)
        case .addConnection:
            if case .connections = page { return nil }
            return "Open the list of hosts first"
        case .newGuest: return refusalOfNewGuest
        case .nextTab, .previousTab:
            switch page {
            case .guest, .host: return nil
            default: return "This page has one part only"
            }
        case .cancelTask:
            guard case .tasks = page else { return "Open the tasks first" }
            guard let task = selectedTask, task.isRunning else { return "This task has ended" }
            return task.isCancellable ? nil : "libvirt cannot cancel this"
        case .clearFinished:
            if case .tasks = page { return nil }
            return "Open the tasks first"
        case .showError: return lastFailure == nil ? "There was no error" : nil
        default: return nil
        }
    }

    /// The task that is selected on the task page.
    var selectedTask: TaskSnapshot? {
        guard case .tasks(let list) = page, case .task(let id) = list.item else { return nil }
        return tasks.last { $0.id == id }
    }

    /// The snapshot that is selected among the guest's snapshots.
    var selectedSnapshot: String? {
        guard case .guest(let page) = page, page.tab == .snapshots, case .name(let name) = page.list.item else {
            return nil
        }
        return name
    }

    private func refusalOfListCommand(_ command: Command) -> String? {
        switch (command, page) {
        case (_, .fleet): return nil
        case (.open, .tasks): return selectedTask == nil ? "There is no task" : nil
        case (.open, .connections):
            return hosts.isEmpty ? "There is no host yet: add one with \(keys.hint(.addConnection))" : nil
        default: return "Go back to the list of guests first"
        }
    }

    /// A guest's screen may be waited for; its console needs it running.
    private func refusalOfTalking(_ command: Command) -> String? {
        if let page = screenPage {
            if command == .openScreen, page.kind == .display { return "This is its screen" }
            if command == .openConsole, page.kind == .serial { return "This is its serial line" }
        }
        let targets = targets
        guard let first = targets.first else { return "Choose a guest first" }
        guard targets.count == 1 else { return "Take the marks away first: this goes to one guest at a time" }
        guard let host = hosts[first.guest.host], let guest = guest(first.guest) else { return "The guest is gone" }
        if !host.connection.isUsable { return "\(host.name) is not connected now" }
        guard command == .openConsole else { return nil }
        if host.isReadOnly { return "This connection is read-only: a console takes keys" }
        return guest.state.isActive ? nil : "\(guest.name) does not run: start it first"
    }

    private func refusalOnScreen(_ command: Command) -> String? {
        guard let page = screenPage else { return "Open the guest's screen first: v" }
        if page.kind == .serial, [.savePicture, .showPicture, .zoomScreen].contains(command) {
            return "A serial line has no picture: \(keys.hint(.openScreen)) opens the screen"
        }
        switch command {
        case .turnTyping:
            return page.isTyping ? nil : readOnlyRefusal(page)
        case .sendKey, .typeText: return typingRefusal(page)
        case .savePicture: return (feed(of: page)?.width ?? 0) > 0 ? nil : "There is no picture yet"
        default: return nil
        }
    }

    private func refusalOfGuestCommand(_ command: Command) -> String? {
        let targets = targets
        guard let first = targets.first else { return "Choose a guest first" }
        if targets.count > 1 {
            return command.prompt == nil ? nil : "Take the marks away first: this goes to one guest at a time"
        }
        guard let host = hosts[first.guest.host], let guest = guest(first.guest) else { return "The guest is gone" }
        let action = command.action(for: guest) ?? command.prompt?.action("") ?? .createSnapshot(name: "")
        return action.refusal(for: guest, on: host)
    }

    private var refusalOfNewGuest: String? {
        guard let id = wizardHost, let host = hosts[id] else { return "Choose a host first" }
        if !host.connection.isUsable { return "\(host.name) is not connected" }
        return host.isReadOnly || isReadOnly ? "\(host.name) is open read-only" : nil
    }

    private func refusalOfHostCommand(_ command: Command) -> String? {
        guard let id = targetHost, let host = hosts[id] else { return "Choose a host first" }
        switch (command, host.connection) {
        case (.disconnect, .closed): return "\(host.name) is not connected"
        case (.reconnect, .ready), (.connect, .ready): return "\(host.name) is connected"
        case (.refresh, let connection) where !connection.isUsable: return "\(host.name) is not connected now"
        default: return nil
        }
    }
}
