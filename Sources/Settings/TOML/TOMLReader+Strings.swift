extension TOMLReader {
    /// A text in any of the four notations; stands at its first quote.
    mutating func text() throws(SettingsProblem) -> String {
        if current == byte(1), current == byte(2) { return try longText() }
        return try shortText()
    }

    /// A text of one line, `"…"` or `'…'`; stands at its first quote.
    mutating func shortText() throws(SettingsProblem) -> String {
        let start = mark
        let quote = current
        mark.index += 1
        var result: [UInt8] = []
        while let byte = current, !isAtNewline {
            if byte == quote {
                mark.index += 1
                return String(decoding: result, as: UTF8.self)
            }
            try takeCharacter(in: quote, into: &result)
        }
        throw problem("this text does not end in its line: close it with the quote that it begins with", at: start)
    }

    /// A text of several lines, `"""…"""` or `'''…'''`; stands at its first quote.
    private mutating func longText() throws(SettingsProblem) -> String {
        let start = mark
        let quote = current
        mark.index += 3
        _ = takeNewline()
        var result: [UInt8] = []
        while let byte = current {
            if byte == quote {
                // Two quotes at the most belong to the text, also before its end.
                let run = (0..<5).prefix { self.byte($0) == quote }.count
                mark.index += run
                result += repeatElement(byte, count: run < 3 ? run : run - 3)
                if run >= 3 { return String(decoding: result, as: UTF8.self) }
            } else if takeNewline() {
                result.append(UInt8(ascii: "\n"))
            } else if quote == UInt8(ascii: "'") || !takeEscapedNewline() {
                try takeCharacter(in: quote, into: &result)
            }
        }
        throw problem("this text has no end: close it with the three quotes that it begins with", at: start)
    }

    private mutating func takeCharacter(in quote: UInt8?, into result: inout [UInt8]) throws(SettingsProblem) {
        guard let byte = current else { return }
        if Self.isControl(byte) { throw surprise("") }
        if isAt("\\"), quote == UInt8(ascii: "\"") { return try takeEscape(into: &result) }
        result.append(byte)
        mark.index += 1
    }

    /// Over a backslash that ends its line, with all blanks and lines that follow.
    private mutating func takeEscapedNewline() -> Bool {
        let start = mark
        guard take("\\") else { return false }
        skipBlanks()
        guard takeNewline() else {
            mark = start
            return false
        }
        repeat { skipBlanks() } while takeNewline()
        return true
    }

    private mutating func takeEscape(into result: inout [UInt8]) throws(SettingsProblem) {
        let start = mark
        mark.index += 1
        guard let letter = current else { return }
        mark.index += 1
        switch letter {
        case "\"", "\\": result.append(letter)
        case "b": result.append(0x08)
        case "t": result.append(0x09)
        case "n": result.append(0x0A)
        case "f": result.append(0x0C)
        case "r": result.append(0x0D)
        case "u": result += try scalar(digits: 4, of: start)
        case "U": result += try scalar(digits: 8, of: start)
        default: throw problem("a backslash has no meaning here: write \\\\ for one, or use single quotes", at: start)
        }
    }

    private mutating func scalar(digits: Int, of start: Mark) throws(SettingsProblem) -> String.UTF8View {
        let word = bytes[mark.index...].prefix(digits)
        mark.index += word.count
        guard word.count == digits, word.allSatisfy({ TOMLNumber.value(of: $0, radix: 16) != nil }),
            let code = UInt32(String(decoding: word, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
        else {
            throw problem(
                "this is no character: write \\u with four or \\U with eight hexadecimal digits of its number",
                at: start)
        }
        return String(scalar).utf8
    }
}
