import Terminal

extension State {
    /// Moves the selection of the page's list, or what of a guest's screen is shown.
    mutating func move(_ movement: Movement) {
        if screenPage != nil {
            panScreen(movement)
        } else {
            moveSelection(by: movement.step(height: max(1, listHeight)))
        }
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
