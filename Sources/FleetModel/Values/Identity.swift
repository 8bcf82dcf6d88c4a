/// A host as this process knows it: the number of its connection, valid for the life of the process.
public struct HostID: Hashable, Comparable, Sendable {
    /// The number given when the connection was added, from 0.
    public let rawValue: Int

    /// Names a connection by its number.
    public init(_ rawValue: Int) { self.rawValue = rawValue }

    /// Orders hosts as they were added.
    public static func < (left: HostID, right: HostID) -> Bool { left.rawValue < right.rawValue }
}

/// A guest's UUID: 16 bytes in two words, most significant byte first (RFC 4122).
public struct GuestUUID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Bytes 0 to 7.
    public let high: UInt64
    /// Bytes 8 to 15.
    public let low: UInt64

    /// Joins the two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the usual form; hyphens may be left out. Nil when there are not exactly 32 hexadecimal digits.
    public init?(_ text: some StringProtocol) {
        var words: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for byte in text.utf8 where byte != UInt8(ascii: "-") {
            let value: UInt64
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(byte - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = UInt64(byte - UInt8(ascii: "A")) + 10
            default: return nil
            }
            guard digits < 32 else { return nil }
            if digits < 16 { words.0 = words.0 << 4 | value } else { words.1 = words.1 << 4 | value }
            digits += 1
        }
        guard digits == 32 else { return nil }
        (high, low) = words
    }

    /// The usual form: lower-case hexadecimal, 8-4-4-4-12.
    public var description: String {
        var text = ""
        text.reserveCapacity(36)
        for position in 0..<32 {
            if position == 8 || position == 12 || position == 16 || position == 20 { text.append("-") }
            let word = position < 16 ? high : low
            let digit = Int(word >> UInt64((15 - position % 16) * 4) & 0xf)
            text.unicodeScalars.append(Unicode.Scalar(UInt8(digit < 10 ? 48 + digit : 87 + digit)))
        }
        return text
    }

    /// Orders by bytes.
    public static func < (left: GuestUUID, right: GuestUUID) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

/// One guest of one host: what every action, mark and selection carries, never a row.
public struct GuestID: Hashable, Comparable, Sendable {
    /// Where it runs.
    public let host: HostID
    /// Which it is.
    public let uuid: GuestUUID

    /// Joins host and uuid.
    public init(host: HostID, uuid: GuestUUID) {
        self.host = host
        self.uuid = uuid
    }

    /// Orders by host, then by uuid.
    public static func < (left: GuestID, right: GuestID) -> Bool {
        left.host == right.host ? left.uuid < right.uuid : left.host < right.host
    }
}
