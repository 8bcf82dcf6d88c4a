/// What a daemon that means harm does to the messages of an honest one: a seed says what, so that it can be repeated.
public struct Mutation: Sendable {
    private var state: UInt64

    /// The same seed does the same to the same messages.
    public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// Numbers that programs trip over.
    private static let numbers: [UInt32] = [
        0, 1, 2, 3, 16, 255, 1000, 4096, 16_384, 65_535, 65_536, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF,
    ]

    private mutating func next(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 11) % max(1, limit)
    }

    /// What becomes of the message; most go on as they were.
    public mutating func fate(of message: RPCMessage) -> LyingProxy.Fate {
        switch next(below: 40) {
        case 0: return .late(message, milliseconds: UInt32(next(below: 300)))
        case 1 where next(below: 3) == 0: return .lost
        case 2 where next(below: 2) == 0: return .cut(message, after: next(below: message.bytes.count))
        case 3, 4, 5, 6: return .pass(changed(message) { $0.setWords(of: &$1) })
        case 7, 8: return .pass(changed(message) { $0.setBytes(of: &$1) })
        case 9: return .pass(changed(message) { $1.removeLast($0.next(below: $1.count / 4) * 4) })
        case 10: return .pass(changed(message) { $1 += [UInt8](repeating: 255, count: 4 * (1 + $0.next(below: 8))) })
        // The count that libvirt passes on beside a list is the last word of many answers.
        case 11, 12: return .pass(changed(message) { $0.setLastWord(of: &$1) })
        default: return .pass(message)
        }
    }

    private mutating func changed(
        _ message: RPCMessage, _ change: (inout Mutation, inout [UInt8]) -> Void
    ) -> RPCMessage {
        var message = message
        if !message.body.isEmpty { change(&self, &message.body) }
        return message
    }

    private mutating func setWords(of body: inout [UInt8]) {
        for _ in 0...next(below: 3) { set(word: next(below: body.count / 4), of: &body) }
    }

    private mutating func setLastWord(of body: inout [UInt8]) { set(word: body.count / 4 - 1, of: &body) }

    private mutating func set(word: Int, of body: inout [UInt8]) {
        let value = Self.numbers[next(below: Self.numbers.count)]
        guard word >= 0, word * 4 + 4 <= body.count else { return }
        for place in 0..<4 { body[word * 4 + place] = UInt8(value >> UInt32(24 - 8 * place) & 255) }
    }

    /// Control characters among others, where text may be.
    private mutating func setBytes(of body: inout [UInt8]) {
        for _ in 0...next(below: 8) {
            let bytes: [UInt8] = [0, 7, 10, 13, 0x1B, 0x7F, 0x9B, 0xC2, 0xFF, UInt8(next(below: 256))]
            body[next(below: body.count)] = bytes[next(below: bytes.count)]
        }
    }
}
