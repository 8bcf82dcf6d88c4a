/// The shape of TOML's dates and times; the parser checks the numbers.
enum TOMLMoment {
    /// Whether a word is a date, a time, or both with or without an offset.
    static func matches(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if take("dddd-dd-dd", from: &rest) {
            guard let mark = rest.popFirst() else { return true }
            guard "Tt".utf8.contains(mark) else { return false }
        }
        guard take("dd:dd:dd", from: &rest) else { return false }
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { isDigit($0) } }
        if let mark = rest.first, "Zz".utf8.contains(mark) {
            rest = rest.dropFirst()
        } else if let mark = rest.first, "+-".utf8.contains(mark) {
            rest = rest.dropFirst()
            guard take("dd:dd", from: &rest) else { return false }
        }
        return rest.isEmpty
    }

    private static func take(_ pattern: String, from rest: inout ArraySlice<UInt8>) -> Bool {
        let begin = rest.prefix(pattern.utf8.count)
        let fits = zip(begin, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "d") ? isDigit($0) : $0 == $1 }
        guard begin.count == pattern.utf8.count, fits else { return false }
        rest = rest.dropFirst(begin.count)
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
