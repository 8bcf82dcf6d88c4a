/// A picture in cells of an upper and a lower half, each of one colour: what every terminal with colours can show.
///
/// The picture keeps its shape: a cell counts as twice as high as it is wide. What is left at the sides stays black.
public struct HalfBlocks: Equatable, Sendable {
    /// One cell; colours are 0x00RRGGBB.
    public struct Cell: Hashable, Sendable {
        /// The upper half's colour.
        public var top: UInt32
        /// The lower half's colour.
        public var bottom: UInt32
    }

    /// Cells across.
    public let columns: Int
    /// Cells down.
    public let rows: Int
    /// Where the picture lies: columns, and half rows.
    public let shown: PixelRect
    private let halves: [UInt32]

    /// Shrinks a frame into so many cells, each half the mean of the pixels under it.
    public init(_ frame: Framebuffer, columns: Int, rows: Int) {
        self.columns = max(1, min(columns, 1000))
        self.rows = max(1, min(rows, 1000))
        let (width, height) = (self.columns, self.rows * 2)
        var halves = [UInt32](repeating: 0, count: width * height)
        // As large as fits, in the picture's own proportions.
        let scale = min(Double(width) / Double(frame.width), Double(height) / Double(frame.height))
        let shownWidth = max(1, min(width, Int((Double(frame.width) * scale).rounded())))
        let shownHeight = max(1, min(height, Int((Double(frame.height) * scale).rounded())))
        let (left, top) = ((width - shownWidth) / 2, (height - shownHeight) / 2)
        frame.pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<shownHeight {
                let firstRow = y * frame.height / shownHeight
                let lastRow = max(firstRow + 1, (y + 1) * frame.height / shownHeight)
                for x in 0..<shownWidth {
                    let first = x * frame.width / shownWidth
                    let last = max(first + 1, (x + 1) * frame.width / shownWidth)
                    halves[(top + y) * width + left + x] = Self.mean(
                        pixels, frame.width, firstRow..<min(lastRow, frame.height), first..<min(last, frame.width))
                }
            }
        }
        self.halves = halves
        shown = PixelRect(x: left, y: top, width: shownWidth, height: shownHeight)
    }

    /// The cell at a place; black outside.
    public subscript(row: Int, column: Int) -> Cell {
        guard row >= 0, row < rows, column >= 0, column < columns else { return Cell(top: 0, bottom: 0) }
        return Cell(top: halves[row * 2 * columns + column], bottom: halves[(row * 2 + 1) * columns + column])
    }

    private static func mean(
        _ pixels: UnsafeBufferPointer<UInt32>, _ width: Int, _ rows: Range<Int>, _ columns: Range<Int>
    ) -> UInt32 {
        var (red, green, blue) = (UInt32(0), UInt32(0), UInt32(0))
        // At most sixteen by sixteen samples: larger pictures are not told apart in a cell.
        let rowStep = max(1, rows.count / 16)
        let columnStep = max(1, columns.count / 16)
        var count: UInt32 = 0
        for row in stride(from: rows.lowerBound, to: rows.upperBound, by: rowStep) {
            for column in stride(from: columns.lowerBound, to: columns.upperBound, by: columnStep) {
                let pixel = pixels[row * width + column]
                red += pixel >> 16 & 255
                green += pixel >> 8 & 255
                blue += pixel & 255
                count += 1
            }
        }
        guard count > 0 else { return 0 }
        return red / count << 16 | green / count << 8 | blue / count
    }
}
