internal import CLibpng
internal import Screen

/// A screenshot's file as pixels: PNG or PPM, whichever the hypervisor's driver makes.
struct Picture: Hashable, Sendable {
    let width: Int
    let height: Int
    /// Row by row, 0x00RRGGBB or with anything in the top byte.
    let pixels: [UInt32]

    /// Decodes a file from outside; the limits are those of `Framebuffer`.
    init(_ bytes: [UInt8]) throws(DisplayFailure) {
        let picture = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? Self.png(bytes) : Self.ppm(bytes)
        guard let picture else {
            throw DisplayFailure(
                .broken, "The screenshot is neither a whole PNG nor a whole PPM picture; it is taken again.")
        }
        self = picture
    }

    private init(width: Int, height: Int, pixels: [UInt32]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    private static func isAllowed(_ width: Int, _ height: Int) -> Bool {
        (1...8192).contains(width) && (1...8192).contains(height) && width * height <= Framebuffer.mostPixels
    }

    private static func png(_ bytes: [UInt8]) -> Picture? {
        var width: UInt32 = 0
        var height: UInt32 = 0
        guard png_read_size(bytes, bytes.count, &width, &height), isAllowed(Int(width), Int(height)) else { return nil }
        var isWhole = false
        let count = Int(width) * Int(height)
        let pixels = [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
            buffer.initialize(repeating: 0)
            isWhole = png_read_pixels(bytes, bytes.count, buffer.baseAddress, width, height)
            filled = count
        }
        return isWhole ? Picture(width: Int(width), height: Int(height), pixels: pixels) : nil
    }

    /// "P6", width, height and 255, each ended by white space, then three bytes a pixel.
    private static func ppm(_ bytes: [UInt8]) -> Picture? {
        var rest = bytes[...]
        guard rest.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "6")]) else { return nil }
        rest = rest.dropFirst(2)
        guard let width = number(&rest), let height = number(&rest), number(&rest) == 255, isAllowed(width, height)
        else { return nil }
        rest = rest.dropFirst()
        guard rest.count >= width * height * 3 else { return nil }
        let pixels = rest.withUnsafeBufferPointer { rest in
            (0..<width * height).map { index -> UInt32 in
                let red = UInt32(rest[index * 3])
                let green = UInt32(rest[index * 3 + 1])
                return red << 16 | green << 8 | UInt32(rest[index * 3 + 2])
            }
        }
        return Picture(width: width, height: height, pixels: pixels)
    }

    /// The next decimal number after white space and comments.
    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        while let byte = rest.first {
            if byte == UInt8(ascii: "#") {
                rest = rest.drop { $0 != 0x0A }
            } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let digits = rest.prefix(6).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
