extension GlyphTable {
    /// Reads a table of the folder `Fonts/`; nil when it is not one, or says something impossible.
    ///
    /// The first line is `virt-tui glyphs 1`. Then come `name`, `cell WIDTH HEIGHT` and any number of `note` lines, and
    /// for each glyph a line with its code points in hexadecimal, the likeliest first, separated by commas, a space, and
    /// its rows, each filled up on the right to whole bytes. Rows of twice the cell's width make a wide glyph.
    public convenience init?(reading bytes: UnsafeRawBufferPointer) {
        var name = ""
        var notes: [String] = []
        var size: (width: Int, height: Int)?
        var glyphs: [Glyph] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard words.count == 2 else { return nil }
            let rest = words[1]
            switch String(decoding: words[0], as: UTF8.self) {
            case "virt-tui":
                guard number == 0, rest.elementsEqual("glyphs 1".utf8) else { return nil }
            case "name": name = String(decoding: rest, as: UTF8.self)
            case "note": notes.append(String(decoding: rest, as: UTF8.self))
            case "cell":
                let numbers = rest.split(separator: UInt8(ascii: " ")).compactMap {
                    Int(String(decoding: $0, as: UTF8.self))
                }
                guard numbers.count == 2, (4...32).contains(numbers[0]), (6...64).contains(numbers[1]) else {
                    return nil
                }
                size = (numbers[0], numbers[1])
            default:
                guard let size, let glyph = Self.glyph(words[0], rest, size) else { return nil }
                glyphs.append(glyph)
            }
        }
        guard let size else { return nil }
        self.init(name: name, width: size.width, height: size.height, notes: notes, glyphs: glyphs)
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
