extension Framebuffer {
    /// Reads a picture in either format of libvirt's screenshots, PNG or PPM; nil when it is neither, is damaged, or has a
    /// size that no frame may have.
    public init?(picture bytes: [UInt8]) {
        guard let size = bytes.withUnsafeBytes({ ScreenshotFile.size(of: $0) }) else { return nil }
        self.init(width: size.width, height: size.height)
        var isWhole = false
        withPixels { pixels in isWhole = bytes.withUnsafeBytes { ScreenshotFile.decode($0, into: pixels) } }
        guard isWhole else { return nil }
    }
}
