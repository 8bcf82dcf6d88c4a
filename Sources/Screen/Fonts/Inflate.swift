/// Unpacks DEFLATE data (RFC 1951), with limits: console fonts are packed with it, and Screen needs no more.
struct Inflate {
    /// The data is not what it says it is, or would be larger than allowed.
    struct Failure: Error {}

    private let input: ArraySlice<UInt8>
    private var position: Int
    private var bits: UInt32 = 0
    private var count: UInt32 = 0
    private var output: [UInt8] = []
    private let limit: Int

    /// Unpacks a gzip file (RFC 1952) whose content has at most `limit` bytes.
    static func gzip(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        guard bytes.count >= 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 else { throw Failure() }
        let flags = bytes[3]
        var start = 10
        if flags & 4 != 0 {
            guard start + 2 <= bytes.count else { throw Failure() }
            start += 2 + Int(bytes[start]) + Int(bytes[start + 1]) << 8
        }
        // The file's name and a comment, each ended by a zero.
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard start < bytes.count, let end = bytes[start...].firstIndex(of: 0) else { throw Failure() }
            start = end + 1
        }
        if flags & 2 != 0 { start += 2 }
        guard start <= bytes.count else { throw Failure() }
        var inflate = Inflate(bytes[start...], limit: limit)
        return try inflate.run()
    }

    private init(_ input: ArraySlice<UInt8>, limit: Int) {
        self.input = input
        position = input.startIndex
        self.limit = limit
    }

    private mutating func run() throws(Failure) -> [UInt8] {
        while true {
            let isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try decode(Self.fixedLengths, Self.fixedDistances)
            case 2:
                let codes = try readCodes()
                try decode(codes.lengths, codes.distances)
            default: throw Failure()
            }
            if isLast { return output }
        }
    }

    private mutating func take(_ wanted: UInt32) throws(Failure) -> Int {
        while count < wanted {
            guard position < input.endIndex else { throw Failure() }
            bits |= UInt32(input[position]) << count
            position += 1
            count += 8
        }
        let value = bits & ((1 << wanted) - 1)
        bits >>= wanted
        count -= wanted
        return Int(value)
    }

    private mutating func copyStored() throws(Failure) {
        bits = 0
        count = 0
        guard position + 4 <= input.endIndex else { throw Failure() }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        let check = Int(input[position + 2]) | Int(input[position + 3]) << 8
        position += 4
        guard length == check ^ 0xFFFF, position + length <= input.endIndex, output.count + length <= limit else {
            throw Failure()
        }
        output += input[position..<position + length]
        position += length
    }

    /// A Huffman code: how many codes have each length, and the symbols in the order of their codes.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: ArraySlice<Int>) {
            for length in lengths where length > 0 { counts[length] += 1 }
            for length in 1...15 {
                for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
            }
        }
    }

    private static let fixedLengths = Code(
        ([Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
            + [Int](repeating: 8, count: 8))[...])
    private static let fixedDistances = Code([Int](repeating: 5, count: 30)[...])

    private mutating func symbol(_ code: Code) throws(Failure) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first {
                guard index + value - first < code.symbols.count, value >= first else { throw Failure() }
                return code.symbols[index + value - first]
            }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Failure()
    }

    private mutating func readCodes() throws(Failure) -> (lengths: Code, distances: Code) {
        let literals = try take(5) + 257
        let distances = try take(5) + 1
        let orders = try take(4) + 4
        var lengths = [Int](repeating: 0, count: 19)
        for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(orders) {
            lengths[place] = try take(3)
        }
        let code = Code(lengths[...])
        var all: [Int] = []
        while all.count < literals + distances {
            let symbol = try symbol(code)
            switch symbol {
            case 0...15: all.append(symbol)
            case 16:
                guard let last = all.last else { throw Failure() }
                all += [Int](repeating: last, count: try take(2) + 3)
            case 17: all += [Int](repeating: 0, count: try take(3) + 3)
            default: all += [Int](repeating: 0, count: try take(7) + 11)
            }
        }
        guard all.count == literals + distances else { throw Failure() }
        return (Code(all[..<literals]), Code(all[literals...]))
    }

    private mutating func decode(_ lengths: Code, _ distances: Code) throws(Failure) {
        while true {
            let symbol = try symbol(lengths)
            if symbol == 256 { return }
            if symbol < 256 {
                guard output.count < limit else { throw Failure() }
                output.append(UInt8(symbol))
                continue
            }
            let length = try number(symbol - 257, from: Self.lengthBases)
            let distance = try number(try self.symbol(distances), from: Self.distanceBases)
            guard distance <= output.count, output.count + length <= limit else { throw Failure() }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    /// A length or a distance: the symbol's base and as many more bits as belong to it.
    private mutating func number(_ symbol: Int, from bases: [(base: Int, bits: UInt32)]) throws(Failure) -> Int {
        guard bases.indices.contains(symbol) else { throw Failure() }
        return bases[symbol].base + (try take(bases[symbol].bits))
    }

    /// 3 to 258: symbols in groups of four, each group with a bit more.
    private static let lengthBases: [(base: Int, bits: UInt32)] = {
        var all: [(Int, UInt32)] = []
        var base = 3
        for symbol in 0..<28 {
            let bits = UInt32(max(symbol / 4 - 1, 0))
            all.append((base, bits))
            base += 1 << Int(bits)
        }
        return all + [(258, 0)]
    }()

    /// 1 to 32,768: symbols in groups of two.
    private static let distanceBases: [(base: Int, bits: UInt32)] = {
        var all: [(Int, UInt32)] = []
        var base = 1
        for symbol in 0..<30 {
            let bits = UInt32(max(symbol / 2 - 1, 0))
            all.append((base, bits))
            base += 1 << Int(bits)
        }
        return all
    }()
}
