/// Reads little-endian fields from a message, one after another; every read past the end gives nil.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Whether everything was read: a message with bytes left over is not valid.
    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8? { rest.popFirst() }

    mutating func short() -> UInt16? { integer() }

    mutating func word() -> UInt32? { integer() }

    /// Only 0 and 1 are booleans.
    mutating func flag() -> Bool? {
        switch byte() {
        case 0: false
        case 1: true
        default: nil
        }
    }

    /// A length in 16 bits, at most `limit`, and as many bytes.
    mutating func bytes(limit: Int) -> [UInt8]? {
        guard let count = short().map(Int.init), count <= limit, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// Bytes as `bytes(limit:)` reads them that are valid UTF-8.
    mutating func text(limit: Int) -> String? {
        bytes(limit: limit).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private mutating func integer<T: FixedWidthInteger & UnsignedInteger>() -> T? {
        let size = MemoryLayout<T>.size
        guard rest.count >= size else { return nil }
        var value: T = 0
        for byte in rest.prefix(size).reversed() { value = value << 8 | T(byte) }
        rest = rest.dropFirst(size)
        return value
    }
}
