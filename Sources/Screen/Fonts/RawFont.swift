/// A font without any header, as video BIOSes hold it and old tools save it.
enum RawFont {
    /// The 256 glyphs of a file; nil when its length is not that of 256 glyphs, 6 to 32 rows each.
    static func glyphs(_ bytes: [UInt8]) -> [GlyphTable.Glyph]? {
        let height = bytes.count / 256
        guard bytes.count == height * 256, (6...32).contains(height) else { return nil }
        return characters.enumerated().map { index, character in
            GlyphTable.Glyph(
                characters: [character], rows: bytes[index * height..<(index + 1) * height].map(UInt64.init))
        }
    }

    /// Code page 437 with what its first glyphs show; the first is blank, or stands for what is missing.
    private static let characters = Array(
        ("\u{FFFD}☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_"
            + "`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
