/// Unpacks DEFLATE data (RFC 1951), with a limit: console fonts and pictures are packed with it.
struct Inflate {
    /// The data is not what it says it is, or would be larger than allowed.
    struct Failure: Error {}

    private let input: ArraySlice<UInt8>
    private var position: Int
    private var bits: UInt64 = 0
    private var count = 0
    private var output: [UInt8]
    /// How much of `output` is filled.
    private var filled = 0
    private let limit: Int

    /// Unpacks a gzip file (RFC 1952) whose content has at most `limit` bytes.
    static func gzip(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        guard bytes.count >= 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 else { throw Failure() }
        let flags = bytes[3]
        var start = 10
        if flags & 4 != 0 { start += 2 + Int(bytes[start]) + Int(bytes[start + 1]) << 8 }
        // The file's name and a comment, each ended by a zero.
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard start < bytes.count, let end = bytes[start...].firstIndex(of: 0) else { throw Failure() }
            start = end + 1
        }
        if flags & 2 != 0 { start += 2 }
        guard start <= bytes.count else { throw Failure() }
        return try deflate(bytes[start...], limit: limit)
    }

    /// Unpacks a zlib stream (RFC 1950) whose content has at most `limit` bytes; its check sum is not looked at.
    static func zlib(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        guard bytes.count >= 2, bytes[0] & 15 == 8, bytes[1] & 0x20 == 0 else { throw Failure() }
        return try deflate(bytes[2...], limit: limit)
    }

    private static func deflate(_ bytes: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
        var inflate = Inflate(bytes, limit: limit)
        return try inflate.run()
    }

    private init(_ input: ArraySlice<UInt8>, limit: Int) {
        self.input = input
        position = input.startIndex
        self.limit = limit
        // Grows with what is really there: what a file claims about its size is not believed.
        output = [UInt8](repeating: 0, count: min(limit, 65_536))
    }

    private mutating func run() throws(Failure) -> [UInt8] {
        while true {
            let isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1:
                guard let lengths = Self.fixedLengths, let distances = Self.fixedDistances else { throw Failure() }
                try decode(lengths, distances)
            case 2:
                let codes = try readCodes()
                try decode(codes.lengths, codes.distances)
            default: throw Failure()
            }
            if isLast { break }
        }
        output.removeSubrange(filled...)
        return output
    }

    /// Fetches whole bytes while there is room and input.
    private mutating func refill() {
        while count <= 56, position < input.endIndex {
            bits |= UInt64(input[position]) << UInt64(count)
            position += 1
            count += 8
        }
    }

    private mutating func take(_ wanted: Int) throws(Failure) -> Int {
        if count < wanted { refill() }
        guard count >= wanted else { throw Failure() }
        let value = bits & ((1 << UInt64(wanted)) - 1)
        bits >>= UInt64(wanted)
        count -= wanted
        return Int(value)
    }

    /// Makes room for so many bytes more.
    private mutating func reserve(_ more: Int) throws(Failure) {
        guard filled + more <= limit else { throw Failure() }
        if filled + more > output.count {
            let size = min(limit, max(output.count * 2, filled + more))
            output += [UInt8](repeating: 0, count: size - output.count)
        }
    }

    private mutating func copyStored() throws(Failure) {
        // What is left of the current byte is filling.
        _ = try take(count % 8)
        let length = try take(16)
        guard try take(16) == length ^ 0xFFFF else { throw Failure() }
        try reserve(length)
        for _ in 0..<length {
            output[filled] = UInt8(try take(8))
            filled += 1
        }
    }

    private static let fixedLengths = HuffmanCode(
        ([UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
            + [UInt8](repeating: 8, count: 8))[...])
    private static let fixedDistances = HuffmanCode([UInt8](repeating: 5, count: 30)[...])

    private mutating func symbol(_ code: HuffmanCode) throws(Failure) -> Int {
        if count < 15 { refill() }
        guard let found = code.find(bits), found.length <= count else { throw Failure() }
        bits >>= UInt64(found.length)
        count -= found.length
        return found.symbol
    }

    private mutating func readCodes() throws(Failure) -> (lengths: HuffmanCode, distances: HuffmanCode) {
        let literals = try take(5) + 257
        let distances = try take(5) + 1
        let orders = try take(4) + 4
        var lengths = [UInt8](repeating: 0, count: 19)
        for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(orders) {
            lengths[place] = UInt8(try take(3))
        }
        guard let code = HuffmanCode(lengths[...]) else { throw Failure() }
        var all: [UInt8] = []
        while all.count < literals + distances {
            let symbol = try symbol(code)
            switch symbol {
            case 0...15: all.append(UInt8(symbol))
            case 16:
                guard let last = all.last else { throw Failure() }
                all += [UInt8](repeating: last, count: try take(2) + 3)
            case 17: all += [UInt8](repeating: 0, count: try take(3) + 3)
            default: all += [UInt8](repeating: 0, count: try take(7) + 11)
            }
        }
        guard all.count == literals + distances, let first = HuffmanCode(all[..<literals]),
            let second = HuffmanCode(all[literals...])
        else { throw Failure() }
        return (first, second)
    }

    private mutating func decode(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(Failure) {
        while true {
            let symbol = try symbol(lengths)
            if symbol == 256 { return }
            if symbol < 256 {
                try reserve(1)
                output[filled] = UInt8(symbol)
                filled += 1
                continue
            }
            let length = try number(symbol - 257, from: Self.lengthBases)
            let distance = try number(try self.symbol(distances), from: Self.distanceBases)
            guard distance <= filled else { throw Failure() }
            try reserve(length)
            let start = filled
            output.withUnsafeMutableBufferPointer { output in
                for index in start..<start + length { output[index] = output[index - distance] }
            }
            filled += length
        }
    }

    /// A length or a distance: the symbol's base and as many more bits as belong to it.
    private mutating func number(_ symbol: Int, from bases: [(base: Int, bits: Int)]) throws(Failure) -> Int {
        guard bases.indices.contains(symbol) else { throw Failure() }
        return bases[symbol].base + (try take(bases[symbol].bits))
    }

    /// 3 to 258: symbols in groups of four, each group with a bit more.
    private static let lengthBases: [(base: Int, bits: Int)] = bases(from: 3, count: 28, group: 4) + [(258, 0)]

    /// 1 to 32,768: symbols in groups of two.
    private static let distanceBases: [(base: Int, bits: Int)] = bases(from: 1, count: 30, group: 2)

    private static func bases(from first: Int, count: Int, group: Int) -> [(base: Int, bits: Int)] {
        var base = first
        return (0..<count).map { symbol in
            let bits = max(symbol / group - 1, 0)
            defer { base += 1 << bits }
            return (base, bits)
        }
    }
}
