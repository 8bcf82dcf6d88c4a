internal import CTerminalSafety
internal import Glibc

/// The near end of a serial line: a terminal, or pipes. Puts a terminal into raw mode and back.
final class SerialTerminal: Sendable {
    /// Where keys come from.
    let input: Int32
    /// Where the guest's bytes go.
    let output: Int32
    /// Whether keys come from a terminal: then Ctrl-] leaves.
    let isInteractive: Bool
    /// Whether bytes go to a terminal: then its modes are put back.
    let isShown: Bool

    private let saved: termios?
    private let owned: Int32?

    /// Undoes whatever a guest may have left behind, without moving the cursor or clearing anything.
    static let leave = Array(
        ("\u{1B}[!p\u{1B}[?1000;1002;1003;1004;1005;1006;1015;2004;5;66l\u{1B}[?7;25h\u{1B}[4;20l\u{1B}7\u{1B}[r\u{1B}8"
            + "\u{1B}>\u{1B}(B\u{1B})0\u{0F}\u{1B}[0m\u{1B}[0 q\r\n").utf8)

    /// Takes the terminal over.
    init(input: Int32, output: Int32) {
        isInteractive = isatty(input) == 1
        isShown = isatty(output) == 1
        self.input = input
        // A descriptor of our own may be made non-blocking; the shell's may not.
        owned = isShown ? Self.reopen(output) : nil
        self.output = owned ?? output
        guard isInteractive else {
            saved = nil
            return
        }
        var settings = termios()
        guard tcgetattr(input, &settings) == 0 else {
            saved = nil
            return
        }
        saved = settings
        _ = safety_catch_signals()
        let leave = isShown ? Self.leave : []
        leave.withUnsafeBytes { bytes in
            safety_arm(self.output, &settings, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        var raw = settings
        cfmakeraw(&raw)
        _ = tcsetattr(input, TCSANOW, &raw)
    }

    /// Gives the terminal back as it was. Once.
    func restore() {
        if isShown, !Self.write(Self.leave, to: output, milliseconds: 500) {
            // A terminal that is behind has no use for the rest of the guest's text, but must hear of its modes.
            tcflush(output, TCOFLUSH)
            _ = Self.write(Self.leave, to: output, milliseconds: 500)
        }
        if var settings = saved {
            _ = tcsetattr(input, TCSANOW, &settings)
            safety_disarm()
        }
        if let owned { close(owned) }
    }

    /// Columns and rows; nil when there is no terminal or it does not know.
    var size: (columns: Int, rows: Int)? {
        var size = winsize()
        guard isShown, ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    private static func reopen(_ descriptor: Int32) -> Int32? {
        var name = [CChar](repeating: 0, count: 256)
        guard ttyname_r(descriptor, &name, name.count) == 0 else { return nil }
        let opened = open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        return opened >= 0 ? opened : nil
    }

    /// Writes as much as is taken within a while; whether that was all.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, milliseconds: Int32) -> Bool {
        var rest = bytes[...]
        var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        while !rest.isEmpty, poll(&poller, 1, milliseconds) == 1 {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR || errno == EAGAIN else { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return rest.isEmpty
    }
}
