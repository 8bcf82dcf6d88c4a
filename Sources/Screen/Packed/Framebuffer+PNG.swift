internal import CLibpng
internal import Glibc

extension Framebuffer {
    /// Reads a PNG by libpng; nil when it is none, is damaged, or has a size that no frame may have. Transparency is left
    /// out.
    public init?(png bytes: [UInt8]) {
        var (width, height): (UInt32, UInt32) = (0, 0)
        guard png_read_size(bytes, bytes.count, &width, &height) else { return nil }
        self.init(width: Int(width), height: Int(height))
        var isWhole = false
        withPixels { pixels in
            isWhole = png_read_pixels(bytes, bytes.count, pixels.baseAddress, width, height)
            for index in pixels.indices { pixels[index] &= 0x00FF_FFFF }
        }
        guard isWhole else { return nil }
    }

    /// The frame as PNG, 24-bit without transparency; nil when there is no memory for it.
    public func png() -> [UInt8]? {
        var count = 0
        let bytes = pixels.withUnsafeBufferPointer {
            png_write_pixels($0.baseAddress, UInt32(width), UInt32(height), &count)
        }
        guard let bytes else { return nil }
        defer { free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
