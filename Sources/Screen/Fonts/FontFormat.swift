/// The kinds of font files that are read. Any bytes may be given to any of them.
enum FontFormat: Sendable {
    /// PC Screen Font, version 1 or 2: what `setfont` loads.
    case psf
    /// GRUB's.
    case pf2
    /// Bitmap Distribution Format, as X and font editors write it.
    case bdf
    /// 256 bitmaps of 8 pixels' width one after the other, in code page 437's order: a video BIOS's font.
    case raw
    /// A table of the folder `Fonts/`, or one that was learned.
    case glyphs

    /// Names' endings and what they stand for.
    static let endings: [String: FontFormat] = [
        ".psf": .psf, ".psfu": .psf, ".pf2": .pf2, ".bdf": .bdf, ".glyphs": .glyphs, ".rom": .raw, ".f16": .raw,
        ".f14": .raw, ".f08": .raw,
    ]

    /// A file is not used because of what is in it.
    enum Refusal: Error, CustomStringConvertible {
        case notThis(String)

        var description: String {
            switch self {
            case .notThis(let what): "This is not \(what): look at what is in the file, or give it another ending."
            }
        }
    }

    /// By a file's name, packed or not; nil when it is none of these.
    init?(path: String) {
        let bare = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        guard let format = Self.endings.first(where: { bare.hasSuffix($0.key) })?.value else { return nil }
        self = format
    }

    /// The tables of a file that is not packed.
    func tables(reading bytes: [UInt8], name: String) throws -> [GlyphTable] {
        // What says of itself what it is, is that.
        if let font = PF2Font(bytes) { return font.table(name: name).map { [$0] } ?? [] }
        switch self {
        case .psf, .pf2: return try PSFFont(bytes).tables(name: name)
        case .bdf:
            guard let font = BDFFont(bytes) else { throw Refusal.notThis("a BDF font of one width") }
            return font.tables(name: name)
        case .raw:
            guard let glyphs = RawFont.glyphs(bytes) else {
                throw Refusal.notThis("a font of 256 glyphs, 8 pixels wide")
            }
            return GlyphTable.console(name: name, width: 8, height: bytes.count / 256, glyphs: glyphs)
        case .glyphs:
            let tables = bytes.withUnsafeBytes { GlyphTable.tables(reading: $0) }
            if tables.isEmpty { throw Refusal.notThis("a table of glyphs") }
            return tables
        }
    }

    /// The cells that a file is for, told by its beginning; empty when only reading it tells, nil when it is of no use.
    func sizes(_ begin: [UInt8]) -> [FontLibrary.Size]? {
        let size: FontLibrary.Size?
        switch self {
        case .psf: size = PSFFont.size(begin)
        case .pf2: size = PF2Font.size(begin)
        case .bdf: size = BDFFont.size(begin)
        case .raw, .glyphs: return []
        }
        guard let size else { return nil }
        return size.width == 8 ? [size, FontLibrary.Size(width: 9, height: size.height)] : [size]
    }
}
