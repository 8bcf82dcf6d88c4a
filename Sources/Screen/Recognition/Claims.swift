/// What of a frame is text of a layer already: tiles of 4 × 4 pixels, told by their middle.
struct Claims {
    private static let side = 4
    private let columns: Int
    private let rows: Int
    private var tiles: [Bool]

    init(_ frame: Framebuffer) {
        columns = frame.width / Self.side + 1
        rows = frame.height / Self.side + 1
        tiles = [Bool](repeating: false, count: columns * rows)
    }

    /// Claims the pixels of a cell.
    mutating func add(_ rect: PixelRect) {
        for row in range(rect.y, rect.height, rows) {
            for column in range(rect.x, rect.width, columns) { tiles[row * columns + column] = true }
        }
    }

    /// Whether any of a cell is claimed.
    func touch(_ rect: PixelRect) -> Bool {
        range(rect.y, rect.height, rows).contains { row in
            range(rect.x, rect.width, columns).contains { tiles[row * columns + $0] }
        }
    }

    /// Whether a pixel is.
    func contains(x: Int, y: Int) -> Bool {
        let (column, row) = (x / Self.side, y / Self.side)
        return column < columns && row < rows && tiles[row * columns + column]
    }

    /// The tiles whose middle lies within.
    private func range(_ start: Int, _ length: Int, _ count: Int) -> Range<Int> {
        let first = (start + 1) / Self.side
        return min(first, count)..<min(max((start + length + 1) / Self.side, first), count)
    }
}
