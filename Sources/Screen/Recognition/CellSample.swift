/// The different bitmaps on a grid, with how often each is there: any number of fonts is asked for them quickly.
struct CellSample {
    private let words: Int
    private var bitmaps: [UInt64] = []
    private var counts: [Int] = []

    /// Takes the cells of two colours, and of others what has one of the colours given.
    init(_ frame: Framebuffer, _ grid: CellGrid, inks: [UInt32] = []) {
        words = (grid.cellWidth * grid.cellHeight + 63) / 64
        guard grid.bounds.intersection(frame.bounds) == grid.bounds else { return }
        var numbers: [[UInt64]: Int] = [:]
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: CellBits.mostWords) { buffer in
            guard let bits = buffer.baseAddress else { return }
            var cell = CellBits(width: grid.cellWidth, height: grid.cellHeight, bits: bits)
            frame.pixels.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for row in 0..<grid.rows {
                    for column in 0..<grid.columns {
                        let rect = grid.rect(row: row, column: column)
                        let start = base + rect.y * frame.stride + rect.x
                        switch cell.read(start, stride: frame.stride) {
                        case .one: break
                        case .two: add(Array(buffer[..<words]), &numbers)
                        case .more:
                            for ink in inks where cell.mark(ink, start, stride: frame.stride) > 0 {
                                add(Array(buffer[..<words]), &numbers)
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func add(_ bits: [UInt64], _ numbers: inout [[UInt64]: Int]) {
        if let number = numbers[bits] {
            counts[number] += 1
        } else {
            numbers[bits] = counts.count
            counts.append(1)
            bitmaps += bits
        }
    }

    /// How many of the cells a font knows.
    func known(by font: GlyphTable) -> Int {
        guard font.narrow.words == words else { return 0 }
        return bitmaps.withUnsafeBufferPointer { bitmaps in
            counts.indices.reduce(0) { sum, number in
                let bits = UnsafeBufferPointer(rebasing: bitmaps[number * words..<(number + 1) * words])
                return sum + (font.narrow.find(bits) >= 0 ? counts[number] : 0)
            }
        }
    }
}
