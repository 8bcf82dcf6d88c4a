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
}
