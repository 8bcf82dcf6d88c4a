import FleetModel
import Terminal

extension State {
    /// Does what a command that was not refused does.
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .help: overlays.append(.help(ScrolledList()))
        case .palette: overlays.append(.palette(Palette(commands: Command.allCases, over: focus)))
        case .back: goBack()
        case .quit: return askToLeave()
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .showTasks: openPage(.tasks(ScrolledList()))
        case .showEvents: openPage(.events(ScrolledList()))
        case .showConnections: openPage(.connections(ScrolledList()))
        case .chooseTheme: overlays.append(.choice(.theme(self)))
        case .showError: if let lastFailure { overlays.append(.failure(lastFailure, ScrolledList())) }
        case .up, .down, .pageUp, .pageDown, .first, .last:
            if screenPage != nil { return performOnScreen(command) }
            move(command)
        case .openScreen, .openConsole, .leaveScreen, .turnTyping, .searchScreen, .nextMatch, .previousMatch, .sendKey,
            .typeText, .selectOnScreen, .copyScreen, .savePicture, .showPicture, .zoomScreen, .panLeft, .panRight:
            return performOnScreen(command)
        case .nextTab: turnTab(by: 1)
        case .previousTab: turnTab(by: -1)
        case .open: open()
        case .fold, .unfold, .foldAll, .unfoldAll, .mark, .markAll, .unmarkAll, .filter, .sort, .reverseSort,
            .chooseColumns, .chooseGrouping, .toggleDetails:
            return performOnList(command)
        case .start, .startPaused, .shutdown, .reboot, .reset, .destroy, .suspendGuest, .resumeGuest, .save,
            .discardSave, .toggleAutostart, .delete, .rename, .setTitle, .setDescription, .takeSnapshot,
            .revertSnapshot, .deleteSnapshot:
            return performOnGuests(command)
        case .newGuest: return openWizard()
        case .connect, .disconnect, .reconnect, .refresh, .addConnection, .editConnection, .removeConnection,
            .toggleAutoconnect:
            return performOnHost(command)
        case .cancelTask: return selectedTask.map { [.cancelTask($0.id)] } ?? []
        case .clearFinished: tasks.removeAll { !$0.isRunning }
        }
        return []
    }

    /// Closes what is open: an overlay, a page, the filter, the marks; in that order, one at a time.
    private mutating func goBack() {
        if pages.count > 1 {
            pages.removeLast()
        } else if !fleet.filter.isEmpty {
            setFilter("")
        } else if !marks.isEmpty {
            marks = []
        }
    }

    /// Opens a page, or goes back to it where it is open already.
    mutating func openPage(_ page: Page) {
        if let index = pages.firstIndex(where: { $0.identity == page.identity }) {
            pages.removeSubrange((index + 1)...)
        } else {
            pages.append(page)
        }
    }

    private mutating func open() {
        switch page {
        case .fleet:
            switch fleet.selection {
            case .guest(let id):
                openPage(.guest(GuestPage(guest: id, name: guest(id)?.name ?? "guest")))
            case .host(let id):
                openHost(id)
            case .group(let name): toggleFold(.group(name))
            case nil: break
            }
        case .connections: if let host = targetHost { openHost(host) }
        case .tasks:
            guard let task = selectedTask else { return }
            if case .failed(let failure) = task.state {
                overlays.append(.failure(failure, ScrolledList()))
            } else if let id = task.guest, let guest = guest(id) {
                openPage(.guest(GuestPage(guest: id, name: guest.name)))
            }
        case .guest, .host, .events, .screen: break
        }
    }

    /// A host that answers has a page; of one that does not, the reason is what one wants to read.
    private mutating func openHost(_ id: HostID) {
        switch hosts[id]?.connection {
        case .reconnecting(_, _, let reason), .crowded(let reason):
            overlays.append(.failure(reason, ScrolledList()))
        default: openPage(.host(HostPage(host: id)))
        }
    }

    private mutating func turnTab(by step: Int) {
        func next<Tab: CaseIterable & RawRepresentable<Int>>(_ tab: Tab) -> Tab {
            let count = Tab.allCases.count
            return Tab(rawValue: (tab.rawValue + step + count) % count) ?? tab
        }
        switch page {
        case .guest(var guest):
            guest.tab = next(guest.tab)
            guest.list = ScrolledList()
            page = .guest(guest)
        case .host(var host):
            host.tab = next(host.tab)
            host.list = ScrolledList()
            page = .host(host)
        default: break
        }
    }
}
