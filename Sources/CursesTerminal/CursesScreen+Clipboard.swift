extension CursesScreen {
    /// The most bytes that are copied; terminals drop longer ones.
    public static let clipboardLimit = 74_994

    /// Puts text into the clipboard of the terminal, also through SSH (OSC 52); many ask or refuse.
    ///
    /// The text travels as base64, so it can hold anything. False when it is too long or the terminal is behind.
    @discardableResult
    public func copy(_ text: String) -> Bool {
        guard canFlush, text.utf8.count <= CursesScreen.clipboardLimit else { return false }
        device.write(Array("\u{1B}]52;c;".utf8) + CursesScreen.base64(text.utf8) + [0x07])
        return true
    }

    /// The bytes in base64 (RFC 4648, section 4).
    static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(3))
            rest = rest.dropFirst(3)
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for index in 0..<4 {
                let isPadding = index > group.count
                result.append(isPadding ? 0x3D : letters[Int(bits >> UInt32(18 - 6 * index) & 63)])
            }
        }
        return result
    }
}
