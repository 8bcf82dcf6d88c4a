import Glibc
import RFBSupport
import RemoteDisplay
import Testing

/// Sessions with bytes changed at random, thrown at real helpers. A helper may die inside the client library; the
/// console gets a sentence. They are only counted: `SESSIONS` says how many, `SEED` where to begin.
@Suite struct MutatedSessionTests {
    @Test(.timeLimit(.minutes(30))) func everySessionEndsWithASentence() async throws {
        let count = Self.number("SESSIONS") ?? 150
        let seed = Self.number("SEED") ?? 1
        var ends: [String: Int] = [:]
        var peak = 0
        try await withThrowingTaskGroup(of: (DisplayFailure, Int).self) { group in
            for index in 0..<count {
                if index >= 6, let (end, memory) = try await group.next() { Self.note(end, memory, &ends, &peak) }
                group.addTask { try await Self.run(UInt64(seed) << 32 | UInt64(index)) }
            }
            for try await (end, memory) in group { Self.note(end, memory, &ends, &peak) }
        }
        #expect(ends.values.reduce(0, +) == count)
        #expect(peak <= 256 << 10, "a helper had \(peak) KiB resident")
        print(
            "mutated sessions: \(ends.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))"
        )
    }

    private static func note(_ end: DisplayFailure, _ memory: Int, _ ends: inout [String: Int], _ peak: inout Int) {
        ends["\(end.kind)", default: 0] += 1
        peak = max(peak, memory)
    }

    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

    private static func run(_ seed: UInt64) async throws -> (DisplayFailure, Int) {
        var noise = Noise(state: seed)
        let server = ScriptedServer(
            ScriptedServer.handshake() + [
                .requests(1), .send(RFBBytes.update([RFBBytes.fill(0, 0, 64, 48, 0x204060)])), .requests(2),
                .send(mutated(session, &noise)),
            ])
        let source = try VNCSource(server, patience: 1000)
        var failure: DisplayFailure?
        for await event in source.events {
            switch event {
            case .frame: _ = source.takeFrame()
            case .ended(let end): failure = end
            }
        }
        guard let failure, failure.description.hasSuffix(".") else {
            throw TestFailure("session \(seed) ended in silence")
        }
        return (failure, source.helperPeakMemory ?? 0)
    }

    /// Every encoding that is asked for, and some that are not.
    private static let session: [UInt8] = {
        let deflater = Deflater()
        let tiles = deflater.compress(
            [1, 9, 8, 7] + [130, 1, 2, 3, 4, 5, 6, 0, 5, 129, 3] + [3, 1, 1, 1, 2, 2, 2, 3, 3, 3])
        let plain = Deflater().compress((0..<768).map { UInt8(truncatingIfNeeded: $0 * 7) })
        let length = [UInt8(plain.count & 0x7F | 0x80), UInt8(plain.count >> 7)]
        let rectangles: [[UInt8]] = [
            RFBBytes.fill(0, 0, 8, 8, 0x123456),
            RFBBytes.rectangle(0, 0, 8, 8, RFBBytes.Encoding.copyRect, [0, 4, 0, 4]),
            RFBBytes.rectangle(
                0, 0, 32, 16, RFBBytes.Encoding.hextile, [2, 1, 2, 3, 0, 8 | 16, 1, 9, 9, 9, 9, 0x12, 0x34]),
            RFBBytes.rectangle(0, 0, 64, 48, RFBBytes.Encoding.zrle, RFBBytes.number(UInt32(tiles.count)) + tiles),
            RFBBytes.rectangle(0, 0, 64, 48, RFBBytes.Encoding.tight, [0x80, 1, 2, 3]),
            RFBBytes.rectangle(0, 0, 16, 16, RFBBytes.Encoding.tight, [0x00] + length + plain),
            RFBBytes.rectangle(
                0, 0, 16, 16, RFBBytes.Encoding.tight, [0x50, 1, 1, 1, 2, 3, 4, 5, 6] + Array(plain.prefix(32))),
            RFBBytes.rectangle(0, 0, 80, 25, RFBBytes.Encoding.desktopSize),
        ]
        return rectangles.flatMap { RFBBytes.update([$0]) } + [2, 3, 0, 0, 0, 0, 0, 0, 4, 65, 66, 67, 68]
    }()

    /// A few bytes changed, taken out, doubled or moved.
    private static func mutated(_ bytes: [UInt8], _ noise: inout Noise) -> [UInt8] {
        var bytes = bytes
        for _ in 0...noise.next() % 6 where bytes.count > 16 {
            let place = Int(noise.next() % UInt64(bytes.count))
            let length = Int(noise.next() % 12)
            let end = min(place + length, bytes.count)
            switch noise.next() % 6 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: noise.next())
            case 1: bytes[place] ^= 1 << UInt8(noise.next() % 8)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4:
                bytes.replaceSubrange(
                    place..<end, with: [UInt8](repeating: noise.next() % 2 == 0 ? 0 : 255, count: length))
            default:
                bytes.insert(contentsOf: (0..<length).map { _ in UInt8(truncatingIfNeeded: noise.next()) }, at: place)
            }
        }
        return bytes
    }
}

/// Repeatable random numbers.
private struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
