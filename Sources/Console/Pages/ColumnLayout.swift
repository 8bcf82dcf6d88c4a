import Terminal

/// Which columns fit into a width, and where they stand.
struct ColumnLayout {
    /// One column's place.
    struct Slot {
        let column: Column
        let x: Int
        let width: Int
    }

    /// Signs before the name: mark, state.
    static let indent = 5

    let slots: [Slot]

    init(_ columns: [Column], width: Int) {
        let room = max(0, width - Self.indent)
        var shown = columns
        func needed(_ columns: [Column]) -> Int { columns.reduce(0) { $0 + $1.width + 1 } - 1 }
        while needed(shown) > room, shown.count > 1 {
            // Of equals the last one goes.
            guard let victim = shown.indices.max(by: { (shown[$0].sacrifice, $0) < (shown[$1].sacrifice, $1) }) else {
                break
            }
            shown.remove(at: victim)
        }
        // What is left over widens the name, so that the figures stand at the right.
        let surplus = max(0, room - needed(shown))
        var x = Self.indent
        slots = shown.map { column in
            var size = column.width
            if column == .name { size += min(surplus, 26) }
            size = min(size, max(0, width - x))
            defer { x += size + 1 }
            return Slot(column: column, x: x, width: size)
        }
    }

    /// The column whose heading stands at a place.
    func column(at x: Int) -> Column? { slots.first { x >= $0.x && x <= $0.x + $0.width }?.column }
}
