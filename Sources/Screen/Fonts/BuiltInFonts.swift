internal import CFonts

/// The tables of the folder `Fonts/`, which are part of the program.
enum BuiltInFonts {
    static let tables: [GlyphTable] = (0..<fonts_count()).flatMap { index -> [GlyphTable] in
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        guard fonts_table(index, &bytes, &count) == 1 else { return [] }
        return GlyphTable.tables(reading: UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
