/// A font in the Bitmap Distribution Format, version 2.1, read from the description of the format; any bytes may be given.
///
/// Only fonts of one width are of use: glyphs of twice that width are wide ones, all others are left out.
struct BDFFont {
    private var width = 0
    private var ascent = 0
    private var descent = 0
    private var isUnicode = false
    private var glyphs: [GlyphTable.Glyph] = []

    /// The box of a font, or of a glyph: its size and its place relative to the base line.
    private struct Box {
        let width: Int
        let height: Int
        let x: Int
        let y: Int

        init?(_ numbers: [Int]) {
            guard numbers.count >= 4, (0...64).contains(numbers[0]), (0...64).contains(numbers[1]),
                (-64...64).contains(numbers[2]), (-64...64).contains(numbers[3])
            else { return nil }
            (width, height, x, y) = (numbers[0], numbers[1], numbers[2], numbers[3])
        }
    }

    /// A glyph that is being read.
    private struct Draft {
        var code: Int?
        var advance: Int?
        var box: Box?
        var rows: [UInt64]?
    }

    /// Reads a font; nil when it is none, has no size of use or no glyph.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "STARTFONT".utf8) else { return nil }
        var draft: Draft?
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let words = line.split(separator: 0x20, maxSplits: 5).map { String(decoding: $0, as: UTF8.self) }
            guard let first = words.first else { continue }
            if first == "ENDCHAR" {
                if let draft { take(draft) }
                draft = nil
            } else if draft?.rows != nil {
                guard let box = draft?.box, let row = Self.row(line, width: box.width) else {
                    draft = nil
                    continue
                }
                draft?.rows?.append(row)
            } else {
                let numbers = words.dropFirst().compactMap { Int($0) }
                if !readGlyph(first, numbers, &draft) { readHead(first, words, numbers) }
            }
        }
        guard (4...32).contains(width), (6...64).contains(ascent + descent), !glyphs.isEmpty else { return nil }
    }

    /// The cell of a font, told by its beginning; nil when it is none, or of no use.
    static func size(_ begin: [UInt8]) -> FontLibrary.Size? {
        guard begin.starts(with: "STARTFONT".utf8) else { return nil }
        var font = BDFFont()
        for line in begin.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let words = line.split(separator: 0x20, maxSplits: 5).map { String(decoding: $0, as: UTF8.self) }
            guard let first = words.first, first != "STARTCHAR" else { break }
            font.readHead(first, words, words.dropFirst().compactMap { Int($0) })
        }
        guard (4...32).contains(font.width), (6...64).contains(font.ascent + font.descent) else { return nil }
        return FontLibrary.Size(width: font.width, height: font.ascent + font.descent)
    }

    private init() {}

    /// The font as consoles display it.
    func tables(name: String) -> [GlyphTable] {
        GlyphTable.console(name: name, width: width, height: ascent + descent, glyphs: glyphs)
    }

    private mutating func readHead(_ key: String, _ words: [String], _ numbers: [Int]) {
        switch key {
        case "FONTBOUNDINGBOX":
            guard let box = Box(numbers) else { return }
            (width, ascent, descent) = (box.width, box.height + box.y, -box.y)
        case "FONT_ASCENT": ascent = numbers.first.map { $0.held(in: 0...64) } ?? ascent
        case "FONT_DESCENT": descent = numbers.first.map { $0.held(in: 0...64) } ?? descent
        case "CHARSET_REGISTRY": isUnicode = words.count > 1 && words[1].uppercased().contains("ISO10646")
        default: break
        }
    }

    /// Whether the line belongs to a glyph.
    private func readGlyph(_ key: String, _ numbers: [Int], _ draft: inout Draft?) -> Bool {
        switch key {
        case "STARTCHAR": draft = Draft()
        case "ENCODING": draft?.code = numbers.first
        case "DWIDTH": draft?.advance = numbers.first
        case "BBX": draft?.box = Box(numbers)
        case "BITMAP": draft?.rows = []
        default: return false
        }
        return true
    }

    private mutating func take(_ draft: Draft) {
        guard glyphs.count < PSFFont.mostGlyphs, let code = draft.code.flatMap(UInt32.init(exactly:)),
            // Without a known order of its glyphs only ASCII is believed.
            isUnicode || code < 0x7F, let character = Unicode.Scalar(code), let box = draft.box,
            let rows = draft.rows, rows.count == box.height
        else { return }
        let advance = draft.advance ?? width
        guard width > 0, advance == width || advance == width * 2 else { return }
        let top = ascent - box.height - box.y
        let height = ascent + descent
        let shift = advance - box.x - box.width
        guard box.x >= 0, shift >= 0, top >= 0, top + box.height <= height, advance <= 64 else { return }
        var all = [UInt64](repeating: 0, count: height)
        for (y, row) in rows.enumerated() { all[top + y] = row << UInt64(shift) }
        glyphs.append(GlyphTable.Glyph(characters: [character], rows: all, isWide: advance > width))
    }

    /// A row in hexadecimal, filled up on the right to whole bytes.
    private static func row(_ digits: ArraySlice<UInt8>, width: Int) -> UInt64? {
        let count = (width + 7) / 8 * 2
        let digits = digits.prefix(count)
        guard digits.count == count, let value = UInt64(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return nil
        }
        return value >> UInt64(count * 4 - width)
    }
}
