/// A Huffman code of DEFLATE (RFC 1951, 3.2.2), asked with the next bits of the input.
struct HuffmanCode: Sendable {
    /// Codes up to this length are found with one look.
    static let quickBits = 10

    /// For each of the next `quickBits` bits: symbol and length of the code that they begin with; 0 for a longer one.
    let quick: [UInt16]
    /// How many codes have each length.
    private let counts: [Int]
    /// The symbols in the order of their codes.
    private let symbols: [UInt16]

    /// Makes the code in which each symbol has a length of 0 (unused) to 15 bits; nil when there are more codes than
    /// bits allow.
    init?(_ lengths: ArraySlice<UInt8>) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where (1...15).contains(length) { counts[Int(length)] += 1 }
        var left = 1
        for length in 1...15 {
            left = left * 2 - counts[length]
            guard left >= 0 else { return nil }
        }
        var next = [Int](repeating: 0, count: 17)
        for length in 1...15 { next[length + 1] = next[length] + counts[length] }
        var symbols = [UInt16](repeating: 0, count: next[16])
        for (symbol, length) in lengths.enumerated() where (1...15).contains(length) {
            symbols[next[Int(length)]] = UInt16(symbol)
            next[Int(length)] += 1
        }
        var quick = [UInt16](repeating: 0, count: 1 << Self.quickBits)
        var code = 0
        var index = 0
        for length in 1...Self.quickBits {
            for _ in 0..<counts[length] {
                // Codes come with their highest bit first, numbers with their lowest.
                var reversed = 0
                for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
                for rest in stride(from: reversed, to: quick.count, by: 1 << length) {
                    quick[rest] = symbols[index] << 4 | UInt16(length)
                }
                code += 1
                index += 1
            }
            code <<= 1
        }
        self.quick = quick
        self.counts = counts
        self.symbols = symbols
    }

    /// The symbol whose code the bits begin with, and its length; nil when there is none.
    func find(_ bits: UInt64) -> (symbol: Int, length: Int)? {
        let entry = quick[Int(bits & UInt64(quick.count - 1))]
        if entry != 0 { return (Int(entry >> 4), Int(entry & 15)) }
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            code |= Int(bits >> UInt64(length - 1) & 1)
            let count = counts[length]
            if code - first < count { return (Int(symbols[index + code - first]), length) }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return nil
    }
}
