import Terminal

extension State {
    /// The mouse: the wheel scrolls, a click selects, a click on a heading sorts, a double click opens.
    mutating func point(_ mouse: Mouse) -> [Effect] {
        guard layers.isEmpty else { return [] }
        switch mouse.action {
        case .wheelUp: moveSelection(by: -3)
        case .wheelDown: moveSelection(by: 3)
        case .press(1): return click(mouse, opens: false)
        case .double(1): return click(mouse, opens: true)
        default: break
        }
        return []
    }

    private mutating func click(_ mouse: Mouse, opens: Bool) -> [Effect] {
        let line = mouse.y - 2
        switch page {
        case .fleet:
            if mouse.y == 1 { return sort(byColumnAt: mouse.x) }
            guard line >= 0, line < fleetHeight, fleet.top + line < fleet.rows.count else { return [] }
            selectLine(fleet.top + line)
            if let selection = fleet.selection, mouse.x <= 2, !opens {
                if case .guest = selection { return run(.mark) }
                toggleFold(selection)
                return []
            }
        case .tasks, .events, .connections: selectListLine(line)
        case .guest, .host: selectListLine(line - 1)
        case .screen: return []
        }
        return opens && refusal(of: .open) == nil ? run(.open) : []
    }

    private mutating func selectListLine(_ line: Int) {
        guard line >= 0, line < listHeight else { return }
        guard let list = page.list else { return }
        moveSelection(by: list.top + line - list.selected)
    }

    private mutating func sort(byColumnAt x: Int) -> [Effect] {
        guard let column = ColumnLayout(shownColumns, width: listWidth).column(at: x) else { return [] }
        if preferences.sort == column {
            preferences.isReversed.toggle()
        } else {
            preferences.sort = column
            preferences.isReversed = false
        }
        return savePreferences()
    }
}
