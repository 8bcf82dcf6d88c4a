/// Turns the bytes a terminal sends into keys, however they are cut into pieces.
///
/// Reads xterm's, VT's and the Linux console's sequences, SGR mouse reports, bracketed paste and UTF-8. What it does
/// not know it drops. Memory is bounded: a sequence to 64 bytes, a paste to `pasteLimit`.
public struct KeyDecoder: Sendable {
    /// Bytes kept of one paste; the rest is dropped.
    public static let pasteLimit = 1 << 20
    static let sequenceLimit = 64

    /// What more input is needed for.
    public enum Waiting: Hashable, Sendable {
        /// The rest of a sequence or character: after some 25 ms there is none, and `flush()` says what it was.
        case sequence
        /// The end of a paste: after some seconds it was lost.
        case paste
    }

    enum Mode {
        case ground
        /// After ESC: `pending` holds the bytes so far, ESC included.
        case escape
        /// An operating-system or device string, which is swallowed to its end.
        case string
        case paste
    }

    var mode = Mode.ground
    var pending: [UInt8] = []
    var pasted: [UInt8] = []
    /// How much of the paste's end mark has been seen.
    var endMatched = 0
    private var needed = 0
    /// What the terminal said since somebody took it; the newest few.
    private var reports: [TerminalReport] = []
    let sequences: [[UInt8]: Key]

    /// Makes a decoder; `sequences` are those of this terminal's description, which come before the usual ones.
    public init(sequences: [[UInt8]: Key] = [:]) {
        self.sequences = sequences
    }

    /// What the decoder waits for, or nil when all input has been understood.
    public var waiting: Waiting? {
        switch mode {
        case .ground: pending.isEmpty ? nil : .sequence
        case .escape: .sequence
        // A long answer may come in pieces over a slow line.
        case .string: pending.count > 2 ? .paste : .sequence
        case .paste: .paste
        }
    }

    /// Takes bytes in and returns the keys they complete.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        for byte in bytes { take(byte, &keys) }
        return keys
    }

    /// Nothing more came: returns what the bytes so far mean by themselves (a lone ESC is the escape key).
    public mutating func flush() -> [Key] {
        var keys: [Key] = []
        switch mode {
        case .ground: break
        case .escape, .string:
            if pending == [0x1B] {
                keys = [.escape]
            } else if pending.count == 2, pending[1] >= 0x20, pending[1] < 0x7F {
                keys = [.alt(Character(Unicode.Scalar(pending[1])))]
            }
        case .paste: finishPaste(&keys)
        }
        mode = .ground
        pending = []
        return keys
    }

    /// What the terminal answered since the last time, in order; answers that nobody waits for are told as well.
    public mutating func takeReports() -> [TerminalReport] {
        defer { reports = [] }
        return reports
    }

    mutating func note(_ report: TerminalReport?) {
        guard let report else { return }
        reports.append(report)
        if reports.count > 16 { reports.removeFirst() }
    }

    mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
        switch mode {
        case .ground: takeText(byte, &keys)
        case .escape: takeEscape(byte, &keys)
        case .string: takeString(byte)
        case .paste: takePaste(byte, &keys)
        }
    }

    private mutating func takeText(_ byte: UInt8, _ keys: inout [Key]) {
        if !pending.isEmpty {
            if byte & 0xC0 == 0x80 {
                pending.append(byte)
                if pending.count == needed { finishCharacter([], &keys) }
                return
            }
            pending = []
        }
        switch byte {
        case 0x1B:
            mode = .escape
            pending = [byte]
        case 0xC2...0xF4:
            pending = [byte]
            needed = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        default:
            if let key = KeyDecoder.key(forASCII: byte) { keys.append(key) }
        }
    }

    private mutating func finishCharacter(_ modifiers: Key.Modifiers, _ keys: inout [Key]) {
        // Surrogates and other malformed bytes come back as nothing and are dropped.
        if let text = String(validating: pending, as: UTF8.self), let character = text.first,
            text.unicodeScalars.first.map({ $0.value >= 0xA0 }) ?? false
        {
            keys.append(.character(character, modifiers))
        }
        pending = []
    }

    private mutating func takeString(_ byte: UInt8) {
        let previous = pending.last ?? 0
        if byte == 0x07 || byte == 0x18 || byte == 0x1A || (byte == 0x5C && previous == 0x1B && pending.count > 2) {
            note(TerminalReport(string: previous == 0x1B ? pending.dropLast() : pending))
            mode = .ground
            pending = []
        } else if pending.count < KeyDecoder.sequenceLimit {
            pending.append(byte)
        } else {
            pending[pending.count - 1] = byte
        }
    }

    /// The key of one byte below 0x80; nil for the rest.
    static func key(forASCII byte: UInt8) -> Key? {
        switch byte {
        case 0x00: .ctrl(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .ctrl(Character(Unicode.Scalar(byte + 0x40)))
        case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
        default: nil
        }
    }
}
