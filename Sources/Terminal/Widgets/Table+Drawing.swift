extension Table {
    /// Draws the headings and the rows from `scroll` on; asks only for rows that are seen.
    ///
    /// The selected row stands on `.selected`. A scroll indicator takes the last column when not all rows have room.
    public func draw(
        in rect: Rect, on canvas: inout Canvas, rows: Int, scroll: Scroll = Scroll(), selected: Int? = nil,
        row: (Int) -> TableRow
    ) {
        guard !rect.isEmpty else { return }
        let visible = visibleRows(in: rect)
        let width = contentWidth(in: rect, rows: rows)
        let places = placements(width: width)
        if hasHeader { drawHeader(Rect(x: rect.x, y: rect.y, width: width, height: 1), places, on: &canvas) }
        let body = Rect(x: rect.x, y: rect.bottom - visible, width: width, height: visible)
        for line in 0..<visible {
            let index = scroll.offset + line
            guard index < rows else { break }
            draw(row(index), isSelected: index == selected, in: body.row(line), places, on: &canvas)
        }
        if width < rect.width {
            let side = Rect(x: rect.right - 1, y: body.y, width: 1, height: visible)
            ScrollIndicator(offset: scroll.offset, visible: visible, total: rows).draw(in: side, on: &canvas)
        }
    }

    /// The columns' room: without the scroll indicator and, where it does not hurt, a space before it.
    private func contentWidth(in rect: Rect, rows: Int) -> Int {
        guard rows > visibleRows(in: rect), rect.width > 1 else { return rect.width }
        return rect.width - (rect.width >= 20 ? 2 : 1)
    }

    private func drawHeader(_ rect: Rect, _ places: [Placement], on canvas: inout Canvas) {
        canvas.fill(rect, pen: Pen(.header))
        for place in places {
            let column = columns[place.column]
            var title = column.title
            if let sort, sort.column == place.column {
                let marker = sort.isAscending ? canvas.glyphs.ascending : canvas.glyphs.descending
                title = title.prefix(width: place.width - 1) + SafeText(CollectionOfOne(marker))
            }
            let text = title.padded(to: place.width, column.alignment)
            canvas.draw(text, at: Point(rect.x + place.x, rect.y), role: .header)
        }
    }

    private func draw(
        _ row: TableRow, isSelected: Bool, in rect: Rect, _ places: [Placement], on canvas: inout Canvas
    ) {
        let ground = isSelected ? .selected : row.ground
        if let ground { canvas.fill(rect, pen: Pen(ground)) }
        switch row.content {
        case .spanning(let drawing):
            canvas.inside(rect) { drawing($0.bounds, &$0, ground) }
        case .cells(let cells):
            for place in places where place.column < cells.count {
                let room = Rect(x: rect.x + place.x, y: rect.y, width: place.width, height: 1).intersection(rect)
                switch cells[place.column] {
                case .text(let text, let role):
                    let shown = text.width > room.width ? text.prefix(width: room.width) : text
                    let spare = room.width - shown.width
                    let indent =
                        switch columns[place.column].alignment {
                        case .leading: 0
                        case .centre: spare / 2
                        case .trailing: spare
                        }
                    canvas.draw(shown, at: Point(room.x + indent, room.y), pen: Pen(role, on: ground))
                case .drawing(let drawing):
                    canvas.inside(room) { drawing($0.bounds, &$0, ground) }
                }
            }
        }
    }

    /// What a place of the table is, for the mouse.
    public enum Hit: Hashable, Sendable {
        /// The heading of a column.
        case header(column: Int)
        /// A row, by its index among all rows.
        case row(Int)
    }

    /// What lies under a point, with the same rectangle, rows and scroll as were drawn.
    public func hit(_ point: Point, in rect: Rect, rows: Int, scroll: Scroll = Scroll()) -> Hit? {
        guard rect.contains(point) else { return nil }
        if hasHeader, point.y == rect.y {
            let place = placements(width: contentWidth(in: rect, rows: rows)).last { rect.x + $0.x <= point.x }
            return place.map { .header(column: $0.column) }
        }
        let index = scroll.offset + point.y - rect.y - (hasHeader ? 1 : 0)
        return index < rows ? .row(index) : nil
    }
}
