extension TOMLReader {
    /// Reads all lines. Throws the first thing that is wrong.
    mutating func readDocument() throws(SettingsProblem) {
        var table = root
        while current != nil {
            skipBlanks()
            if isAt("[") {
                table = try header()
            } else if current != nil, !isAt("#"), !isAtNewline {
                try entry(of: table)
            }
            skipBlanks()
            try skipComment()
            guard current == nil || takeNewline() else {
                throw surprise("more stands here than one line says: begin a new line, or put texts into quotes")
            }
        }
    }

    /// The table that a line `[name]` or `[[name]]` begins.
    private mutating func header() throws(SettingsProblem) -> TOMLTable {
        let start = mark
        _ = take("[")
        let isElement = take("[")
        let path = try keys(depth: 0)
        guard take("]"), !isElement || take("]") else {
            throw surprise("the name of a table ends here: close it with \(isElement ? "]]" : "]")")
        }
        headers.append(TOMLDocument.Header(path: path, isArrayElement: isElement, line: start.line))
        return try at(start) { () throws(TOMLFault) in
            isElement ? try root.appendTable(at: path) : try root.openTable(at: path)
        }
    }

    private mutating func entry(of table: TOMLTable) throws(SettingsProblem) {
        let outer = headers.last?.path ?? []
        let start = mark
        let (path, value) = try pair(depth: outer.count, into: table)
        entries.append(
            TOMLDocument.Entry(
                path: outer + path, header: headers.indices.last, lines: start.line..<mark.line + 1,
                column: column(of: start), value: value))
    }
}
