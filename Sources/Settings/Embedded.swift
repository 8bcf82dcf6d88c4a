internal import CEmbedded

/// What is built into the binary.
enum Embedded {
    /// Names and TOML texts of the shipped themes.
    static var themes: [(name: String, bytes: [UInt8])] {
        (0..<Int(embedded_theme_count())).compactMap { index in
            var name: UnsafePointer<CChar>?
            var bytes: UnsafePointer<UInt8>?
            var count = 0
            guard embedded_theme(index, &name, &bytes, &count) == 1, let name, let bytes else { return nil }
            return (String(cString: name), Array(UnsafeBufferPointer(start: bytes, count: count)))
        }
    }

    /// The demo's test-driver document; empty when none is built in.
    static var demo: [UInt8] {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        embedded_demo(&bytes, &count)
        return bytes.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
    }
}
