import Screen

/// What a Linux console says it shows (`/dev/vcsa1`): of each cell the glyph's number and its colours.
struct ConsoleMemory {
    let rows: Int
    let columns: Int
    let cursor: TextScreen.Cursor
    private let bytes: [UInt8]

    /// Reads the memory as base64; nil when it is cut short.
    init?(base64 text: String) {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for character in text.utf8 {
            let value: UInt8
            switch character {
            case 0x41...0x5A: value = character - 0x41
            case 0x61...0x7A: value = character - 0x61 + 26
            case 0x30...0x39: value = character - 0x30 + 52
            case 0x2B: value = 62
            case 0x2F: value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        guard bytes.count >= 4, bytes.count == 4 + Int(bytes[0]) * Int(bytes[1]) * 2 else { return nil }
        rows = Int(bytes[0])
        columns = Int(bytes[1])
        cursor = TextScreen.Cursor(row: Int(bytes[3]), column: Int(bytes[2]))
        self.bytes = bytes
    }

    /// Where a screen says something else than the memory; the cursor's cell is left out.
    func differences(from screen: TextScreen, palette: [UInt32]) -> [String] {
        guard screen.rows == rows, screen.columns == columns else {
            return ["\(screen.verdict) of \(screen.columns)×\(screen.rows) instead of \(columns)×\(rows)"]
        }
        var differences: [String] = []
        for row in 0..<rows {
            for column in 0..<columns where row != cursor.row || column != cursor.column {
                let index = 4 + (row * columns + column) * 2
                let glyph = bytes[index]
                let colours = bytes[index + 1]
                guard let cell = screen[row, column],
                    !Self.isShown(glyph, palette[Int(colours & 15)], palette[Int(colours >> 4 & 7)], as: cell)
                else { continue }
                differences.append("(\(row),\(column)): glyph \(glyph) in \(colours) is not \(cell)")
            }
        }
        return differences
    }

    private static func isShown(_ glyph: UInt8, _ ink: UInt32, _ paper: UInt32, as cell: ScreenCell) -> Bool {
        // One colour is a blank, whatever the memory calls it.
        if ink == paper || [32, 255].contains(glyph) { return cell.isBlank && cell.background == paper }
        // Blank in most fonts; in some it stands for what is missing.
        if glyph == 0, cell.isBlank { return cell.background == paper }
        if glyph == 219 { return cell.isBlank && cell.background == ink }
        let character = characters[Int(glyph)]
        if cell.character == character { return cell.foreground == ink && cell.background == paper }
        // A glyph that is another's inverse cannot be told from it.
        return cell.character == inverses[character] && cell.foreground == paper && cell.background == ink
    }

    /// The console's sixteen colours.
    static let palette: [UInt32] = [
        0x000000, 0x0000AA, 0x00AA00, 0x00AAAA, 0xAA0000, 0xAA00AA, 0xAA5500, 0xAAAAAA, 0x555555, 0x5555FF, 0x55FF55,
        0x55FFFF, 0xFF5555, 0xFF55FF, 0xFFFF55, 0xFFFFFF,
    ]

    private static let inverses: [Unicode.Scalar: Unicode.Scalar] = [
        "▀": "▄", "▄": "▀", "▌": "▐", "▐": "▌", "•": "◘", "◘": "•", "○": "◙", "◙": "○", "░": "▓", "▓": "░",
    ]

    /// Code page 437.
    private static let characters: [Unicode.Scalar] = Array(
        ("\u{FFFD}☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_"
            + "`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ").unicodeScalars)
}
