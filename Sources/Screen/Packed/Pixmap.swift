/// The head of a portable pixmap (PPM, `P6` with 8 bits a colour), which is what QEMU's screenshots are.
struct Pixmap {
    private(set) var width = 0
    private(set) var height = 0
    /// Where the pixels begin.
    private var start = 0

    /// Reads the head; nil when there is none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        guard Self.word(bytes, &position) == "P6", let width = Self.number(bytes, &position),
            let height = Self.number(bytes, &position), Self.number(bytes, &position) == 255, width > 0, height > 0
        else { return nil }
        self.width = width
        self.height = height
        // One byte of white space, then the pixels.
        start = position + 1
    }

    /// Reads the pixels, `width * height` of them; false when some are missing.
    func decode(_ bytes: UnsafeRawBufferPointer, into pixels: UnsafeMutableBufferPointer<UInt32>) -> Bool {
        guard (bytes.count - start) / 3 >= pixels.count else { return false }
        for index in pixels.indices {
            let place = start &+ index &* 3
            pixels[index] = UInt32(bytes[place]) << 16 | UInt32(bytes[place &+ 1]) << 8 | UInt32(bytes[place &+ 2])
        }
        return true
    }

    /// The next word of the head, eight bytes at most: white space and lines that begin with `#` lie before it.
    private static func word(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> String? {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "#") {
                while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            } else if isSpace(bytes[position]) {
                position += 1
            } else {
                break
            }
        }
        let start = position
        while position < bytes.count, position - start < 8, !isSpace(bytes[position]) { position += 1 }
        return start < position ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int? {
        word(bytes, &position).flatMap { Int($0) }
    }
}
