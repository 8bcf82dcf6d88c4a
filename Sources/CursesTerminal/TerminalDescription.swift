import CNcurses
import Glibc
import Terminal

/// What the terminal database says about this terminal.
struct TerminalDescription {
    /// The type's name.
    let name: String
    /// Bytes that switch our modes on, after ncurses' own.
    let enter: [UInt8]
    /// Bytes that switch our modes off, before ncurses' own.
    let leave: [UInt8]
    /// Bytes that undo everything at once, for a crash.
    let rescue: [UInt8]
    /// The keys' sequences.
    let sequences: [[UInt8]: Key]

    init(descriptor: Int32, usesMouse: Bool) throws(TerminalError) {
        guard let type = getenv("TERM"), type.pointee != 0 else { throw .typeMissing }
        let name = String(cString: type)
        let shown = SafeText(name, limit: 64).string
        guard curses_describe(name, descriptor) == 1 else {
            throw name == "dumb" ? .typeTooSimple(shown) : .typeUnknown(shown)
        }
        guard TerminalDescription.bytes("cup") != nil else { throw .typeTooSimple(shown) }
        self.name = name
        // Terminals that report a mouse understand, or at least ignore, xterm's private modes.
        let isModern = TerminalDescription.bytes("kmous") != nil
        let mouse = usesMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : ""
        enter = isModern ? Array((mouse + "\u{1B}[?2004h").utf8) : []
        leave = isModern ? Array("\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l".utf8) : []
        rescue = ["sgr0", "rmkx", "cnorm", "rmcup"].reduce(into: leave) {
            $0 += TerminalDescription.bytes($1) ?? []
        }
        var sequences: [[UInt8]: Key] = [:]
        for (capability, key) in TerminalDescription.keys {
            if let bytes = TerminalDescription.bytes(capability), bytes.first == 0x1B, bytes.count > 1 {
                sequences[bytes] = .named(key)
            }
        }
        self.sequences = sequences
    }

    private static func bytes(_ capability: String) -> [UInt8]? {
        guard let text = curses_string(capability) else { return nil }
        let bytes = String(cString: text).utf8
        return bytes.isEmpty ? nil : Array(bytes)
    }

    private static let keys: [(String, Key.Name)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backtab),
        ("kent", .enter), ("kf1", .f1), ("kf2", .f2), ("kf3", .f3), ("kf4", .f4), ("kf5", .f5), ("kf6", .f6),
        ("kf7", .f7), ("kf8", .f8), ("kf9", .f9), ("kf10", .f10), ("kf11", .f11), ("kf12", .f12),
    ]
}
