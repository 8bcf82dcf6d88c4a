/// One font on one grid that lies over the whole frame, of which only parts are text.
struct Layer: Sendable {
    let font: GlyphTable
    /// The colours of its text over pictures.
    let inks: [UInt32]
    private(set) var patterns: Patterns

    /// Reads a frame.
    init(_ frame: Framebuffer, font: GlyphTable, grid: CellGrid, inks: [UInt32] = []) {
        self.font = font
        self.inks = inks
        patterns = Patterns(grid: grid)
        patterns.read(frame, font: font, inks: inks)
    }

    /// Reads the cells again that lie in a rectangle; whether any of them was or is no glyph: what is there may be text of
    /// another font now.
    mutating func read(_ frame: Framebuffer, _ rect: PixelRect) -> Bool {
        guard let (rows, columns) = patterns.grid.cells(in: rect) else { return true }
        let before = pictures(rows)
        patterns.read(frame, font: font, rows: rows, columns: columns, inks: inks)
        return before != pictures(rows)
    }

    /// How many cells of some rows are no glyphs.
    private func pictures(_ rows: Range<Int>) -> Int {
        let columns = patterns.grid.columns
        return patterns.numbers[rows.lowerBound * columns..<rows.upperBound * columns]
            .reduce(0) { $0 + ($1 <= Patterns.strange && $1 != Patterns.rightHalf ? 1 : 0) }
    }
}

extension CellGrid {
    /// The rows and the columns that a rectangle touches; nil when it touches none.
    func cells(in rect: PixelRect) -> (rows: Range<Int>, columns: Range<Int>)? {
        let part = rect.intersection(bounds)
        if part.isEmpty { return nil }
        return (
            (part.y - originY) / cellHeight..<(part.bottom - 1 - originY) / cellHeight + 1,
            (part.x - originX) / cellWidth..<(part.right - 1 - originX) / cellWidth + 1
        )
    }

    /// The grid that has this one's cells and goes on over a whole frame.
    func over(_ frame: Framebuffer) -> CellGrid {
        let (x, y) = (originX % cellWidth, originY % cellHeight)
        return CellGrid(
            cellWidth: cellWidth, cellHeight: cellHeight, originX: x, originY: y,
            columns: (frame.width - x) / cellWidth, rows: (frame.height - y) / cellHeight)
    }
}
