/// Cuts cells out of a frame and packs them as `GlyphTable` does. No heap memory a cell.
struct CellBits {
    /// What a cell turned out to be made of.
    enum Colours: UInt8 {
        case one
        case two
        case more
    }

    /// Words of the largest cell there is: 32 × 64 pixels.
    static let mostWords = 32

    let width: Int
    let height: Int
    let words: Int
    /// Where a cell's bits are put.
    let bits: UnsafeMutablePointer<UInt64>
    /// The colour of the cell's first pixel.
    private(set) var first: UInt32 = 0
    /// The other colour; the same when there is only one.
    private(set) var second: UInt32 = 0

    /// Works with a buffer of `mostWords` words that outlives it.
    init(width: Int, height: Int, bits: UnsafeMutablePointer<UInt64>) {
        self.width = width
        self.height = height
        words = min((width * height + 63) / 64, Self.mostWords)
        self.bits = bits
    }

    /// Reads the cell whose first pixel is at `start`; it must lie within the frame as a whole.
    ///
    /// `bits` is filled for two colours only: a pixel that is not of the first colour is a 1.
    @inline(__always)
    mutating func read(_ start: UnsafePointer<UInt32>, stride: Int) -> Colours {
        let background = start[0]
        first = background
        second = background
        // Where the first pixel of another colour is: blank cells, which are most of a screen, end here.
        var row = start
        var y = 0
        while y < height {
            var difference: UInt32 = 0
            for x in 0..<width { difference |= row[x] ^ background }
            if difference != 0 { break }
            row += stride
            y &+= 1
        }
        guard y < height else { return .one }
        var x = 0
        while row[x] == background { x &+= 1 }
        let ink = row[x]
        second = ink
        for word in 0..<words { bits[word] = 0 }
        var position = y &* width
        var strange: UInt32 = 0
        while y < height {
            var line: UInt64 = 0
            // Plain on purpose: for a processor without newer instructions Swift's own vectors are six times slower.
            for x in 0..<width {
                let pixel = row[x]
                let isInk: UInt64 = pixel == background ? 0 : 1
                line |= isInk << UInt64(truncatingIfNeeded: x)
                strange |= isInk == 0 ? 0 : pixel ^ ink
            }
            let word = position &>> 6
            let shift = UInt64(truncatingIfNeeded: position & 63)
            bits[word] |= line &<< shift
            if shift &+ UInt64(truncatingIfNeeded: width) > 64 { bits[word &+ 1] |= line &>> (64 &- shift) }
            position &+= width
            row += stride
            y &+= 1
        }
        return strange == 0 ? .two : .more
    }

    /// Marks the pixels of one colour in `bits`, turned round when the first pixel has it: text over a picture is told by
    /// its own colour alone.
    ///
    /// - Returns: how many pixels have it.
    mutating func mark(_ ink: UInt32, _ start: UnsafePointer<UInt32>, stride: Int) -> Int {
        let turned: UInt64 = start[0] == ink ? 1 : 0
        for word in 0..<words { bits[word] = 0 }
        var row = start
        var count: UInt64 = 0
        var position = 0
        for _ in 0..<height {
            var line: UInt64 = 0
            for x in 0..<width {
                let isInk: UInt64 = row[x] == ink ? 1 : 0
                count &+= isInk
                line |= (isInk ^ turned) << UInt64(truncatingIfNeeded: x)
            }
            let word = position &>> 6
            let shift = UInt64(truncatingIfNeeded: position & 63)
            bits[word] |= line &<< shift
            if shift &+ UInt64(truncatingIfNeeded: width) > 64 { bits[word &+ 1] |= line &>> (64 &- shift) }
            position &+= width
            row += stride
        }
        return Int(truncatingIfNeeded: count)
    }

    /// The glyph that the pixels of one of the colours make in a cell of more than two colours.
    ///
    /// - Returns: `Patterns.overlaid` with the glyph's number and its colour; `Patterns.empty` when no pixel has any of
    ///   the colours, `Patterns.motley` when they make no glyph.
    @inline(never)
    mutating func overlay(
        _ inks: [UInt32], _ font: GlyphTable, _ start: UnsafePointer<UInt32>, stride: Int
    ) -> (number: Int32, ink: UInt32) {
        var isEmpty = true
        for ink in inks {
            guard mark(ink, start, stride: stride) > 0 else { continue }
            isEmpty = false
            let number = font.narrow.find(UnsafePointer(bits))
            let isTurned = start[0] == ink
            if number >= 0, font.narrow.candidates(number).contains(where: { $0.isInverted == isTurned }) {
                return (Patterns.overlaid | (isTurned ? Patterns.turned : 0) | number, ink)
            }
        }
        return (isEmpty && !inks.isEmpty ? Patterns.empty : Patterns.motley, first)
    }
}
