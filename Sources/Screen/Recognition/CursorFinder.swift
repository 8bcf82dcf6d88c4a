/// Finds the cursor: a bar over the lower part of a cell, painted in one colour or by turning the cell's colours round.
///
/// A cursor that covers its whole cell is not found here: with turned colours the cell reads as its character all the
/// same, and a solid one reads as a blank until it blinks (`Recogniser` remembers what was there).
struct CursorFinder {
    /// The cell under the cursor and what is known of it.
    struct Found: Hashable, Sendable {
        /// The cell's number, counting along the rows.
        let index: Int
        /// The number of the glyph under the bar, or `Patterns.blank`; nil when several would look the same.
        let number: Int32?
        /// The colour of the cell's first pixel.
        let first: UInt32
        /// The glyph's other colour; the first when the cell is blank.
        let second: UInt32
    }

    let frame: Framebuffer
    let font: GlyphTable

    /// More strange cells than this, and the font is wrong: there is no point in looking for a cursor.
    private static let mostStrangers = 8

    /// The first strange cell that is a glyph with a bar over it.
    func find(in patterns: Patterns) -> Found? {
        var strangers: [Int] = []
        for (index, number) in patterns.numbers.enumerated() where number == Patterns.strange {
            strangers.append(index)
            if strangers.count > Self.mostStrangers { return nil }
        }
        for index in strangers {
            if let found = look(at: index, grid: patterns.grid) { return found }
        }
        return lowBlock(in: patterns)
    }

    /// GRUB's cursor looks like the lowest eighth of a block, which its font has: the only one on a screen is the cursor.
    private func lowBlock(in patterns: Patterns) -> Found? {
        guard let bar = font.lowBlock else { return nil }
        var found: Found?
        for (index, number) in patterns.numbers.enumerated() where number == bar {
            if found != nil { return nil }
            let first = patterns.first[index]
            found = Found(index: index, number: Patterns.blank, first: first, second: first)
        }
        return found
    }

    /// What is under the bar in a cell, if there is one.
    func look(at index: Int, grid: CellGrid) -> Found? {
        guard grid.columns > 0 else { return nil }
        let rect = grid.rect(row: index / grid.columns, column: index % grid.columns)
        let height = grid.cellHeight
        let rows = (0..<height).map { y in
            (0..<grid.cellWidth).map { frame[rect.x + $0, rect.y + y] ?? 0 }
        }
        // Bars lie in the lower half and end within four rows of the cell's end; the shorter are the likelier.
        let solid = rows.map { row in row.allSatisfy { $0 == row[0] } ? row[0] : nil }
        for length in 1...max(height / 2, 1) {
            for end in stride(from: height, to: max(height - 5, length), by: -1) where end - length >= height / 3 {
                let bar = end - length..<end
                let isSolid = bar.allSatisfy { solid[$0] != nil && solid[$0] == solid[bar.lowerBound] }
                // The lengths that a console turns its colours in.
                guard isSolid || length <= 4 || length == height / 3 || length == height / 2 else { continue }
                if let found = match(rows, without: bar, isSolid: isSolid, index: index) { return found }
            }
        }
        return nil
    }

    private func match(_ rows: [[UInt32]], without bar: Range<Int>, isSolid: Bool, index: Int) -> Found? {
        let first = rows[0][0]
        var second = first
        for (y, row) in rows.enumerated() where !bar.contains(y) {
            for pixel in row where pixel != first {
                if second == first { second = pixel }
                if pixel != second { return nil }
            }
        }
        let width = font.width
        var visible = [UInt64](repeating: 0, count: font.narrow.words)
        var mask = visible
        for (y, row) in rows.enumerated() where !bar.contains(y) {
            for (x, pixel) in row.enumerated() {
                let bit = y * width + x
                mask[bit / 64] |= 1 << UInt64(bit % 64)
                if pixel != first { visible[bit / 64] |= 1 << UInt64(bit % 64) }
            }
        }
        if isSolid, rows[bar.lowerBound][0] == first { return nil }
        var numbers: [Int32] = []
        // Nothing but the bar: a blank, though a bar could hide an underscore from everybody.
        if second == first, isSolid { return Found(index: index, number: Patterns.blank, first: first, second: first) }
        let words = font.narrow.words
        font.narrow.bitmaps.withUnsafeBufferPointer { bitmaps in
            for number in 0..<font.narrow.count {
                var difference: UInt64 = 0
                for word in 0..<words {
                    difference |= bitmaps[number &* words &+ word] & mask[word] ^ visible[word]
                }
                guard difference == 0, isSolid || isTurned(rows, bar, number) else { continue }
                numbers.append(Int32(truncatingIfNeeded: number))
            }
        }
        guard !numbers.isEmpty else { return nil }
        return Found(index: index, number: numbers.count == 1 ? numbers[0] : nil, first: first, second: second)
    }

    /// Whether each of the glyph's two colours became one other colour within the bar.
    private func isTurned(_ rows: [[UInt32]], _ bar: Range<Int>, _ number: Int) -> Bool {
        var turned: [UInt32?] = [nil, nil]
        for y in bar {
            for (x, pixel) in rows[y].enumerated() {
                let bit = y * font.width + x
                let value = font.narrow.bitmaps[number * font.narrow.words + bit / 64] >> UInt64(bit % 64) & 1
                let side = Int(value)
                if let before = turned[side], before != pixel { return false }
                turned[side] = pixel
            }
        }
        guard let one = turned[0], let other = turned[1] else { return false }
        return one != other
    }
}
