/// TOML's notations of numbers.
enum TOMLNumber {
    /// The number that a word says; nil when it says none. Throws what is wrong with something that a number was meant by.
    static func read(_ word: ArraySlice<UInt8>) throws(TOMLFault) -> TOMLNode? {
        var rest = word
        let sign = rest.first.flatMap { "+-".utf8.contains($0) ? [$0] : nil } ?? []
        rest = rest.dropFirst(sign.count)
        switch String(decoding: rest.prefix(4), as: UTF8.self) {
        case "inf": return .float(sign == Array("-".utf8) ? -.infinity : .infinity)
        case "nan": return .float(.nan)
        default: break
        }
        if rest.first == UInt8(ascii: "0"), let letter = rest.dropFirst().first, let radix = radixes[letter] {
            rest = rest.dropFirst(2)
            guard let digits = takeDigits(from: &rest, radix: radix), rest.isEmpty else { return nil }
            if !sign.isEmpty { throw TOMLFault(message: "a number of this notation has no sign: take it out") }
            return try integer(digits, radix: radix)
        }
        return try decimal(&rest, sign: sign)
    }

    private static let radixes = [UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2]

    private static func decimal(_ rest: inout ArraySlice<UInt8>, sign: [UInt8]) throws(TOMLFault) -> TOMLNode? {
        guard var text = takeDigits(from: &rest, radix: 10) else { return nil }
        let hasLeadingZero = text.count > 1 && text[0] == UInt8(ascii: "0")
        text = sign + text
        let whole = text.count
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard let digits = takeDigits(from: &rest, radix: 10) else { return nil }
            text += [UInt8(ascii: ".")] + digits
        }
        if let letter = rest.first, "eE".utf8.contains(letter) {
            rest = rest.dropFirst()
            text.append(letter)
            if let sign = rest.first, "+-".utf8.contains(sign) { text.append(rest.removeFirst()) }
            guard let digits = takeDigits(from: &rest, radix: 10) else { return nil }
            text += digits
        }
        guard rest.isEmpty else { return nil }
        if hasLeadingZero { throw TOMLFault(message: "a number does not begin with a zero before others: take it out") }
        if text.count == whole { return try integer(text, radix: 10) }
        return Double(String(decoding: text, as: UTF8.self)).map(TOMLNode.float)
    }

    private static func integer(_ text: [UInt8], radix: Int) throws(TOMLFault) -> TOMLNode {
        guard let value = Int(String(decoding: text, as: UTF8.self), radix: radix) else {
            throw TOMLFault(
                message: "this number does not fit into 64 bits: write a smaller one, or put it into quotes")
        }
        return .integer(value)
    }

    /// Digits with single underscores between them, given without these.
    private static func takeDigits(from rest: inout ArraySlice<UInt8>, radix: Int) -> [UInt8]? {
        var digits: [UInt8] = []
        while let byte = rest.first {
            let isSeparator = byte == UInt8(ascii: "_") && !digits.isEmpty
            guard let digit = isSeparator ? rest.dropFirst().first : byte, value(of: digit, radix: radix) != nil else {
                break
            }
            digits.append(digit)
            rest = rest.dropFirst(isSeparator ? 2 : 1)
        }
        return digits.isEmpty ? nil : digits
    }

    /// What a digit counts.
    static func value(of digit: UInt8, radix: Int) -> Int? {
        let value: Int
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = Int(digit - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): value = Int(digit - UInt8(ascii: "A")) + 10
        default: return nil
        }
        return value < radix ? value : nil
    }
}
