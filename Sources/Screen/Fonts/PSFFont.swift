/// A console font as `setfont` loads it: PC Screen Font, version 1 or 2.
///
/// Read from the description of the format alone; any bytes may be given.
public struct PSFFont: Sendable {
    /// Why a file is not used.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// It begins with neither version's signature.
        case notPSF
        /// It ends too early.
        case truncated
        /// Its cells or its number of glyphs are out of range.
        case absurd

        /// A sentence.
        public var description: String {
            switch self {
            case .notPSF:
                return "This is not a PSF font: use a file of console-setup, or make one with psfc or bdf2psf."
            case .truncated: return "The font ends before its last glyph: copy the file again."
            case .absurd: return "The font's cells are not 4 to 32 pixels wide and 6 to 64 high: use another size."
            }
        }
    }

    /// Pixels across a glyph, 4...32.
    public let width: Int
    /// Pixels down a glyph, 6...64.
    public let height: Int
    /// For each glyph its rows from the top, the leftmost pixel in the highest of `width` bits.
    public let rows: [[UInt64]]
    /// For each glyph the characters it stands for; ASCII's where the file does not say.
    public let characters: [[Unicode.Scalar]]

    /// The most glyphs a font may have.
    static let mostGlyphs = 65_536

    /// How the characters of the glyphs are written behind the bitmaps.
    private enum Table {
        case none
        case first
        case second
    }

    /// Reads a font that is not compressed.
    public init(_ bytes: [UInt8]) throws(Refusal) {
        if bytes.starts(with: [0x36, 0x04]) {
            try self.init(first: bytes)
        } else if bytes.starts(with: [0x72, 0xB5, 0x4A, 0x86]) {
            try self.init(second: bytes)
        } else {
            throw .notPSF
        }
    }

    /// The cell of a font, told by its header; nil when it is none, or of no use.
    static func size(_ bytes: [UInt8]) -> FontLibrary.Size? {
        var size: FontLibrary.Size?
        if bytes.starts(with: [0x36, 0x04]), bytes.count >= 4 {
            size = FontLibrary.Size(width: 8, height: Int(bytes[3]))
        } else if bytes.starts(with: [0x72, 0xB5, 0x4A, 0x86]), bytes.count >= 32 {
            size = FontLibrary.Size(width: number(bytes, 28), height: number(bytes, 24))
        }
        guard let size, (4...32).contains(size.width), (6...64).contains(size.height) else { return nil }
        return size
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    private init(first bytes: [UInt8]) throws(Refusal) {
        guard bytes.count >= 4 else { throw .truncated }
        let count = bytes[2] & 1 == 0 ? 256 : 512
        let hasTable = bytes[2] & 6 != 0
        try self.init(
            bytes, start: 4, width: 8, height: Int(bytes[3]), count: count, size: Int(bytes[3]),
            table: hasTable ? .first : .none)
    }

    private init(second bytes: [UInt8]) throws(Refusal) {
        guard bytes.count >= 32 else { throw .truncated }
        func number(_ offset: Int) -> Int { Self.number(bytes, offset) }
        try self.init(
            bytes, start: number(8), width: number(28), height: number(24), count: number(16), size: number(20),
            table: number(12) & 1 != 0 ? .second : .none)
    }

    private init(
        _ bytes: [UInt8], start: Int, width: Int, height: Int, count: Int, size: Int,
        table: Table
    ) throws(Refusal) {
        guard (4...32).contains(width), (6...64).contains(height), (1...Self.mostGlyphs).contains(count) else {
            throw .absurd
        }
        let octets = (width + 7) / 8
        guard size >= octets * height, size <= 4096, start <= 4096 else { throw .absurd }
        guard start >= 0, bytes.count >= start + count * size else { throw .truncated }
        self.width = width
        self.height = height
        var rows = [[UInt64]](repeating: [UInt64](repeating: 0, count: height), count: count)
        bytes.withUnsafeBufferPointer { bytes in
            for glyph in 0..<count {
                for y in 0..<height {
                    let offset = start + glyph * size + y * octets
                    var row: UInt64 = 0
                    for octet in 0..<octets { row = row << 8 | UInt64(bytes[offset + octet]) }
                    rows[glyph][y] = row >> UInt64(octets * 8 - width)
                }
            }
        }
        self.rows = rows
        let rest = bytes[(start + count * size)...]
        switch table {
        case .none: characters = (0..<count).map { (0x20...0x7E).contains($0) ? [Unicode.Scalar(UInt8($0))] : [] }
        case .first: characters = Self.firstTable(rest, count)
        case .second: characters = Self.secondTable(rest, count)
        }
    }

    /// Version 1: 16-bit little-endian code points, 0xFFFE before sequences, 0xFFFF after each glyph.
    private static func firstTable(_ bytes: ArraySlice<UInt8>, _ count: Int) -> [[Unicode.Scalar]] {
        var all = [[Unicode.Scalar]](repeating: [], count: count)
        var glyph = 0
        var isSequence = false
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex, glyph < count {
            let value = UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
            index += 2
            switch value {
            case 0xFFFF:
                glyph += 1
                isSequence = false
            case 0xFFFE: isSequence = true
            default:
                // Sequences stand for what takes several characters: left out.
                if !isSequence, let scalar = Unicode.Scalar(value) { all[glyph].append(scalar) }
            }
        }
        return all
    }

    /// Version 2: UTF-8, 0xFE before sequences, 0xFF after each glyph.
    private static func secondTable(_ bytes: ArraySlice<UInt8>, _ count: Int) -> [[Unicode.Scalar]] {
        var all = [[Unicode.Scalar]](repeating: [], count: count)
        for (glyph, entry) in bytes.split(separator: 0xFF, omittingEmptySubsequences: false).prefix(count).enumerated()
        {
            let single = entry.prefix { $0 != 0xFE }
            all[glyph] = String(decoding: single, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" }
        }
        return all
    }
}

extension PSFFont {
    /// The font as tables, as consoles display it.
    public func tables(name: String) -> [GlyphTable] {
        GlyphTable.console(
            name: name, width: width, height: height,
            glyphs: zip(characters, rows).map { GlyphTable.Glyph(characters: $0, rows: $1) })
    }
}

extension GlyphTable {
    /// A console font's tables: itself, and when its glyphs are 8 pixels wide also as VGA displays it in 9-dot text modes,
    /// where the ninth column repeats the eighth for the glyphs 0xC0 to 0xDF and is empty for the others.
    static func console(name: String, width: Int, height: Int, glyphs: [Glyph]) -> [GlyphTable] {
        let notes = ["source \(name)"]
        var tables: [GlyphTable] = []
        if let table = GlyphTable(name: name, width: width, height: height, notes: notes, glyphs: glyphs) {
            tables.append(table)
        }
        guard width == 8, glyphs.count <= 512 else { return tables }
        let nine = glyphs.enumerated().map { index, glyph in
            let isLine = (0xC0...0xDF).contains(index & 0xFF)
            var glyph = glyph
            glyph.rows = glyph.rows.map { $0 << 1 | (isLine ? $0 & 1 : 0) }
            return glyph
        }
        if let table = GlyphTable(name: name, width: 9, height: height, notes: notes, glyphs: nine) {
            tables.append(table)
        }
        return tables
    }
}
