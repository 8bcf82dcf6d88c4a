import FleetModel
import Terminal

/// Which columns a list shows, in which order, and which of them sorts.
struct ColumnChooser: Layer {
    /// Every column: those that are shown first, in their order.
    private var order: [ColumnChoice]
    private var sort: ListSort?
    /// The selected line.
    private var list = ScrolledList()
    /// Arranges the list as was chosen.
    private let take: @Sendable (ListArrangement, inout State) -> [Effect]

    init(
        _ columns: [ColumnChoice], sort: ListSort?,
        take: @escaping @Sendable (ListArrangement, inout State) -> [Effect]
    ) {
        (order, self.sort, self.take) = (columns, sort, take)
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch key {
        case .escape, .character("q", []): return .close
        case .enter:
            let arrangement = ListArrangement(columns: order.filter(\.isShown).map(\.name), sort: sort)
            return .finish { [take] state in take(arrangement, &state) }
        case .up, .character("k", []): changed.list.selected = max(0, list.selected - 1)
        case .down, .character("j", []): changed.list.selected = min(order.count - 1, list.selected + 1)
        case .home: changed.list.selected = 0
        case .end: changed.list.selected = order.count - 1
        case .space: changed.toggle()
        case .left, .character("K", []): changed.move(-1)
        case .right, .character("J", []): changed.move(1)
        case .character("s", []):
            if order[list.selected].isSortable { changed.sort = .choosing(order[list.selected].name, after: sort) }
        default: break
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        let glyphs = frame.canvas.glyphs
        let lines = order.map { column in
            var spans = [
                Span(column.isShown ? "[x] " : "[ ] ", .accent, on: .overlay), Span(column.title, .text, on: .overlay),
            ]
            if let sort, sort.column == column.name {
                let arrow = SafeText(CollectionOfOne(sort.isReversed ? glyphs.descending : glyphs.ascending))
                spans.append(Span(" " + arrow, .accent, on: .overlay))
            }
            return spans
        }
        state.drawBox(
            Box(
                title: "Columns", lines: lines, list: list, selected: list.selected,
                footer: "Space shows, ←→ move, s sorts, Enter takes"),
            in: &frame)
    }

    private mutating func toggle() {
        let isLast = order.count(where: \.isShown) == 1
        if order[list.selected].isFixed || order[list.selected].isShown && isLast { return }
        order[list.selected].isShown.toggle()
    }

    private mutating func move(_ step: Int) {
        let target = list.selected + step
        guard order.indices.contains(target) else { return }
        order.swapAt(list.selected, target)
        list.selected = target
    }
}

extension ColumnChooser {
    /// The columns of the list of guests.
    static func fleet(_ state: State) -> ColumnChooser {
        let preferences = state.world.preferences
        let columns = preferences.columns + Column.all.filter { !preferences.columns.contains($0) }
        let choices = columns.map { column in
            ColumnChoice(
                name: column.name, title: SafeText(column.title), isShown: preferences.columns.contains(column),
                // The name is what a row is known by.
                isFixed: column == .name, isSortable: column.order != nil)
        }
        return ColumnChooser(choices, sort: preferences.fleetSort) { arrangement, state in
            state.world.preferences.arrangeFleet(arrangement)
            return state.savePreferences()
        }
    }

    /// The columns of the page's list.
    static func list(_ state: State) -> ColumnChooser {
        let list = (state.page as? any ListPage)?.shownList
        return ColumnChooser(list?.choices ?? [], sort: list?.sort) { arrangement, state in
            state.arrangeList { list, kept in
                kept = arrangement
                // What is as usual is not kept: it follows what the program brings.
                if arrangement.columns == list.usualColumns { kept.columns = nil }
            }
        }
    }
}
