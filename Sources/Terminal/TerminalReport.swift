/// What a terminal says when it is asked something.
public enum TerminalReport: Hashable, Sendable {
    /// What it is able to do (primary device attributes, ECMA-48 DA): 4 stands for sixels.
    case attributes([Int])
    /// The size of a cell in pixels (xterm's window operation 16).
    case cell(width: Int, height: Int)
    /// Kitty's graphics protocol is understood: the answer to a question with this number.
    case graphics(number: Int, isAccepted: Bool)
    /// Everything that was sent before has been dealt with (ECMA-48 DSR).
    case ready

    /// The answer in a control sequence, ESC [ … ; nil when it is none of these.
    init?(control sequence: [UInt8]) {
        guard sequence.count > 3, let final = sequence.last else { return nil }
        if sequence[2] == 0x3F {
            guard final == UInt8(ascii: "c") else { return nil }
            self = .attributes(KeyDecoder.numbers(sequence[3...]))
            return
        }
        let numbers = KeyDecoder.numbers(sequence[2...])
        switch final {
        case UInt8(ascii: "n") where numbers == [0]: self = .ready
        case UInt8(ascii: "t") where numbers.count == 3 && numbers[0] == 6:
            self = .cell(width: numbers[2], height: numbers[1])
        default: return nil
        }
    }

    /// The answer in an application's string, ESC _ G keys ; words, without the string's end; nil when it is none.
    init?(string: [UInt8]) {
        guard string.starts(with: [0x1B, 0x5F, 0x47]) else { return nil }
        let parts = string.dropFirst(3).split(separator: UInt8(ascii: ";"), maxSplits: 1)
        guard parts.count == 2 else { return nil }
        var number: Int?
        for key in parts[0].split(separator: UInt8(ascii: ",")) where key.starts(with: [0x69, 0x3D]) {
            number = Int(String(decoding: key.dropFirst(2), as: UTF8.self))
        }
        guard let number else { return nil }
        self = .graphics(number: number, isAccepted: parts[1].elementsEqual([0x4F, 0x4B]))
    }
}
