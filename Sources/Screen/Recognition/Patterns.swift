/// What the cells of a screen look like in terms of one font, before it is decided which characters they are.
struct Patterns: Hashable, Sendable {
    /// A cell of one colour.
    static let blank: Int32 = -1
    /// A cell whose bits the font does not have.
    static let strange: Int32 = -2
    /// The right half of a wide glyph.
    static let rightHalf: Int32 = -3
    /// A cell of a picture: more than two colours. Only layers tell it from `strange`.
    static let motley: Int32 = -4
    /// A cell without a pixel of any colour that the layer's text over pictures has: a space, or nothing of the text.
    static let empty: Int32 = -5
    /// Wide glyphs are numbered from here on.
    static let wide: Int32 = 1 << 24
    /// Glyphs over a picture are numbered from here on; the cell's second colour is theirs.
    static let overlaid: Int32 = 1 << 25
    /// Marks those among them whose first pixel is theirs.
    static let turned: Int32 = 1 << 26

    let grid: CellGrid
    /// The number of a bitmap in the font, or one of the above, for every cell.
    var numbers: [Int32]
    /// The colour of each cell's first pixel.
    var first: [UInt32]
    /// Each cell's other colour.
    var second: [UInt32]

    init(grid: CellGrid) {
        self.grid = grid
        let count = grid.columns * grid.rows
        numbers = [Int32](repeating: Self.blank, count: count)
        first = [UInt32](repeating: 0, count: count)
        second = first
    }

    /// Cells that show something.
    var inked: Int { numbers.reduce(0) { $0 + ($1 == Self.blank ? 0 : 1) } }
    /// Cells that match nothing.
    var strangers: Int { numbers.reduce(0) { $0 + ($1 == Self.strange ? 1 : 0) } }

    /// Reads cells again: those of the rows and columns given.
    ///
    /// - Parameter inks: for a layer beside pictures the colours that its text over them has; nil for a whole screen.
    mutating func read(
        _ frame: Framebuffer, font: GlyphTable, rows: Range<Int>, columns: Range<Int>, inks: [UInt32]? = nil
    ) {
        let grid = grid
        let stride = frame.stride
        // A cell outside of the frame is never touched, whoever made the grid.
        guard grid.bounds.union(frame.bounds) == frame.bounds, grid.originX >= 0, grid.originY >= 0 else { return }
        var columns = columns
        // A wide glyph is read from its left half on.
        if font.wide != nil { columns = max(columns.lowerBound - 1, 0)..<min(columns.upperBound + 1, grid.columns) }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: CellBits.mostWords * 2) { buffer in
            guard let bits = buffer.baseAddress else { return }
            var cell = CellBits(width: grid.cellWidth, height: grid.cellHeight, bits: bits)
            var pair = CellBits(width: grid.cellWidth * 2, height: grid.cellHeight, bits: bits)
            frame.pixels.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for row in rows {
                    let line = base + (grid.originY + row * grid.cellHeight) * stride + grid.originX
                    var column = columns.lowerBound
                    while column < columns.upperBound {
                        let index = row &* grid.columns &+ column
                        let start = line + column &* grid.cellWidth
                        var number = Self.blank
                        switch cell.read(start, stride: stride) {
                        case .one: break
                        case .more:
                            number = Self.strange
                            if let inks {
                                // A copy, so that the reading of other cells keeps its numbers in registers.
                                var copy = cell
                                let found = copy.overlay(inks, font, start, stride: stride)
                                number = found.number
                                if number >= 0 {
                                    numbers[index] = number
                                    second[index] = found.ink
                                    // What is behind it: the first pixel that is not of it.
                                    first[index] = cell.first == found.ink ? cell.second : cell.first
                                    column &+= 1
                                    continue
                                }
                            }
                        case .two:
                            number = font.narrow.find(UnsafePointer(bits))
                            if number < 0 { number = Self.strange }
                        }
                        numbers[index] = number
                        first[index] = cell.first
                        second[index] = cell.second
                        column &+= 1
                        guard let wide = font.wide, number < 0, column < grid.columns else { continue }
                        // Either half may be blank, or look like nothing; only both together are the glyph.
                        guard pair.read(start, stride: stride) == .two else { continue }
                        let found = wide.find(UnsafePointer(bits))
                        guard found >= 0 else { continue }
                        numbers[index] = Self.wide | found
                        second[index] = pair.second
                        numbers[index + 1] = Self.rightHalf
                        first[index + 1] = pair.first
                        second[index + 1] = pair.second
                        column &+= 1
                    }
                }
            }
        }
    }

    /// Whether a row is the same in others on the same grid.
    func hasSame(_ row: Int, as other: Patterns) -> Bool {
        let range = row * grid.columns..<(row + 1) * grid.columns
        return numbers[range] == other.numbers[range] && first[range] == other.first[range]
            && second[range] == other.second[range]
    }

    /// Reads every cell again.
    mutating func read(_ frame: Framebuffer, font: GlyphTable, inks: [UInt32]? = nil) {
        read(frame, font: font, rows: 0..<grid.rows, columns: 0..<grid.columns, inks: inks)
    }
}
