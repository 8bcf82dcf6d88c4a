import Terminal

/// One column of a list: how it is called, where it stands, what it shows and how it sorts.
struct ListColumn<Row>: Sendable {
    /// What it is called in menus and where it is saved.
    let name: String
    /// What stands over it.
    let heading: SafeText
    /// Cells that it takes: at least, and at most where there is room to spare and its cells would be cut.
    let width: ClosedRange<Int>
    /// Which columns go first where there is no room: the highest number. 0 stays to the end.
    var priority = 0
    /// Whether its cells end at its right edge.
    var isTrailing = false
    /// Which of two rows comes first; nil where they are equal here. A column without it sorts nothing.
    var precedes: (@Sendable (Row, Row) -> Bool?)?
    /// What it shows of a row.
    let cell: @Sendable (Row, World) -> ListCell
}

/// Which of two values comes first; nil where they are the same.
func order<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? { left == right ? nil : left < right }

/// What a column shows of a row.
struct ListCell {
    var text: SafeText
    var role = Role.text

    init(_ text: SafeText, _ role: Role = .text) { (self.text, self.role) = (text, role) }

    /// Text from outside; an unknown value is a blank, never a zero.
    init(_ text: String?, _ role: Role = .text) { self.init(text.map { SafeText($0, limit: 300) } ?? .empty, role) }
}

/// Which columns fit into a width, and where they stand.
struct ListLayout {
    /// What a column asks for.
    struct Wish {
        let width: ClosedRange<Int>
        let priority: Int
        /// Cells that its widest value takes.
        let wanted: Int
    }

    /// A column's place.
    struct Slot: Equatable {
        /// Which column, by its place among the wishes.
        let column: Int
        let x: Int
        let width: Int
    }

    let slots: [Slot]

    /// - Parameter spare: the column that takes what no other one wants, and at most how much of it; nil leaves it blank.
    init(_ wishes: [Wish], indent: Int, width: Int, spare: (column: Int, limit: Int)? = nil) {
        let room = max(0, width - indent)
        var shown = Array(wishes.indices)
        func needed() -> Int { shown.reduce(0) { $0 + wishes[$1].width.lowerBound + 1 } - 1 }
        while needed() > room, shown.count > 1 {
            // Of equals the last one goes.
            guard
                let victim = shown.indices.max(by: {
                    (wishes[shown[$0]].priority, $0) < (wishes[shown[$1]].priority, $1)
                })
            else { break }
            shown.remove(at: victim)
        }
        var surplus = max(0, room - needed())
        var widths: [Int: Int] = [:]
        // What matters most is widened first; the column that takes the rest gets what the others leave.
        let order = shown.sorted {
            ($0 == spare?.column ? 1 : 0, wishes[$0].priority, $0) < (
                $1 == spare?.column ? 1 : 0, wishes[$1].priority, $1
            )
        }
        for column in order {
            let wish = wishes[column]
            let more = max(0, min(surplus, min(wish.wanted, wish.width.upperBound) - wish.width.lowerBound))
            widths[column] = wish.width.lowerBound + more
            surplus -= more
        }
        if let spare, let size = widths[spare.column] { widths[spare.column] = size + min(surplus, spare.limit) }
        var x = indent
        slots = shown.map { column in
            let size = min(widths[column] ?? 0, max(0, width - x))
            defer { x += size + 1 }
            return Slot(column: column, x: x, width: size)
        }
    }

    /// The column whose heading stands at a place.
    func column(at x: Int) -> Int? { slots.first { x >= $0.x && x <= $0.x + $0.width }?.column }
}
