import Terminal

extension State {
    /// Moves the selection of the page's list.
    mutating func move(_ command: Command) {
        let height = max(1, listHeight)
        let step: Int
        switch command {
        case .up: step = -1
        case .down: step = 1
        case .pageUp: step = -max(1, height - 1)
        case .pageDown: step = max(1, height - 1)
        case .first: step = -1_000_000
        default: step = 1_000_000
        }
        moveSelection(by: step)
    }

    /// Moves the selection so many lines, as far as there are lines.
    mutating func moveSelection(by step: Int) {
        switch page {
        case .fleet: selectLine(fleet.line + step)
        case .guest, .host, .tasks, .events, .connections:
            if let list = page.list { selectItem(list.selected + step) }
        case .screen: break
        }
    }

    /// Selects a line of the main list, or the nearest there is.
    mutating func selectLine(_ line: Int) {
        guard !fleet.rows.isEmpty else { return }
        fleet.line = max(0, min(line, fleet.rows.count - 1))
        fleet.selection = fleet.rows[fleet.line].anchor
        chooseSelection()
    }

    /// Lines of the page's list.
    var lineCount: Int {
        switch page {
        case .fleet: fleet.rows.count
        case .guest(let guest): guestLineCount(guest)
        case .host(let host): hostLineCount(host)
        case .tasks: tasks.count
        case .events: events.count
        case .connections: hostOrder.count
        case .screen: 0
        }
    }
}
