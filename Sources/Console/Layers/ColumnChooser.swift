import Terminal

/// Which columns the list shows, in which order.
struct ColumnChooser: Layer {
    /// Every column: those that are shown first, in their order.
    var order: [Column]
    /// Those that are shown.
    var shown: Set<Column>
    /// The selected line.
    var list = ScrolledList()

    init(shown: [Column]) {
        order = shown + Column.all.filter { !shown.contains($0) }
        self.shown = Set(shown)
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch key {
        case .escape, .character("q", []): return .close
        case .enter:
            let columns = order.filter(shown.contains)
            return .finish { state in
                state.world.preferences.columns = columns
                return state.savePreferences()
            }
        case .up, .character("k", []): changed.list.selected = max(0, list.selected - 1)
        case .down, .character("j", []): changed.list.selected = min(order.count - 1, list.selected + 1)
        case .home: changed.list.selected = 0
        case .end: changed.list.selected = order.count - 1
        case .space:
            let column = order[list.selected]
            // The name is what a row is known by: it stays.
            if column != .name, changed.shown.remove(column) == nil { changed.shown.insert(column) }
        case .left, .character("K", []): changed.move(-1)
        case .right, .character("J", []): changed.move(1)
        default: break
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        let lines = order.map { column in
            [
                Span(shown.contains(column) ? "[x] " : "[ ] ", .accent, on: .overlay),
                Span(SafeText(column.title), .text, on: .overlay),
            ]
        }
        state.drawBox(
            Box(
                title: "Columns", lines: lines, list: list, selected: list.selected,
                footer: "Space shows, ←→ move, Enter takes"),
            in: &frame)
    }

    private mutating func move(_ step: Int) {
        let target = list.selected + step
        guard order.indices.contains(target) else { return }
        order.swapAt(list.selected, target)
        list.selected = target
    }
}
