@testable import Screen

/// A frame with text at any place in any font, and what was written where.
struct Scene {
    /// A character that was written, and the pixels of its cell.
    struct Written: Hashable {
        let rect: PixelRect
        let character: Unicode.Scalar
    }

    var frame: Framebuffer
    private(set) var written: Set<Written> = []
    /// What would be right as well.
    var alternatives: Set<Written> = []

    /// The glyphs used so far.
    private var glyphs: [ObjectIdentifier: [Unicode.Scalar: [Bool]]] = [:]

    init(_ frame: Framebuffer) { self.frame = frame }

    init(_ width: Int, _ height: Int, fill: UInt32 = 0) throws {
        guard let frame = Framebuffer(width: width, height: height, fill: fill) else { throw Painter.TooLarge() }
        self.frame = frame
    }

    /// Writes text from a pixel on; without `paper` over what is there.
    mutating func write(_ text: String, _ font: GlyphTable, x: Int, y: Int, ink: UInt32 = 0xAAAAAA, paper: UInt32?) {
        for (column, character) in text.unicodeScalars.enumerated() {
            let rect = PixelRect(x: x + column * font.width, y: y, width: font.width, height: font.height)
            let bits = character == " " ? nil : known(character, font)
            if bits == nil, paper == nil { continue }
            frame.write(
                rect,
                pixels: (0..<rect.width * rect.height).map { bit in
                    if bits?[bit] == true { return ink }
                    return paper ?? frame[rect.x + bit % rect.width, rect.y + bit / rect.width] ?? 0
                })
            if bits != nil { written.insert(Written(rect: rect, character: character)) }
        }
    }

    private mutating func known(_ character: Unicode.Scalar, _ font: GlyphTable) -> [Bool]? {
        if let bits = glyphs[ObjectIdentifier(font)]?[character] { return bits }
        let bits = Self.bits(of: character, font)
        glyphs[ObjectIdentifier(font), default: [:]][character] = bits
        return bits
    }

    /// A character's pixels, row by row; nil when the font has no such character.
    static func bits(of character: Unicode.Scalar, _ font: GlyphTable) -> [Bool]? {
        for number in 0..<Int32(font.narrow.count) {
            guard let candidate = font.narrow.candidates(number).first(where: { $0.character == character }) else {
                continue
            }
            let start = Int(number) * font.narrow.words
            return (0..<font.width * font.height).map { bit in
                (font.narrow.bitmaps[start + bit / 64] >> UInt64(bit % 64) & 1 == 1) != candidate.isInverted
            }
        }
        return nil
    }

    /// What a screen says is written; blanks and what is unknown left out.
    static func read(_ screen: TextScreen) -> Set<Written> {
        var all: Set<Written> = []
        for region in screen.regions {
            for (index, cell) in region.cells.enumerated() {
                guard cell.isText, let character = cell.character else { continue }
                let rect = region.grid.rect(row: index / region.grid.columns, column: index % region.grid.columns)
                all.insert(Written(rect: rect, character: character))
            }
        }
        return all
    }
}
