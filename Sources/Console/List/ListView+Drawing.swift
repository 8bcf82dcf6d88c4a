import FleetModel
import Terminal

extension ListView {
    /// The columns' places; those of which values would be cut are widened.
    func layout(width: Int) -> ListLayout {
        let wishes = shown.map { place in
            ListLayout.Wish(
                width: columns[place].width, priority: columns[place].priority, wanted: widest[place] ?? 0)
        }
        return ListLayout(wishes, indent: indent, width: width)
    }

    /// Where rows begin, behind their marks and under their headings.
    private var indent: Int { isGrouped ? 3 : 1 }

    /// Draws the headings and the rows that there is room for, or what to do where there are none.
    func draw(in canvas: inout Canvas, empty: SafeText, _ world: World) {
        let size = canvas.bounds
        guard !rows.isEmpty else {
            let text = count > 0 ? "None of \(count) matches the filter \(filter)" as SafeText : empty
            canvas.draw(text, at: Point(1, 0), width: size.width - 2, role: .dim)
            return
        }
        let layout = layout(width: size.width)
        for slot in layout.slots {
            let column = columns[shown[slot.column]]
            var heading = column.heading.prefix(width: slot.width, ellipsis: .empty)
            if sort?.column == column.name {
                let arrow = sort?.isReversed == true ? canvas.glyphs.descending : canvas.glyphs.ascending
                heading = heading.prefix(width: slot.width - 1, ellipsis: .empty) + SafeText(CollectionOfOne(arrow))
            }
            put(heading, Pen(.dim), column, slot, y: 0, in: &canvas)
        }
        let room = max(0, size.height - 1)
        let first = ScrolledList.top(top, showing: line, count: lines.count, height: room)
        for (y, line) in lines.dropFirst(first).prefix(room).enumerated() {
            let isSelected = first + y == self.line
            if isSelected { canvas.fill(Rect(x: 0, y: y + 1, width: size.width, height: 1), pen: Pen(.selected)) }
            let ground: Role? = isSelected ? .selected : nil
            switch line {
            case .heading(let group, let count): draw(group, count, y: y + 1, on: ground, in: &canvas)
            case .row(let row): draw(row, layout, y: y + 1, on: ground, in: &canvas, world)
            }
        }
    }

    private func draw(_ group: ListGroup, _ count: Int, y: Int, on ground: Role?, in canvas: inout Canvas) {
        let sign = folded.contains(group.id) ? canvas.glyphs.foldClosed : canvas.glyphs.foldOpen
        canvas.draw(sign, at: Point(1, y), pen: Pen(.hostRow, on: ground))
        let spans = [Span(group.title, .hostRow, on: ground), Span("  \(count)", .dim, on: ground)]
        canvas.draw(spans, at: Point(3, y), width: canvas.bounds.width - 3)
    }

    private func draw(
        _ row: Row, _ layout: ListLayout, y: Int, on ground: Role?, in canvas: inout Canvas, _ world: World
    ) {
        if marks.contains(row.id) {
            canvas.draw(canvas.glyphs.mark, at: Point(indent - 1, y), pen: Pen(.marked, on: ground))
        }
        for slot in layout.slots {
            let column = columns[shown[slot.column]]
            let cell = column.cell(row, world)
            put(cell.text, Pen(cell.role, on: ground), column, slot, y: y, in: &canvas)
        }
    }

    private func put(
        _ text: SafeText, _ pen: Pen, _ column: ListColumn<Row>, _ slot: ListLayout.Slot, y: Int,
        in canvas: inout Canvas
    ) {
        let x = column.isTrailing ? slot.x + max(0, slot.width - text.width) : slot.x
        canvas.draw(text, at: Point(x, y), width: slot.width, pen: pen)
    }
}
