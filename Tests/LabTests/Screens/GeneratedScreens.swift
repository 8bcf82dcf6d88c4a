import Glibc

/// Screens for a guest to show, the same at every run.
struct GeneratedScreens {
    let columns: Int
    let rows: Int
    private var state: UInt64 = 0x5EED

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// Writes so many screens into a folder, numbered: `.vcsa` for the console's memory, `.tty` for text.
    mutating func write(_ count: Int, to folder: String) throws {
        for number in 0..<count {
            let name = String("000\(number)".suffix(3))
            switch number % 5 {
            case 0: try save(glyphs(first: UInt8(number % 256)), "\(folder)/\(name).vcsa")
            case 1: try save(colours(first: UInt8(number % 128)), "\(folder)/\(name).vcsa")
            case 2: try save(noise(), "\(folder)/\(name).vcsa")
            case 3: try save(frames(), "\(folder)/\(name).tty")
            default: try save(latin(), "\(folder)/\(name).tty")
            }
        }
    }

    private mutating func random(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    /// Every glyph, beginning with one, on black.
    private func glyphs(first: UInt8) -> [UInt8] {
        (0..<columns * rows).flatMap { [first &+ UInt8(truncatingIfNeeded: $0), UInt8(1 + $0 / 256 % 15)] }
    }

    /// Every pair of sixteen and eight colours, beginning with one, with letters in them.
    private func colours(first: UInt8) -> [UInt8] {
        (0..<columns * rows).flatMap { [UInt8(0x21 + $0 % 94), (first &+ UInt8(truncatingIfNeeded: $0)) & 0x7F] }
    }

    /// Any glyph in any colours everywhere.
    private mutating func noise() -> [UInt8] {
        (0..<columns * rows).flatMap { _ in [UInt8(random(256)), UInt8(random(128))] }
    }

    /// Boxes within boxes, and the cursor somewhere.
    private mutating func frames() -> [UInt8] {
        var text = ""
        for _ in 0..<8 {
            let left = 1 + random(columns / 2)
            let top = 1 + random(rows / 2)
            let width = 2 + random(columns - left - 4)
            let height = 1 + random(rows - top - 2)
            let parts = random(2) == 0 ? "┌─┐│└┘" : "╔═╗║╚╝"
            let part = parts.map { String($0) }
            text += "\u{1B}[\(30 + random(8));\(40 + random(8))m\u{1B}[\(top);\(left)H"
            text += part[0] + String(repeating: part[1], count: width) + part[2]
            for row in 1...height {
                text += "\u{1B}[\(top + row);\(left)H" + part[3] + String(repeating: " ", count: width) + part[3]
            }
            text += "\u{1B}[\(top + height + 1);\(left)H" + part[4] + String(repeating: part[1], count: width) + part[5]
        }
        return Array((text + cursor()).utf8)
    }

    /// Latin-1 and ASCII as text, and the cursor somewhere.
    private mutating func latin() -> [UInt8] {
        var text = ""
        for row in 1..<rows {
            text += "\u{1B}[\(row);1H\u{1B}[0;\(random(2));3\(random(8))m"
            for _ in 0..<random(columns) {
                let value = random(4) == 0 ? 0xA1 + random(0x5F) : 0x20 + random(0x5F)
                text.unicodeScalars.append(Unicode.Scalar(UInt8(value)))
            }
        }
        return Array((text + cursor()).utf8)
    }

    private mutating func cursor() -> String {
        "\u{1B}[0m\u{1B}[\(1 + random(rows));\(1 + random(columns))H\u{1B}[?25\(random(2) == 0 ? "h" : "l")"
    }

    private func save(_ bytes: [UInt8], _ path: String) throws {
        guard let file = fopen(path, "we") else { throw CannotWrite(path: path) }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    struct CannotWrite: Error {
        let path: String
    }
}
