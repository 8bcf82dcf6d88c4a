extension GlyphTable {
    /// Reads a file of the folder `Fonts/`; empty when it is not one, or says something impossible.
    ///
    /// The first line is `virt-tui glyphs 1`. Then come `name`, `cell WIDTH HEIGHT` and any number of `note` lines, and
    /// for each glyph a line with its code points in hexadecimal, the likeliest first, separated by commas, a space, and
    /// its rows, each filled up on the right to whole bytes. Rows of twice the cell's width make a wide glyph. With
    /// `nine yes` a second table comes out of it: the font as VGA displays it in 9-dot text modes once it was loaded. With
    /// `double yes` one of twice the width and height, as firmware draws on large screens.
    public static func tables(reading bytes: UnsafeRawBufferPointer) -> [GlyphTable] {
        var name = ""
        var notes: [String] = []
        var size: (width: Int, height: Int)?
        var glyphs: [Glyph] = []
        var isNine = false
        var isDouble = false
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard words.count == 2 else { return [] }
            let rest = words[1]
            switch String(decoding: words[0], as: UTF8.self) {
            case "virt-tui":
                guard number == 0, rest.elementsEqual("glyphs 1".utf8) else { return [] }
            case "nine": isNine = true
            case "double": isDouble = true
            case "name": name = String(decoding: rest, as: UTF8.self)
            case "note": notes.append(String(decoding: rest, as: UTF8.self))
            case "cell":
                let numbers = rest.split(separator: UInt8(ascii: " ")).compactMap {
                    Int(String(decoding: $0, as: UTF8.self))
                }
                guard numbers.count == 2, (4...32).contains(numbers[0]), (6...64).contains(numbers[1]) else {
                    return []
                }
                size = (numbers[0], numbers[1])
            default:
                guard let size, let glyph = Self.glyph(words[0], rest, size) else { return [] }
                glyphs.append(glyph)
            }
        }
        guard let size else { return [] }
        let plain = GlyphTable(name: name, width: size.width, height: size.height, notes: notes, glyphs: glyphs)
        if isDouble {
            let large = GlyphTable(
                name: name, width: size.width * 2, height: size.height * 2, notes: notes, glyphs: glyphs.map(doubled))
            return [plain, large].compactMap { $0 }
        }
        guard isNine, size.width == 8 else { return plain.map { [$0] } ?? [] }
        // Fonts for the console have their lines and blocks where VGA repeats the eighth column.
        let nine = glyphs.map { glyph in
            let isLine = glyph.characters.contains { (0x2500...0x259F).contains($0.value) }
            return Glyph(
                characters: glyph.characters, rows: glyph.rows.map { $0 << 1 | (isLine ? $0 & 1 : 0) })
        }
        let loaded = GlyphTable(name: name, width: 9, height: size.height, notes: notes, glyphs: nine)
        return [plain, loaded].compactMap { $0 }
    }

    /// Each pixel four; wide glyphs are left out, as their rows would not fit a word.
    private static func doubled(_ glyph: Glyph) -> Glyph {
        if glyph.isWide { return Glyph(characters: [], rows: []) }
        let rows = glyph.rows.flatMap { row -> [UInt64] in
            let wide = (0..<32 as Range<UInt64>).reduce(UInt64(0)) { $0 | (row >> $1 & 1) * 3 << (2 * $1) }
            return [wide, wide]
        }
        return Glyph(characters: glyph.characters, rows: rows)
    }

    private static func glyph(
        _ points: Slice<UnsafeRawBufferPointer>, _ rows: Slice<UnsafeRawBufferPointer>,
        _ size: (width: Int, height: Int)
    ) -> Glyph? {
        let characters = points.split(separator: UInt8(ascii: ",")).compactMap {
            number($0).flatMap { UInt32(exactly: $0) }.flatMap(Unicode.Scalar.init)
        }
        let octets = (size.width + 7) / 8
        let wideOctets = (size.width * 2 + 7) / 8
        let isWide = rows.count == wideOctets * 2 * size.height && wideOctets != octets
        guard !characters.isEmpty, isWide || rows.count == octets * 2 * size.height else { return nil }
        let digits = (isWide ? wideOctets : octets) * 2
        let unused = digits * 4 - (isWide ? size.width * 2 : size.width)
        var values: [UInt64] = []
        var start = rows.startIndex
        for _ in 0..<size.height {
            guard let value = number(rows[start..<start + digits]) else { return nil }
            values.append(value >> UInt64(unused))
            start += digits
        }
        return Glyph(characters: characters, rows: values, isWide: isWide)
    }

    /// Up to sixteen hexadecimal digits as a number.
    private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> UInt64? {
        guard !digits.isEmpty, digits.count <= 16 else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            let nibble: UInt8
            switch digit {
            case 0x30...0x39: nibble = digit - 0x30
            case 0x41...0x46: nibble = digit - 0x41 + 10
            case 0x61...0x66: nibble = digit - 0x61 + 10
            default: return nil
            }
            value = value << 4 | UInt64(nibble)
        }
        return value
    }
}
