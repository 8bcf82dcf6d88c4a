internal import Terminal

extension CursesScreen {
    /// The most bytes that are copied; terminals drop longer ones.
    public static let clipboardLimit = 74_994

    /// Puts text into the clipboard of the terminal, also through SSH (OSC 52); many ask or refuse.
    ///
    /// The text travels as base64, so it can hold anything. False when it is too long or the terminal is behind.
    @discardableResult
    public func copy(_ text: String) -> Bool {
        guard canFlush, text.utf8.count <= CursesScreen.clipboardLimit else { return false }
        device.write(Array("\u{1B}]52;c;".utf8) + Base64.encode(text.utf8) + [0x07])
        return true
    }
}
