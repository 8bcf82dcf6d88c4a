/// A font of GRUB's (PF2), read from the description of the format; any bytes may be given.
///
/// Sections of a four-byte name and a big-endian length follow each other; `CHIX` lists where each character's glyph
/// is, and a glyph is a bitmap with its place relative to the base line.
struct PF2Font {
    private struct Glyph {
        let character: Unicode.Scalar
        let width: Int
        let height: Int
        let x: Int
        let y: Int
        let advance: Int
        /// Where its bits begin.
        let bits: Int
    }

    private let bytes: [UInt8]
    private var ascent = 0
    private var descent = 0
    private var glyphs: [Glyph] = []

    /// Reads a font; nil when it is none, or has no line height or characters.
    init?(_ bytes: [UInt8]) { self.init(bytes) { _ in true } }

    /// The cell of a font as `table(name:)` makes it; nil when that makes none. Only one glyph is read.
    static func size(_ bytes: [UInt8]) -> FontLibrary.Size? {
        guard let font = PF2Font(bytes, { $0 == "M" }), let width = font.cellWidth else { return nil }
        return FontLibrary.Size(width: width, height: font.ascent + font.descent)
    }

    private init?(_ bytes: [UInt8], _ isWanted: (Unicode.Scalar) -> Bool) {
        guard bytes.starts(with: [0x46, 0x49, 0x4C, 0x45, 0, 0, 0, 4, 0x50, 0x46, 0x46, 0x32]) else { return nil }
        self.bytes = bytes
        var position = 12
        var index: Range<Int>?
        while let length = number(position + 4, octets: 4) {
            let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
            let content = position + 8
            if name == "DATA" { break }
            guard length <= bytes.count - content else { return nil }
            switch name {
            case "ASCE": ascent = number(content, octets: 2) ?? 0
            case "DESC": descent = number(content, octets: 2) ?? 0
            case "CHIX": index = content..<content + length
            default: break
            }
            position = content + length
        }
        guard let index, (6...64).contains(ascent + descent) else { return nil }
        for entry in stride(from: index.lowerBound, to: index.upperBound - 8, by: 9) {
            guard let value = number(entry, octets: 4), let offset = number(entry + 5, octets: 4),
                let character = UInt32(exactly: value).flatMap(Unicode.Scalar.init), isWanted(character),
                let glyph = glyph(character, at: offset)
            else { continue }
            glyphs.append(glyph)
        }
        if glyphs.isEmpty { return nil }
    }

    /// As wide as `M`; nil when it has none, or one that is out of range.
    private var cellWidth: Int? {
        glyphs.first { $0.character == "M" }.map(\.advance).flatMap { (4...16).contains($0) ? $0 : nil }
    }

    /// The font as GRUB's terminal displays it: cells as wide as `M`, and of twice that for what is wider.
    func table(name: String) -> GlyphTable? {
        guard let width = cellWidth else { return nil }
        let height = ascent + descent
        let all = glyphs.compactMap { glyph -> GlyphTable.Glyph? in
            guard glyph.advance == width || glyph.advance == width * 2 else { return nil }
            return rows(of: glyph, cell: glyph.advance, height: height).map {
                GlyphTable.Glyph(characters: [glyph.character], rows: $0, isWide: glyph.advance > width)
            }
        }
        return GlyphTable(name: name, width: width, height: height, notes: ["source \(name).pf2"], glyphs: all)
    }

    /// A glyph's rows within its cell; nil when it reaches out of it.
    private func rows(of glyph: Glyph, cell: Int, height: Int) -> [UInt64]? {
        let top = ascent - glyph.height - glyph.y
        guard top >= 0, top + glyph.height <= height, glyph.x >= 0, glyph.x + glyph.width <= cell else { return nil }
        var rows = [UInt64](repeating: 0, count: height)
        for y in 0..<glyph.height {
            for x in 0..<glyph.width {
                let bit = y * glyph.width + x
                if bytes[glyph.bits + bit / 8] & (0x80 >> UInt8(bit % 8)) != 0 {
                    rows[top + y] |= 1 << UInt64(cell - 1 - glyph.x - x)
                }
            }
        }
        return rows
    }

    private func glyph(_ character: Unicode.Scalar, at offset: Int) -> Glyph? {
        guard let width = number(offset, octets: 2), let height = number(offset + 2, octets: 2),
            let x = number(offset + 4, octets: 2), let y = number(offset + 6, octets: 2),
            let advance = number(offset + 8, octets: 2)
        else { return nil }
        guard width <= 64, height <= 64, offset + 10 + (width * height + 7) / 8 <= bytes.count else { return nil }
        return Glyph(
            character: character, width: width, height: height, x: signed(x), y: signed(y), advance: advance,
            bits: offset + 10)
    }

    private func signed(_ value: Int) -> Int { value < 0x8000 ? value : value - 0x1_0000 }

    /// A big-endian number; nil when it lies outside the file.
    private func number(_ offset: Int, octets: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - octets else { return nil }
        return bytes[offset..<offset + octets].reduce(0) { $0 << 8 | Int($1) }
    }
}
