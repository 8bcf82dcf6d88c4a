/// What a daemon that means harm does to the messages of an honest one: a seed says what, so that it can be repeated.
public struct Mutation: Sendable {
    private var state: UInt64
    /// One in so many messages is changed.
    private let rarity: Int

    /// The same seed does the same to the same messages.
    public init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        rarity = [3, 10, 30][Int(seed % 3)]
    }

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
    ///
    /// - Parameter losing: whether answers may be lost, for who waits with a limit.
    public mutating func fate(of message: RPCMessage, losing: Bool = true) -> LyingProxy.Fate {
        // Some daemons lie all the time, others let a program come far.
        guard next(below: rarity) == 0 else { return .pass(message) }
        switch next(below: 17) {
        case 0: return .late(message, milliseconds: UInt32(next(below: 300)))
        case 1 where losing: return .lost
        case 2: return .cut(message, after: next(below: message.bytes.count))
        case 3, 4, 5: return .pass(changed(message) { $0.setWords(of: &$1) })
        case 6, 7: return .pass(changed(message) { $0.setBytes(of: &$1) })
        case 8: return .pass(changed(message) { $1.removeLast($0.next(below: $1.count / 4) * 4) })
        case 9: return .pass(changed(message) { $1 += [UInt8](repeating: 255, count: 4 * (1 + $0.next(below: 8))) })
        // The count that libvirt passes on beside a list is the last word of many answers.
        case 10, 11: return .pass(changed(message) { $0.set(word: $1.count / 4 - 1, of: &$1) })
        case 12, 13, 14: return .pass(changed(message) { $0.setCounters(of: &$1) })
        default: return .pass(changed(message) { $0.setDigits(of: &$1) })
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

    /// Sets typed parameters of 64 bits, which statistics are made of, to numbers at the ends of their range.
    private mutating func setCounters(of body: inout [UInt8]) {
        let ends: [UInt64] = [.max, .max - 1, 1 << 63, 1 << 63 - 1, 1 << 53, 0]
        let value = ends[next(below: ends.count)]
        let share = 1 + next(below: 3)
        for start in stride(from: 4, to: body.count - 11, by: 4)
        where body[start..<start + 3].allSatisfy({ $0 == 0 }) && (3...4).contains(body[start + 3])
            && body[start - 4] > 0x20
        {
            guard next(below: share) == 0 else { continue }
            for place in 0..<8 { body[start + 4 + place] = UInt8(value >> UInt64(56 - 8 * place) & 255) }
        }
    }

    /// Makes numbers in documents large, and their units as well.
    private mutating func setDigits(of body: inout [UInt8]) {
        let share = 1 + next(below: 4)
        let unit = Array("KiB".utf8)
        for place in body.indices where next(below: share) == 0 {
            if (0x30...0x39).contains(body[place]) { body[place] = 0x39 }
            if body[place...].starts(with: unit) { body[place] = UInt8(ascii: "E") }
        }
    }
}
