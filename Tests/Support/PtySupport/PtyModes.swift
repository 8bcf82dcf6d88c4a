import Glibc

/// A terminal's line discipline settings, comparable.
public struct PtyModes: Sendable, Equatable {
    /// Input flags (`c_iflag`).
    public let input: UInt32
    /// Output flags (`c_oflag`).
    public let output: UInt32
    /// Hardware flags (`c_cflag`).
    public let control: UInt32
    /// Local flags (`c_lflag`): echo, line editing, signals.
    public let local: UInt32
    /// Special characters (`c_cc`).
    public let characters: [UInt8]

    /// Whether what is typed is echoed.
    public var echoes: Bool { local & UInt32(ECHO) != 0 }
    /// Whether input is given by lines.
    public var isCanonical: Bool { local & UInt32(ICANON) != 0 }

    init?(descriptor: Int32) {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return nil }
        input = modes.c_iflag
        output = modes.c_oflag
        control = modes.c_cflag
        local = modes.c_lflag
        characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    }
}
