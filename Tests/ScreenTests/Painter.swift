@testable import Screen

/// Draws text into frames with a font's own bitmaps, as a console does.
struct Painter {
    var frame: Framebuffer
    let font: GlyphTable
    let grid: CellGrid
    /// Where each character's bitmap is, and whether it is the inverse.
    private let places: [Unicode.Scalar: (start: Int, isInverted: Bool)]

    /// A frame of blank cells.
    init(_ font: GlyphTable, columns: Int, rows: Int, x: Int = 0, y: Int = 0, margin: Int = 0, fill: UInt32 = 0) throws
    {
        grid = CellGrid(
            cellWidth: font.width, cellHeight: font.height, originX: x, originY: y, columns: columns, rows: rows)
        guard
            let frame = Framebuffer(
                width: x + columns * font.width + margin, height: y + rows * font.height + margin, fill: fill)
        else { throw TooLarge() }
        self.frame = frame
        self.font = font
        var places: [Unicode.Scalar: (start: Int, isInverted: Bool)] = [:]
        for number in 0..<Int32(font.narrow.count) {
            for candidate in font.narrow.candidates(number) where places[candidate.character] == nil {
                places[candidate.character] = (Int(number) * font.narrow.words, candidate.isInverted)
            }
        }
        self.places = places
    }

    struct TooLarge: Error {}

    /// Writes text into a row, a space as background alone.
    mutating func write(
        _ text: String, row: Int, column: Int, ink: UInt32 = 0xAAAAAA, paper: UInt32 = 0
    ) {
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            paint(scalar, row: row, column: column + offset, ink: ink, paper: paper)
        }
    }

    mutating func paint(_ scalar: Unicode.Scalar, row: Int, column: Int, ink: UInt32, paper: UInt32) {
        let rect = grid.rect(row: row, column: column)
        var pixels = [UInt32](repeating: paper, count: rect.width * rect.height)
        if let place = places[scalar] {
            for bit in pixels.indices {
                let value = font.narrow.bitmaps[place.start + bit / 64] >> UInt64(bit % 64) & 1
                if (value == 1) != place.isInverted { pixels[bit] = ink }
            }
        }
        frame.write(rect, pixels: pixels)
    }

    /// The built-in font of a name.
    static func font(_ name: String) throws -> GlyphTable {
        guard let font = BuiltInFonts.tables.first(where: { $0.name == name }) else { throw TooLarge() }
        return font
    }
}

/// Numbers that look random and are the same at every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
