public import Terminal

/// Calls for the user's attention. Where the terminal is behind they are left out: what they say is on the screen too.
extension CursesScreen {
    /// How a terminal is told to notify its user.
    public enum NotificationSequence: Sendable {
        /// OSC 9.
        case osc9
        /// OSC 777.
        case osc777
    }

    /// Rings the terminal's bell.
    public func ring() {
        guard canFlush else { return }
        device.write([0x07])
    }

    /// Has the terminal notify its user.
    public func notify(_ text: SafeText, by sequence: NotificationSequence) {
        guard canFlush else { return }
        // A semicolon would end a field.
        let words = text.string.replacing(";", with: ",")
        let command =
            switch sequence {
            case .osc9: "9;\(words)"
            case .osc777: "777;notify;virt-tui;\(words)"
            }
        device.write(Array("\u{1B}]\(command)\u{07}".utf8))
    }
}
