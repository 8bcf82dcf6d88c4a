internal import CLibpng

/// A picture in either format of libvirt's screenshots, PNG or PPM, read into memory that somebody else owns.
public enum ScreenshotFile {
    /// Width and height in pixels; nil when it is neither format. Any positive size is told.
    public static func size(of bytes: UnsafeRawBufferPointer) -> (width: Int, height: Int)? {
        guard bytes.first == 0x89 else { return Pixmap(bytes).map { ($0.width, $0.height) } }
        var (width, height): (UInt32, UInt32) = (0, 0)
        guard png_read_size(bytes.baseAddress, bytes.count, &width, &height) else { return nil }
        return (Int(width), Int(height))
    }

    /// Reads the whole picture, 0x00RRGGBB a pixel, row by row; transparency is left out.
    /// - Parameter pixels: as many as `size(of:)` told.
    /// - Returns: false when the file is damaged or of another size.
    public static func decode(_ bytes: UnsafeRawBufferPointer, into pixels: UnsafeMutableBufferPointer<UInt32>) -> Bool
    {
        guard let size = size(of: bytes) else { return false }
        let (count, overflows) = size.width.multipliedReportingOverflow(by: size.height)
        guard !overflows, count == pixels.count else { return false }
        guard bytes.first == 0x89 else { return Pixmap(bytes)?.decode(bytes, into: pixels) ?? false }
        let isWhole = png_read_pixels(
            bytes.baseAddress, bytes.count, pixels.baseAddress, UInt32(size.width), UInt32(size.height))
        for index in pixels.indices { pixels[index] &= 0x00FF_FFFF }
        return isWhole
    }
}
