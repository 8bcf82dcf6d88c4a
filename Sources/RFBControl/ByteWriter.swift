/// Writes what `ByteReader` reads.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ byte: UInt8) { bytes.append(byte) }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func add<T: FixedWidthInteger & UnsignedInteger>(_ value: T) {
        for index in 0..<MemoryLayout<T>.size { bytes.append(UInt8(truncatingIfNeeded: value >> T(8 * index))) }
    }

    /// The length in 16 bits and the bytes, no more of them than `limit`.
    mutating func add(_ data: some Collection<UInt8>, limit: Int) {
        let taken = data.prefix(min(limit, Int(UInt16.max)))
        add(UInt16(taken.count))
        bytes += taken
    }

    /// The text as UTF-8, cut before the character that would pass `limit` bytes.
    mutating func add(_ text: String, limit: Int) {
        var used = 0
        let fitting = text.prefix { character in
            used += character.utf8.count
            return used <= limit
        }
        add(fitting.utf8, limit: limit)
    }
}
