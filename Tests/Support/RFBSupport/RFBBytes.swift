/// Builds what an RFB server says, right or wrong (RFC 6143).
public enum RFBBytes {
    /// Numbers of encodings and pseudo-encodings.
    public enum Encoding {
        /// Pixels as they are.
        public static let raw: Int32 = 0
        /// Pixels from elsewhere on the screen.
        public static let copyRect: Int32 = 1
        /// Tiles of 16 × 16.
        public static let hextile: Int32 = 5
        /// Pixels as they are, compressed.
        public static let zlib: Int32 = 6
        /// TightVNC's.
        public static let tight: Int32 = 7
        /// Tiles of 64 × 64 in run lengths, compressed.
        public static let zrle: Int32 = 16
        /// Another size of the screen.
        public static let desktopSize: Int32 = -223
        /// The end of an update without a count.
        public static let lastRectangle: Int32 = -224
        /// QEMU's keys with codes.
        public static let extendedKeys: Int32 = -258
        /// Another size and its screens.
        public static let extendedDesktopSize: Int32 = -308
    }

    /// A number in network order.
    public static func number<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }

    /// The greeting of version 3.8.
    public static let version = Array("RFB 003.008\n".utf8)

    /// The size, a 32-bit pixel format and the name.
    public static func serverInit(width: UInt16, height: UInt16, name: String = "test") -> [UInt8] {
        number(width) + number(height) + [32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 16, 8, 0, 0, 0, 0]
            + number(UInt32(name.utf8.count)) + Array(name.utf8)
    }

    /// An update of rectangles.
    public static func update(_ rectangles: [[UInt8]]) -> [UInt8] {
        [0, 0] + number(UInt16(rectangles.count)) + rectangles.flatMap { $0 }
    }

    /// A rectangle with its encoding's own bytes.
    public static func rectangle(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ encoding: Int32, _ content: [UInt8] = []
    ) -> [UInt8] {
        number(UInt16(truncatingIfNeeded: x)) + number(UInt16(truncatingIfNeeded: y))
            + number(UInt16(truncatingIfNeeded: width)) + number(UInt16(truncatingIfNeeded: height)) + number(encoding)
            + content
    }

    /// A pixel 0x00RRGGBB as the helper asks for it.
    public static func pixel(_ colour: UInt32) -> [UInt8] { withUnsafeBytes(of: colour.littleEndian) { Array($0) } }

    /// A rectangle of pixels without any encoding.
    public static func raw(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ pixels: [UInt32]) -> [UInt8] {
        rectangle(x, y, width, height, Encoding.raw, pixels.flatMap(pixel))
    }

    /// A rectangle of one colour without any encoding.
    public static func fill(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: UInt32) -> [UInt8] {
        raw(x, y, width, height, [UInt32](repeating: colour, count: width * height))
    }
}
