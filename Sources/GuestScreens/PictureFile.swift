internal import CLibpng
internal import Glibc
public import Screen

/// Pictures as files.
public enum PictureFile {
    /// A frame as PNG, 24-bit without transparency; nil when there is no memory for it.
    public static func png(_ frame: Framebuffer) -> [UInt8]? {
        var count = 0
        let bytes = frame.pixels.withUnsafeBufferPointer {
            png_write_pixels($0.baseAddress, UInt32(frame.width), UInt32(frame.height), &count)
        }
        guard let bytes else { return nil }
        defer { free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
