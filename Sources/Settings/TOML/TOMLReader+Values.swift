extension TOMLReader {
    /// Takes `key = value` into a table that lies below so many names; the value's bytes are told.
    mutating func pair(depth: Int, into table: TOMLTable) throws(SettingsProblem) -> (path: [String], value: Range<Int>)
    {
        let start = mark
        let path = try keys(depth: depth)
        guard take("=") else { throw surprise("a value is due here: write = and the value behind the name") }
        skipBlanks()
        let first = mark.index
        let value = try value(depth: depth + path.count)
        try at(start) { () throws(TOMLFault) in try table.set(value, at: path, line: start.line) }
        return (path, first..<mark.index)
    }

    private mutating func value(depth: Int) throws(SettingsProblem) -> TOMLNode {
        switch current {
        case "\""?, "'"?: .string(try text())
        case "["?: try list(depth: depth + 1)
        case "{"?: try inlineTable(depth: depth + 1)
        default: try word()
        }
    }

    private mutating func list(depth: Int) throws(SettingsProblem) -> TOMLNode {
        let start = mark
        try check(depth: depth)
        _ = take("[")
        var elements: [TOMLNode] = []
        repeat {
            try skipLines()
            if take("]") { return .array(elements) }
            if current == nil { break }
            try countOne()
            elements.append(try value(depth: depth))
            try skipLines()
        } while take(",")
        if take("]") { return .array(elements) }
        if current == nil { throw problem("this list has no end: close it with ]", at: start) }
        throw surprise("a list goes on with , or ends with ]: write one of them")
    }

    /// Over blanks, ends of lines and comments.
    private mutating func skipLines() throws(SettingsProblem) {
        repeat {
            skipBlanks()
            try skipComment()
        } while takeNewline()
    }

    private mutating func inlineTable(depth: Int) throws(SettingsProblem) -> TOMLNode {
        try check(depth: depth)
        let table = TOMLTable(.dotted)
        _ = take("{")
        skipBlanks()
        if take("}") { return .table([:]) }
        repeat {
            skipBlanks()
            if isAt("}") { throw problem("a table in braces ends without a comma: take it out", at: mark) }
            _ = try pair(depth: depth, into: table)
            skipBlanks()
        } while take(",")
        guard take("}") else {
            throw surprise("a table in braces goes on with , or ends with } in its line: write one of them")
        }
        return .table(table.values)
    }

    /// A number, a word, a date or a time.
    private mutating func word() throws(SettingsProblem) -> TOMLNode {
        let start = mark
        skipWord()
        // A blank may stand between a date and its time.
        if mark.index == start.index + 10, isAt(" "), byte(3) == UInt8(ascii: ":") {
            mark.index += 1
            skipWord()
        }
        let word = bytes[start.index..<mark.index]
        if word.isEmpty { throw surprise("a value is due here: write one") }
        let node = try at(start) { () throws(TOMLFault) -> TOMLNode? in
            switch String(decoding: word, as: UTF8.self) {
            case "true": .bool(true)
            case "false": .bool(false)
            default: if try TOMLMoment.matches(word) { .other } else { try TOMLNumber.read(word) }
            }
        }
        guard let node else { throw problem("this is neither a number nor a date: put it into quotes", at: start) }
        return node
    }

    private mutating func skipWord() {
        while let byte = current, byte > 0x20, !",]}#".utf8.contains(byte) { mark.index += 1 }
    }
}
