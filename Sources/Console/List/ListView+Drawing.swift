import Terminal

extension ListView {
    /// The columns' places; those of which values would be cut are widened.
    func layout(width: Int) -> ListLayout {
        let wishes = columns.enumerated().map { place, column in
            ListLayout.Wish(width: column.width, priority: column.priority, wanted: widest[place] ?? 0)
        }
        return ListLayout(wishes, indent: 1, width: width)
    }

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
            let column = columns[slot.column]
            var heading = column.heading.prefix(width: slot.width, ellipsis: .empty)
            if sort?.column == column.name {
                let arrow = sort?.isReversed == true ? canvas.glyphs.descending : canvas.glyphs.ascending
                heading = heading.prefix(width: slot.width - 1, ellipsis: .empty) + SafeText(CollectionOfOne(arrow))
            }
            put(heading, Pen(.dim), column, slot, y: 0, in: &canvas)
        }
        let room = max(0, size.height - 1)
        let first = ScrolledList.top(top, showing: line, count: rows.count, height: room)
        for (y, row) in rows.dropFirst(first).prefix(room).enumerated() {
            let isSelected = first + y == line
            if isSelected { canvas.fill(Rect(x: 0, y: y + 1, width: size.width, height: 1), pen: Pen(.selected)) }
            if marks.contains(row.id) {
                canvas.draw(
                    canvas.glyphs.mark, at: Point(0, y + 1), pen: Pen(.marked, on: isSelected ? .selected : nil))
            }
            for slot in layout.slots {
                let cell = columns[slot.column].cell(row, world)
                let pen = Pen(cell.role, on: isSelected ? .selected : nil)
                put(cell.text, pen, columns[slot.column], slot, y: y + 1, in: &canvas)
            }
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
