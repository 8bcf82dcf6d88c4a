/// Puts the parts of a mixed screen together on one grid: that of the smallest cells there are.
///
/// So no two characters share a cell. Each part's row begins where it begins on the screen, and goes on cell by cell.
struct Composition {
    private let frame: Framebuffer
    private let parts: [MixedScreen.Part]
    private let grid: CellGrid

    init(_ frame: Framebuffer, _ parts: [MixedScreen.Part]) {
        self.frame = frame
        self.parts = parts
        let narrow = parts.min { $0.grid.cellWidth < $1.grid.cellWidth }?.grid
        let low = parts.min { $0.grid.cellHeight < $1.grid.cellHeight }?.grid
        let (width, height) = (narrow?.cellWidth ?? 8, low?.cellHeight ?? 16)
        let (x, y) = (narrow?.originX ?? 0, low?.originY ?? 0)
        grid = CellGrid(
            cellWidth: width, cellHeight: height, originX: x, originY: y, columns: (frame.width - x) / width,
            rows: (frame.height - y) / height)
    }

    var screen: TextScreen {
        var cells: [ScreenCell]
        let base = parts.firstIndex { $0.grid == grid }
        if let base {
            cells = parts[base].cells
        } else {
            cells = (0..<grid.rows * grid.columns).map { index in
                let rect = grid.rect(row: index / grid.columns, column: index % grid.columns)
                let colour = frame[rect.x, rect.y] ?? 0
                return ScreenCell(
                    frame.isOneColour(rect) ? .character(" ") : .picture, foreground: colour, background: colour)
            }
        }
        var cursor: TextScreen.Cursor?
        for (index, part) in parts.enumerated() {
            if let place = part.cursor.flatMap({ place(row: $0.row, column: $0.column, in: part.region) }) {
                cursor = cursor ?? TextScreen.Cursor(row: place / grid.columns, column: place % grid.columns)
            }
            if index == base { continue }
            for row in 0..<part.region.grid.rows {
                for column in 0..<part.region.grid.columns {
                    let cell = part.region.cells[row * part.region.grid.columns + column]
                    guard cell.isText, let place = place(row: row, column: column, in: part.region) else { continue }
                    cells[place] = cell
                }
            }
        }
        let regions = parts.map(\.region).sorted {
            ($0.grid.originY, $0.grid.originX) < ($1.grid.originY, $1.grid.originX)
        }
        return TextScreen(
            verdict: .mixed, grid: grid, cells: cells, cursor: cursor,
            inkedCells: regions.reduce(0) { $0 + $1.inkedCells }, knownCells: regions.reduce(0) { $0 + $1.knownCells },
            regions: regions)
    }

    /// The cell that a region's cell goes to, by the middle of its row and of its row's beginning; nil outside.
    private func place(row: Int, column: Int, in region: TextRegion) -> Int? {
        let begin = region.grid.rect(row: row, column: 0)
        let y = (begin.y + begin.height / 2 - grid.originY) / grid.cellHeight
        let x = max(begin.x + begin.width / 2 - grid.originX, 0) / grid.cellWidth + column
        guard (0..<grid.rows).contains(y), (0..<grid.columns).contains(x) else { return nil }
        return y * grid.columns + x
    }
}
