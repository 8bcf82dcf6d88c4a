import Terminal

/// Pictures in kitty's graphics protocol ("Terminal graphics protocol" in kitty's documentation).
enum KittyGraphics {
    /// Base64 bytes in one escape sequence, at most.
    private static let portion = 4096
    /// The picture's number in the terminal: there is one at a time, which the next one replaces.
    private static let number = 7

    /// The bytes that make a terminal show a PNG in as many cells at its cursor, which stays where it is.
    static func bytes(png: [UInt8], columns: Int, rows: Int) -> [UInt8] {
        var keys = "a=T,f=100,i=\(number),p=1,q=2,C=1,c=\(columns),r=\(rows),"
        var rest = Base64.encode(png)[...]
        var result: [UInt8] = []
        result.reserveCapacity(rest.count + rest.count / 256 + 64)
        repeat {
            let piece = rest.prefix(portion)
            rest = rest.dropFirst(portion)
            result += Array("\u{1B}_G\(keys)m=\(rest.isEmpty ? 0 : 1);".utf8) + piece + [0x1B, 0x5C]
            keys = ""
        } while !rest.isEmpty
        return result
    }

    /// The bytes that take the picture away, and its memory with it.
    static let removal = Array("\u{1B}_Ga=d,d=I,i=\(number),q=2\u{1B}\\".utf8)
}
