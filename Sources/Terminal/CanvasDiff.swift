/// The runs of cells in which two canvases differ.
public struct CanvasDiff: Hashable, Sendable {
    /// Neighbouring cells of one row; never starts or ends inside a wide cluster.
    public struct Run: Hashable, Sendable {
        /// The row.
        public let y: Int
        /// The first column.
        public let x: Int
        /// What is to be shown there.
        public let cells: ArraySlice<Cell>
    }

    /// The size of the canvas they lead to.
    public let width, height: Int
    /// The runs from top to bottom, left to right.
    public let runs: [Run]

    /// Whether there is nothing to draw.
    public var isEmpty: Bool { runs.isEmpty }

    /// Compares; with no old canvas, or one of another size, everything differs.
    public init(from old: Canvas?, to new: Canvas) {
        width = new.width
        height = new.height
        let width = new.width
        guard let old, old.width == width, old.height == new.height else {
            runs = (0..<(width > 0 ? new.height : 0)).map { row in
                Run(y: row, x: 0, cells: new.cells[row * width..<(row + 1) * width])
            }
            return
        }
        var found: [Run] = []
        for row in 0..<new.height {
            let start = row * width
            var column = 0
            while column < width {
                guard old.cells[start + column] != new.cells[start + column] else {
                    column += 1
                    continue
                }
                var first = column
                while first > 0, new.cells[start + first].width == 0 || old.cells[start + first].width == 0 {
                    first -= 1
                }
                var end = column + 1
                while end < width,
                    old.cells[start + end] != new.cells[start + end] || new.cells[start + end].width == 0
                        || old.cells[start + end].width == 0
                { end += 1 }
                found.append(Run(y: row, x: first, cells: new.cells[start + first..<start + end]))
                column = end
            }
        }
        runs = found
    }

    /// The old canvas with the runs drawn over it: the new one.
    public func apply(to old: Canvas) -> Canvas {
        var canvas = old
        if old.width != width || old.height != height {
            canvas = Canvas(width: width, height: height, glyphs: old.glyphs)
        }
        for run in runs {
            let start = run.y * width + run.x
            canvas.cells.replaceSubrange(start..<start + run.cells.count, with: run.cells)
        }
        return canvas
    }
}
