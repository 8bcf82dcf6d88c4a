/// A page that a Linux guest shows of itself, from which its console's font is learned.
///
/// Its first row is a ruler, cells in turned colours and plain ones by turns, which say how large a cell is whatever the
/// font looks like. The rows below hold a blank, then what the guest shows for a character that no font has, and then
/// every character of `characters`.
public enum FontPage {
    /// Cells of the ruler, and of every row.
    private static let width = 32
    /// Unassigned for ever: what it looks like is what a missing glyph looks like.
    private static let missing: Unicode.Scalar = "\u{0378}"

    /// What is learned: ASCII, Latin-1, lines and blocks, and what texts are set with.
    static let characters: [Unicode.Scalar] =
        Array((0x21...0x7E as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init))
        + (0xA1...0xFF as ClosedRange<UInt32>).filter { $0 != 0xAD }.compactMap(Unicode.Scalar.init)
        + "─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■●◆‘’‚“”„†•…‰‹›€™←↑→↓–—ŒœŠšŸŽž≤≥".unicodeScalars

    /// A line of shell that shows the page on the guest's own console and leaves it there until Enter.
    public static var script: String {
        let ruler = String(repeating: "\\033[7m \\033[0m ", count: width / 2)
        let cells = [" ", missing] + characters
        let rows = stride(from: 0, to: cells.count, by: width).map { start in
            cells[start..<min(start + width, cells.count)].map { scalar in
                // In octal, so that it survives any keyboard and any locale.
                String(scalar).utf8.map { octet in
                    let digits = String(octet, radix: 8)
                    return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
                }.joined()
            }.joined()
        }
        return
            "printf '\\033%%G\\033[?25l\\033[0m\\033[2J\\033[H\(ruler)\\r\\n\(rows.joined(separator: "\\r\\n"))'; read x\n"
    }

    /// The font that a frame shows with the page; nil while the page is not on it.
    public static func table(on frame: Framebuffer, name: String) -> [UInt8]? {
        guard let (grid, ink, paper) = ruler(of: frame) else { return nil }
        let cells = [" ", missing] + characters
        var glyphs: [(character: Unicode.Scalar, rows: [UInt64])] = []
        var absent: [UInt64]?
        for (number, character) in cells.enumerated() {
            let rect = grid.rect(row: 1 + number / width, column: number % width)
            guard let rows = rows(of: frame, rect, ink, paper) else { return nil }
            if number == 1 { absent = rows }
            let isBlank = Set(rows).count == 1 && (rows[0] == 0 || rows[0] == (1 << UInt64(rect.width)) - 1)
            if number < 2 || isBlank { continue }
            // A font without a sign for what is missing takes the question mark.
            if rows == absent, character != "?" { continue }
            glyphs.append((character, rows))
        }
        let letters = Set(glyphs.filter { $0.character.isASCII }.map(\.rows))
        guard letters.count >= 80 else { return nil }
        return Array(text(glyphs, grid, name).utf8)
    }

    /// The grid that the ruler says, with the colours of its turned and its plain cells.
    private static func ruler(of frame: Framebuffer) -> (grid: CellGrid, ink: UInt32, paper: UInt32)? {
        guard let ink = frame[0, 0] else { return nil }
        var (across, down) = (1, 1)
        while across < 33, frame[across, 0] == ink { across += 1 }
        while down < 65, frame[0, down] == ink { down += 1 }
        let rows = 1 + (characters.count + 2 + width - 1) / width
        guard (4...32).contains(across), (6...64).contains(down), let paper = frame[across, 0],
            across * width <= frame.width, down * rows <= frame.height
        else { return nil }
        let grid = CellGrid(cellWidth: across, cellHeight: down, originX: 0, originY: 0, columns: width, rows: rows)
        for column in 0..<width {
            let rect = grid.rect(row: 0, column: column)
            guard frame.isOneColour(rect), frame[rect.x, 0] == (column % 2 == 0 ? ink : paper) else { return nil }
        }
        return (grid, ink, paper)
    }

    private static func rows(of frame: Framebuffer, _ rect: PixelRect, _ ink: UInt32, _ paper: UInt32) -> [UInt64]? {
        var rows: [UInt64] = []
        for y in rect.y..<rect.bottom {
            var row: UInt64 = 0
            for x in rect.x..<rect.right {
                guard let pixel = frame[x, y], pixel == ink || pixel == paper else { return nil }
                row = row << 1 | (pixel == ink ? 1 : 0)
            }
            rows.append(row)
        }
        return rows
    }

    /// As `GlyphTable.tables(reading:)` reads it.
    private static func text(_ glyphs: [(character: Unicode.Scalar, rows: [UInt64])], _ grid: CellGrid, _ name: String)
        -> String
    {
        let octets = (grid.cellWidth + 7) / 8
        let lines = glyphs.map { character, rows in
            let bits = rows.map { row in
                hexadecimal(row << UInt64(octets * 8 - grid.cellWidth), digits: octets * 2)
            }
            return hexadecimal(UInt64(character.value), digits: 4).uppercased() + " " + bits.joined()
        }
        let head = [
            "virt-tui glyphs 1", "name \(name)", "cell \(grid.cellWidth) \(grid.cellHeight)",
            "note source learned from the screen of a guest",
        ]
        return (head + lines).joined(separator: "\n") + "\n"
    }

    private static func hexadecimal(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(digits - text.utf8.count, 0)) + text
    }
}
