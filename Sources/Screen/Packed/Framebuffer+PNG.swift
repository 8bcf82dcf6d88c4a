internal import CLibpng
internal import Glibc

extension Framebuffer {
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
