/// Lets through what a terminal may safely be told by a guest, and nothing that makes it answer, remember or obey.
///
/// Letters, colours, cursor movements and the usual modes pass. Titles, links, the clipboard, device strings, questions
/// to the terminal, the printer, the keyboard's lock and, unless it is harmless, the alternate screen do not. Bytes in any
/// cuts, constant memory.
public struct SerialFilter: Sendable {
    /// What became of some bytes.
    public struct Output: Equatable, Sendable {
        /// For the terminal.
        public var shown: [UInt8] = []
        /// For the guest: the size of the terminal, where the guest asked for it.
        public var reply: [UInt8] = []

        /// Nothing.
        public init() {}
    }

    /// Who reads what passes.
    public enum Reader: Sendable {
        /// The user's terminal: its alternate screen is the user's.
        case terminal
        /// A `TextTerminal`: its alternate screen is the guest's, and repetitions are spelled out for it.
        case emulator
    }

    enum State: Equatable {
        case ground
        /// Within a UTF-8 character that needs so many more bytes.
        case character(Int)
        case escape
        /// ESC and intermediates.
        case designation
        case control
        /// A control sequence that is too long or malformed: dropped up to its end.
        case ignoredControl
        /// OSC, DCS, APC, PM, SOS: dropped up to the string's end.
        case string(Int)
        /// ESC within a string.
        case stringEscape
    }

    /// A string that has not ended after so many bytes is taken for text again: a guest may have meant nothing by it.
    static let stringLimit = 64 << 10
    /// Longer control sequences are dropped.
    static let sequenceLimit = 64

    private var state = State.ground
    private var pending: [UInt8] = []
    /// Whether the guest just sent the cursor as far as it goes, as programs do that ask for the size.
    private var isAtCorner = false

    /// Where the terminal's size is asked for: columns and rows; nil when there is none to tell.
    private let size: @Sendable () -> (columns: Int, rows: Int)?

    private let reader: Reader
    /// What would be repeated.
    private var last: Unicode.Scalar?

    /// A filter at the beginning of a conversation.
    /// - Parameters:
    ///   - reader: whom it is for.
    ///   - size: the terminal's size, asked for when the guest asks.
    public init(
        for reader: Reader = .terminal, size: @escaping @Sendable () -> (columns: Int, rows: Int)? = { nil }
    ) {
        self.reader = reader
        self.size = size
    }

    /// Takes the guest's next bytes.
    public mutating func take(_ bytes: some Sequence<UInt8>) -> Output {
        var output = Output()
        for byte in bytes { take(byte, &output) }
        return output
    }

    private mutating func take(_ byte: UInt8, _ output: inout Output) {
        switch state {
        case .ground: begin(byte, &output)
        case .character(let left):
            guard byte & 0xC0 == 0x80 else {
                pending = []
                output.shown += Self.replacement
                return begin(byte, &output)
            }
            pending.append(byte)
            if left > 1 { return state = .character(left - 1) }
            finishCharacter(&output)
        case .escape: escape(byte, &output)
        case .designation:
            switch byte {
            case 0x20...0x2F where pending.count < 4: pending.append(byte)
            case 0x30...0x7E:
                pending.append(byte)
                if Self.isSafe(designation: pending) { output.shown += pending }
                reset()
            default: interrupt(byte, &output)
            }
        case .control, .ignoredControl: control(byte, &output)
        case .string(let length):
            switch byte {
            case 0x07, 0x18, 0x1A: reset()
            case 0x1B: state = .stringEscape
            default: state = length < Self.stringLimit ? .string(length + 1) : .ground
            }
        case .stringEscape:
            // ESC ends the string whatever follows; a backslash belongs to the end.
            reset()
            if byte != UInt8(ascii: "\\") {
                pending = [0x1B]
                escape(byte, &output)
            }
        }
    }

    private mutating func begin(_ byte: UInt8, _ output: inout Output) {
        state = .ground
        switch byte {
        case 0x1B:
            pending = [byte]
            state = .escape
        // Bell, backspace, tab, line ends, character sets. ENQ would make the terminal answer.
        case 0x07...0x0F: output.shown.append(byte)
        case 0x20...0x7E:
            isAtCorner = false
            last = Unicode.Scalar(byte)
            output.shown.append(byte)
        case 0xC2...0xDF: begin(character: byte, 1)
        case 0xE0...0xEF: begin(character: byte, 2)
        case 0xF0...0xF4: begin(character: byte, 3)
        case 0x80...0xFF: output.shown += Self.replacement
        default: break
        }
    }

    private mutating func begin(character byte: UInt8, _ more: Int) {
        pending = [byte]
        state = .character(more)
    }

    private mutating func finishCharacter(_ output: inout Output) {
        defer { reset() }
        guard let text = String(validating: pending, as: UTF8.self), let scalar = text.unicodeScalars.first else {
            output.shown += Self.replacement
            return
        }
        switch scalar.value {
        // The second set of controls, and those that turn the writing round.
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: break
        default:
            isAtCorner = false
            last = scalar
            output.shown += pending
        }
    }

    private mutating func escape(_ byte: UInt8, _ output: inout Output) {
        pending.append(byte)
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .string(0)
        case 0x20...0x2F: state = .designation
        case 0x30...0x7E:
            if byte == UInt8(ascii: "c"), reader == .terminal {
                output.shown += Self.gentleReset
            } else if Self.safeEscapes.contains(byte) {
                output.shown += pending
            }
            reset()
        default:
            pending.removeLast()
            interrupt(byte, &output)
        }
    }

    private mutating func control(_ byte: UInt8, _ output: inout Output) {
        switch byte {
        case 0x20...0x3F:
            pending.append(byte)
            if pending.count > Self.sequenceLimit {
                pending = []
                state = .ignoredControl
            }
        case 0x40...0x7E:
            let isIgnored = state == .ignoredControl
            pending.append(byte)
            let sequence = ControlSequence(pending)
            reset()
            if !isIgnored, let sequence { act(on: sequence, &output) }
        // Terminals carry single controls out that come within a sequence.
        case 0x08...0x0D: output.shown.append(byte)
        default: interrupt(byte, &output)
        }
    }

    /// A byte that belongs to no sequence ends it; CAN and SUB do nothing else.
    private mutating func interrupt(_ byte: UInt8, _ output: inout Output) {
        reset()
        if byte == 0x1B || byte >= 0x80 { begin(byte, &output) }
    }

    private mutating func act(on sequence: ControlSequence, _ output: inout Output) {
        if let reply = reply(to: sequence) { output.reply += reply }
        isAtCorner = sequence.goesToCorner
        if reader == .emulator, let count = sequence.repetitions {
            // Beyond the end of a row nothing is repeated.
            let bytes = last.map { Array(String($0).utf8) } ?? []
            for _ in 0..<min(count, size()?.columns ?? 80) { output.shown += bytes }
        } else {
            output.shown += reader == .emulator ? sequence.safeBytes(alternateScreen: true) : bounded(sequence)
        }
    }

    /// For the user's own terminal: nothing reaches beyond the screen, and what has scrolled off it stays.
    private func bounded(_ sequence: ControlSequence) -> [UInt8] {
        if sequence.erasesHistory { return [] }
        let size = size() ?? (80, 24)
        return sequence.bounded(by: max(size.columns, size.rows)).safeBytes(alternateScreen: false)
    }

    /// Programs ask for the size by going to the farthest corner and asking where they are, or directly.
    private func reply(to sequence: ControlSequence) -> [UInt8]? {
        guard sequence.asksForSize || sequence.asksForCursor && isAtCorner, let size = size() else { return nil }
        let numbers = "\(size.rows);\(size.columns)"
        return Array((sequence.asksForSize ? "\u{1B}[8;\(numbers)t" : "\u{1B}[\(numbers)R").utf8)
    }

    private mutating func reset() {
        state = .ground
        pending = []
    }

    /// What a full reset means for the guest's text: modes, margins and colours as at first, and a blank screen. The
    /// terminal's history, title and fonts are the user's.
    static let gentleReset = Array(
        ("\u{1B}[!p\u{1B}[?1000;1002;1003;1004;1005;1006;1015;2004;5;66l\u{1B}[?7;25h\u{1B}[r\u{1B}(B\u{0F}\u{1B}[0m"
            + "\u{1B}[H\u{1B}[2J").utf8)

    /// U+FFFD, for what is no text.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Save and restore the cursor, index, next line, tab stop, reverse index, keypad, shifts, full reset.
    static let safeEscapes = Set("78DEHM=>NOno|}~c".utf8)

    /// Character sets and the test pattern; not the change away from UTF-8, nor eight-bit answers.
    static func isSafe(designation bytes: [UInt8]) -> Bool {
        guard bytes.count >= 3 else { return false }
        return switch bytes[1] {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"): true
        case UInt8(ascii: "#"): (UInt8(ascii: "3")...UInt8(ascii: "8")).contains(bytes[2])
        case UInt8(ascii: "%"): bytes[2] == UInt8(ascii: "G")
        default: false
        }
    }
}
