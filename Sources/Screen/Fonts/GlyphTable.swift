/// A bitmap font at one size, made for being asked which character a bitmap is.
///
/// A bitmap is `width * height` bits, row by row from the top and each row from the left, packed into 64-bit words from
/// the lowest bit on. It is stored in the polarity whose first bit is 0, so one question answers for a glyph and for its
/// inverse.
public final class GlyphTable: Sendable {
    /// A glyph as a font file has it.
    public struct Glyph: Hashable, Sendable {
        /// The characters it stands for, the likeliest first.
        public var characters: [Unicode.Scalar]
        /// Its rows from the top, the leftmost pixel in the highest of `width` bits.
        public var rows: [UInt64]
        /// Whether it takes two cells; its rows have twice the bits then.
        public var isWide: Bool

        /// Makes a glyph.
        public init(characters: [Unicode.Scalar], rows: [UInt64], isWide: Bool = false) {
            self.characters = characters
            self.rows = rows
            self.isWide = isWide
        }
    }

    /// What one bitmap may be.
    struct Candidate: Hashable, Sendable {
        let character: Unicode.Scalar
        /// Whether the pixels that equal the cell's first one are its ink.
        let isInverted: Bool
    }

    /// Bitmaps of one width and what they are.
    struct Index: Sendable {
        let width: Int
        let height: Int
        /// Words a bitmap takes.
        let words: Int
        /// One bitmap after the other.
        let bitmaps: [UInt64]
        /// For each bitmap where its candidates begin; one more at the end.
        let starts: [Int32]
        let candidates: [Candidate]
        /// Whether a bitmap says more than a line or a block would: see `isTelling`.
        let telling: [Bool]
        /// Open addressing: the number of a bitmap, or -1.
        let slots: [Int32]

        var count: Int { telling.count }
    }

    /// The font's name, as the user sees it.
    public let name: String
    /// Pixels across a cell.
    public let width: Int
    /// Pixels down a cell.
    public let height: Int
    /// Where it comes from and under which terms: lines for the user.
    public let notes: [String]
    let narrow: Index
    /// Glyphs of two cells; nil when it has none.
    let wide: Index?
    /// The number of U+2581, a bar that a cursor may look like.
    let lowBlock: Int32?

    /// Makes a table; nil when a side is out of range (4...32 across, 6...64 down) or no glyph shows anything.
    ///
    /// A glyph without ink or without a gap in it is left out: a cell of one colour is a space.
    public init?(name: String, width: Int, height: Int, notes: [String] = [], glyphs: [Glyph]) {
        guard (4...32).contains(width), (6...64).contains(height) else { return nil }
        guard let narrow = Index(glyphs.filter { !$0.isWide }, width: width, height: height) else { return nil }
        self.name = name
        self.width = width
        self.height = height
        self.notes = notes
        self.narrow = narrow
        wide = Index(glyphs.filter(\.isWide), width: width * 2, height: height)
        lowBlock = (0..<Int32(truncatingIfNeeded: narrow.count)).first {
            narrow.candidates($0).first?.character == "\u{2581}"
        }
    }

    /// A font with other glyphs of one cell.
    init(_ font: GlyphTable, narrow: Index) {
        name = font.name
        width = font.width
        height = font.height
        notes = font.notes
        self.narrow = narrow
        wide = font.wide
        lowBlock = font.lowBlock
    }

    /// How many different bitmaps it knows.
    public var bitmapCount: Int { narrow.count + (wide?.count ?? 0) }
}

extension GlyphTable.Index {
    init?(_ glyphs: [GlyphTable.Glyph], width: Int, height: Int) {
        let words = (width * height + 63) / 64
        var size = 16
        while size < glyphs.count * 3 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var lists: [[GlyphTable.Candidate]] = []
        var bitmaps: [UInt64] = []
        lists.reserveCapacity(glyphs.count)
        bitmaps.reserveCapacity(glyphs.count * words)
        var bits = [UInt64](repeating: 0, count: words)
        for glyph in glyphs where glyph.rows.count == height && !glyph.characters.isEmpty {
            let isInverted = Self.pack(glyph.rows, width: width, into: &bits)
            guard bits.contains(where: { $0 != 0 }) else { continue }
            let candidates = glyph.characters.map { GlyphTable.Candidate(character: $0, isInverted: isInverted) }
            var slot = bits.withUnsafeBufferPointer { Self.hash($0.baseAddress, words) & (size - 1) }
            var found: Int?
            while slots[slot] >= 0, found == nil {
                let start = Int(slots[slot]) * words
                if (0..<words).allSatisfy({ bitmaps[start + $0] == bits[$0] }) {
                    found = Int(slots[slot])
                } else {
                    slot = (slot + 1) & (size - 1)
                }
            }
            if let found {
                for candidate in candidates where !lists[found].contains(candidate) { lists[found].append(candidate) }
            } else {
                slots[slot] = Int32(truncatingIfNeeded: lists.count)
                lists.append(candidates)
                bitmaps += bits
            }
        }
        guard !lists.isEmpty else { return nil }
        self.width = width
        self.height = height
        self.words = words
        self.bitmaps = bitmaps
        self.slots = slots
        var starts: [Int32] = [0]
        var all: [GlyphTable.Candidate] = []
        for list in lists {
            // Sorted, not only grouped: which of several characters comes first decides what is read.
            if list.count == 1 {
                all += list
            } else {
                all += list.enumerated().sorted {
                    ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
                }.map(\.element)
            }
            starts.append(Int32(truncatingIfNeeded: all.count))
        }
        self.starts = starts
        candidates = all
        telling = lists.indices.map {
            Self.isTelling(bitmaps[$0 * words..<($0 + 1) * words], width: width, height: height)
        }
    }

    /// Packs rows in the polarity whose first bit is 0; whether that is the inverse.
    private static func pack(_ rows: [UInt64], width: Int, into bits: inout [UInt64]) -> Bool {
        for index in bits.indices { bits[index] = 0 }
        let isInverted = (rows.first ?? 0) >> UInt64(width - 1) & 1 == 1
        let full: UInt64 = width == 64 ? .max : (1 << UInt64(width)) - 1
        var position = 0
        for row in rows {
            // The leftmost pixel is the highest bit of a row and the lowest of the packed ones.
            let line = Self.reversed((isInverted ? ~row : row) & full) >> UInt64(64 - width)
            let shift = UInt64(position & 63)
            bits[position >> 6] |= line << shift
            if shift + UInt64(width) > 64 { bits[(position >> 6) + 1] |= line >> (64 - shift) }
            position += width
        }
        return isInverted
    }

    private static func reversed(_ value: UInt64) -> UInt64 {
        var value = value.byteSwapped
        value = (value >> 4) & 0x0F0F_0F0F_0F0F_0F0F | (value & 0x0F0F_0F0F_0F0F_0F0F) << 4
        value = (value >> 2) & 0x3333_3333_3333_3333 | (value & 0x3333_3333_3333_3333) << 2
        return (value >> 1) & 0x5555_5555_5555_5555 | (value & 0x5555_5555_5555_5555) << 1
    }

    /// Whether no line, frame or block looks like it: four different rows or more. A picture may well hold a rectangle
    /// that happens to be a block or a dash; three of the others, never.
    private static func isTelling(_ bits: ArraySlice<UInt64>, width: Int, height: Int) -> Bool {
        var kinds = (UInt64.max, UInt64.max, UInt64.max)
        var count = 0
        let base = bits.startIndex
        let full: UInt64 = width == 64 ? .max : (1 << UInt64(width)) - 1
        for y in 0..<height {
            let bit = y * width
            let shift = UInt64(bit % 64)
            var row = bits[base + bit / 64] >> shift
            if shift + UInt64(width) > 64 { row |= bits[base + bit / 64 + 1] << (64 - shift) }
            row &= full
            if (count > 0 && row == kinds.0) || (count > 1 && row == kinds.1) || (count > 2 && row == kinds.2) {
                continue
            }
            switch count {
            case 0: kinds.0 = row
            case 1: kinds.1 = row
            case 2: kinds.2 = row
            default: return true
            }
            count += 1
        }
        return false
    }

    @inline(__always)
    static func hash(_ words: UnsafePointer<UInt64>?, _ count: Int) -> Int {
        guard let words else { return 0 }
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for index in 0..<count {
            hash = (hash ^ words[index]) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash >> 8)
    }

    /// The number of the bitmap that has exactly these bits, of which the first is 0; -1 when there is none.
    @inline(__always)
    func find(_ words: UnsafePointer<UInt64>) -> Int32 {
        slots.withUnsafeBufferPointer { slots in
            bitmaps.withUnsafeBufferPointer { bitmaps in
                let mask = slots.count &- 1
                var slot = Self.hash(words, self.words) & mask
                while true {
                    let index = slots[slot]
                    if index < 0 { return -1 }
                    let start = Int(index) &* self.words
                    var isSame = true
                    for word in 0..<self.words where bitmaps[start &+ word] != words[word] { isSame = false }
                    if isSame { return index }
                    slot = (slot &+ 1) & mask
                }
            }
        }
    }

    /// The same of a whole bitmap's words.
    @inline(__always)
    func find(_ words: UnsafeBufferPointer<UInt64>) -> Int32 {
        guard words.count == self.words, let base = words.baseAddress else { return -1 }
        return find(base)
    }

    /// What a bitmap may be, the likeliest first.
    func candidates(_ index: Int32) -> ArraySlice<GlyphTable.Candidate> {
        let index = Int(index)
        return candidates[Int(starts[index])..<Int(starts[index + 1])]
    }
}
