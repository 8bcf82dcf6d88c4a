/// A 16-byte identity, as libvirt keeps it for domains, networks, pools, secrets and filters.
public struct UUID: Hashable, Sendable, Comparable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Takes exactly 16 bytes, most significant first; nil for any other number of bytes.
    public init?(bytes: some Sequence<UInt8>) {
        var words: (UInt64, UInt64) = (0, 0)
        var count = 0
        for byte in bytes {
            if count < 8 { words.0 = words.0 << 8 | UInt64(byte) } else { words.1 = words.1 << 8 | UInt64(byte) }
            count += 1
            if count > 16 { return nil }
        }
        guard count == 16 else { return nil }
        (high, low) = words
    }

    /// Reads 32 hexadecimal digits; hyphens are ignored wherever they stand. Nil for anything else.
    public init?(_ text: some StringProtocol) {
        var words: (UInt64, UInt64) = (0, 0)
        var count = 0
        for character in text.utf8 where character != UInt8(ascii: "-") {
            guard let digit = Self.value(ofDigit: character), count < 32 else { return nil }
            if count < 16 { words.0 = words.0 << 4 | digit } else { words.1 = words.1 << 4 | digit }
            count += 1
        }
        guard count == 32 else { return nil }
        (high, low) = words
    }

    /// Sixteen zero bytes, which no object has.
    static let zero = UUID(high: 0, low: 0)

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(reading buffer: UnsafeRawPointer) {
        high = UInt64(bigEndian: buffer.loadUnaligned(as: UInt64.self))
        low = UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    /// The 16 bytes, most significant first.
    public var bytes: [UInt8] {
        [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
    }

    /// Lower-case hexadecimal in groups of 8, 4, 4, 4 and 12 digits.
    public var description: String {
        var text = ""
        text.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text += "-" }
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
        }
        return text
    }

    /// Orders by the bytes, most significant first.
    public static func < (left: UUID, right: UUID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    private static let digits: [Character] = Array("0123456789abcdef")

    private static func value(ofDigit character: UInt8) -> UInt64? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(character - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(character - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(character - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension UUID {
    /// Asks a libvirt getter for 16 bytes; nil when the getter fails.
    static func read(_ getter: (UnsafeMutablePointer<UInt8>) -> Int32) -> UUID? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { buffer in
            guard let base = buffer.baseAddress, getter(base) == 0 else { return nil }
            return UUID(reading: base)
        }
    }
}
