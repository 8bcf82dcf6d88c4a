import FleetModel
import Terminal

/// One of several, chosen with the arrows or a letter.
struct Choice: Layer {
    /// One line of it.
    struct Item: Sendable {
        /// What it says.
        var label: SafeText
        /// Whether it is in force now.
        var isCurrent: Bool
        /// What choosing it does.
        var choose: @Sendable (inout State) -> [Effect]
    }

    /// The heading.
    let title: SafeText
    /// The lines.
    let items: [Item]
    /// The selected line.
    var list = ScrolledList()
    /// Letters typed to find a line.
    private var typed = ""

    init(title: SafeText, items: [Item]) {
        self.title = title
        self.items = items
        if let current = items.firstIndex(where: \.isCurrent) { list.selected = current }
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch key {
        case .escape, .character("q", []): return .close
        case .enter, .space:
            guard items.indices.contains(list.selected) else { return .close }
            return .finish(items[list.selected].choose)
        case .up, .character("k", []): changed.move(-1)
        case .down, .character("j", []): changed.move(1)
        case .home: changed.move(-items.count)
        case .end: changed.move(items.count)
        case .pageUp: changed.move(-10)
        case .pageDown: changed.move(10)
        case .character(let letter, []): changed.find(letter)
        default: break
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        let lines = items.map { item in
            [
                Span(
                    item.isCurrent ? SafeText(CollectionOfOne(frame.canvas.glyphs.check)) + " " : "  ", .accent,
                    on: .overlay),
                Span(item.label, .text, on: .overlay),
            ]
        }
        state.drawBox(Box(title: title, lines: lines, list: list, selected: list.selected), in: &frame)
    }

    /// Goes to the line that begins with what was typed so far; a letter that continues nothing begins anew.
    private mutating func find(_ letter: Character) {
        for start in [typed + letter.lowercased(), letter.lowercased()] {
            if let hit = items.firstIndex(where: { $0.label.string.lowercased().hasPrefix(start) }) {
                typed = start
                list.selected = hit
                return
            }
        }
    }

    private mutating func move(_ step: Int) {
        typed = ""
        list.selected = max(0, min(items.count - 1, list.selected + step))
    }
}

extension Choice {
    /// The column to sort by.
    static func sort(_ state: State) -> Choice {
        let shown = state.world.preferences.columns
        let columns = (shown + Column.all.filter { !shown.contains($0) }).filter { $0.order != nil }
        return Choice(
            title: "Sort by",
            items: columns.map { column in
                Item(label: SafeText(column.title), isCurrent: column == state.world.preferences.sort) { state in
                    state.world.preferences.sort = column
                    state.world.preferences.isReversed = false
                    return state.savePreferences()
                }
            })
    }

    /// How guests are grouped.
    static func grouping(_ state: State) -> Choice {
        Choice(
            title: "Group guests by",
            items: Grouping.allCases.map { grouping in
                Item(label: SafeText(grouping.rawValue), isCurrent: grouping == state.world.preferences.grouping) {
                    state in
                    state.world.preferences.grouping = grouping
                    state.fleet.unfoldAll()
                    return state.savePreferences()
                }
            })
    }

    /// The theme.
    static func theme(_ state: State) -> Choice {
        Choice(
            title: "Theme",
            items: state.world.themes.map { name in
                Item(label: SafeText(name), isCurrent: name == state.world.preferences.theme) { state in
                    state.world.preferences.theme = name
                    return [.setTheme(name)] + state.savePreferences()
                }
            })
    }

    /// Whether to forget a connection.
    static func removal(of host: HostSnapshot) -> Choice {
        let id = host.id
        return Choice(
            title: "Forget \(host.name)? The host and its guests stay as they are.",
            items: [
                Item(label: "Keep it", isCurrent: true) { _ in [] },
                Item(label: "Forget it", isCurrent: false) { _ in [.removeConnection(id)] },
            ])
    }
}
