extension TOMLReader {
    /// `a."b c".d`, with the blanks around it, below so many names.
    mutating func keys(depth: Int) throws(SettingsProblem) -> [String] {
        var path: [String] = []
        repeat {
            skipBlanks()
            try check(depth: depth + path.count + 1)
            try countOne()
            path.append(try key())
            skipBlanks()
        } while take(".")
        return path
    }

    private mutating func key() throws(SettingsProblem) -> String {
        if isAt("\"") || isAt("'") { return try shortText() }
        let start = mark.index
        while let byte = current, Self.isInName(byte) { mark.index += 1 }
        guard mark.index > start else {
            throw surprise("a name is due here, of letters, digits, - and _: put others into quotes")
        }
        return String(decoding: bytes[start..<mark.index], as: UTF8.self)
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), "-", "_":
            true
        default: false
        }
    }
}
