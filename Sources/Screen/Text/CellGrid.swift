/// Where the cells of a text screen lie in the frame, in pixels.
public struct CellGrid: Hashable, Sendable {
    /// Pixels across one cell, 4...32.
    public let cellWidth: Int
    /// Pixels down one cell, 6...64.
    public let cellHeight: Int
    /// The left edge of the first column.
    public let originX: Int
    /// The top edge of the first row.
    public let originY: Int
    /// Cells across.
    public let columns: Int
    /// Cells down.
    public let rows: Int

    /// Makes a grid.
    public init(cellWidth: Int, cellHeight: Int, originX: Int, originY: Int, columns: Int, rows: Int) {
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
        self.originX = originX
        self.originY = originY
        self.columns = columns
        self.rows = rows
    }

    /// The pixels of the cell in a row and a column.
    public func rect(row: Int, column: Int) -> PixelRect {
        PixelRect(
            x: originX + column * cellWidth, y: originY + row * cellHeight, width: cellWidth, height: cellHeight)
    }

    /// The pixels of all cells.
    public var bounds: PixelRect {
        PixelRect(x: originX, y: originY, width: columns * cellWidth, height: rows * cellHeight)
    }
}
