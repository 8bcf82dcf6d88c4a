extension Framebuffer {
    /// Reads a picture in either format of libvirt's screenshots, PNG or PPM; nil when it is neither, or damaged.
    public init?(picture bytes: [UInt8]) {
        if bytes.first == 0x89 {
            self.init(png: bytes)
        } else {
            self.init(pixmap: bytes)
        }
    }
}
