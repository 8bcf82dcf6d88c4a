extension Framebuffer {
    /// Reads a portable pixmap (PPM, `P6` with 8 bits a colour), which is what QEMU's screenshots are; nil when it is
    /// none, is cut short, or has a size that no frame may have.
    public init?(pixmap bytes: [UInt8]) {
        var position = 0
        guard Self.word(bytes, &position)?.elementsEqual("P6".utf8) == true,
            let width = Self.number(bytes, &position), let height = Self.number(bytes, &position),
            Self.number(bytes, &position) == 255
        else { return nil }
        // One byte of white space, then the pixels.
        let start = position + 1
        guard bytes.count - start >= width * height * 3 else { return nil }
        self.init(width: width, height: height)
        withPixels { pixels in
            bytes.withUnsafeBufferPointer { bytes in
                for index in pixels.indices {
                    let place = start &+ index &* 3
                    pixels[index] =
                        UInt32(bytes[place]) << 16 | UInt32(bytes[place &+ 1]) << 8 | UInt32(bytes[place &+ 2])
                }
            }
        }
    }

    /// The next word of the head: white space and lines that begin with `#` lie before it.
    private static func word(_ bytes: [UInt8], _ position: inout Int) -> ArraySlice<UInt8>? {
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
        return start < position ? bytes[start..<position] : nil
    }

    private static func number(_ bytes: [UInt8], _ position: inout Int) -> Int? {
        word(bytes, &position).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
}
