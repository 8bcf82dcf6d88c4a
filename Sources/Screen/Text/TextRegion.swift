/// A part of a screen that is text: one font on one grid. What lies between its text may be a picture.
public struct TextRegion: Hashable, Sendable {
    /// Where its cells lie in the frame.
    public let grid: CellGrid
    /// The name of its font.
    public let fontName: String
    /// Row by row, `grid.rows * grid.columns` of them.
    public let cells: [ScreenCell]

    /// Makes a region.
    public init(grid: CellGrid, fontName: String, cells: [ScreenCell]) {
        self.grid = grid
        self.fontName = fontName
        self.cells = cells
    }

    /// Every row's text without the blanks at its end.
    public var lines: [String] {
        (0..<grid.rows).map { cells[$0 * grid.columns..<($0 + 1) * grid.columns].line }
    }

    /// Cells with a character in them, or something unknown.
    var inkedCells: Int { cells.count { $0.isText } }
    /// Cells with a character in them.
    var knownCells: Int { cells.count { $0.isText && $0.content != .unknown } }
}
