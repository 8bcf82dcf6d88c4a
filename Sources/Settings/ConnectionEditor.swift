internal import FleetModel

/// Replaces the `[[connections]]` blocks of a file, each changed only where the connection did.
struct ConnectionEditor {
    let document: TOMLDocument
    let file: String
    /// For each connection that was read, the number of its block: blocks that are no connections stay as they are.
    let sources: [Int]

    /// A piece of the file: a connection's block with the comment above it, or anything else.
    private struct Piece {
        var lines: [String]
        var connection: Int?
    }

    /// The text with other connections. Throws when it would be no TOML.
    func replacing(
        _ old: [ConnectionSettings], with new: [ConnectionSettings]
    ) throws(SettingsProblem) -> String {
        var pieces = pieces()
        if !pieces.contains(where: { $0.connection != nil }) {
            // Perhaps written as one list of inline tables, which gives way to blocks.
            pieces = [Piece(lines: try withoutConnections(), connection: nil)]
        }
        let blocks = Dictionary(
            pieces.compactMap { piece in piece.connection.map { ($0, piece.lines) } },
            uniquingKeysWith: { first, _ in first })
        let matches = Self.match(old, new)
        var rest = try zip(new, matches).map { connection, match throws(SettingsProblem) in
            let block = match.flatMap { blocks[$0] }
            return try self.block(connection, old: block, was: block == nil ? nil : match.map { old[$0] })
        }[...]
        var lines: [String] = []
        let last = pieces.lastIndex { $0.connection != nil } ?? pieces.count - 1
        for (number, piece) in pieces.enumerated() {
            if piece.connection == nil {
                lines += piece.lines
            } else if let block = rest.popFirst() {
                lines += block
            }
            guard number == last else { continue }
            for block in rest {
                if let line = lines.last, !line.isEmpty { lines.append("") }
                lines += block
            }
            rest = []
            if number + 1 < pieces.count, lines.last?.isEmpty == false { lines.append("") }
        }
        return ConfigurationLines.joined(lines)
    }

    /// For each new connection the old one it was, by name and URI, then by name, then by URI.
    private static func match(_ old: [ConnectionSettings], _ new: [ConnectionSettings]) -> [Int?] {
        var free = Set(old.indices)
        var result = [Int?](repeating: nil, count: new.count)
        let marks: [(ConnectionSettings) -> [String?]?] = [
            { [$0.name, $0.uri] }, { $0.name.map { [$0] } }, { $0.uri.map { [$0] } },
        ]
        for mark in marks {
            // The first of each mark is the last of its list.
            var candidates: [[String?]: [Int]] = [:]
            for index in old.indices.reversed() where free.contains(index) {
                if let mark = mark(old[index]) { candidates[mark, default: []].append(index) }
            }
            for (index, connection) in new.enumerated() where result[index] == nil {
                guard let mark = mark(connection), let match = candidates[mark]?.popLast() else { continue }
                free.remove(match)
                result[index] = match
            }
        }
        return result
    }

    private func block(
        _ connection: ConnectionSettings, old: [String]?, was: ConnectionSettings?
    ) throws(SettingsProblem) -> [String] {
        var lines = try ConfigurationLines(ConfigurationLines.joined(old ?? ["[[connections]]"]), file: file)
        let was = was ?? ConnectionSettings(uri: nil)
        for field in ConnectionField.allCases where field.differs(was, connection) {
            try lines.set(field.toml(of: connection), key: field.rawValue, under: 0)
        }
        return ConfigurationLines.lines(of: lines.document.text)
    }

    private func pieces() -> [Piece] {
        let lines = ConfigurationLines.lines(of: document.text)
        let connections = Dictionary(sources.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var starts: [(line: Int, connection: Int?)] = []
        var count = 0
        for header in document.headers {
            if header.isArrayElement, header.path == ["connections"] {
                starts.append((start(of: header.line, in: lines), connections[count]))
                count += 1
            } else if header.path.first != "connections" {
                // [connections.something] stays with the block above it.
                starts.append((start(of: header.line, in: lines), nil))
            }
        }
        var pieces: [Piece] = []
        var begin = 0
        var connection: Int?
        for start in starts {
            if start.line > begin {
                pieces.append(Piece(lines: Array(lines[begin..<start.line]), connection: connection))
            }
            (begin, connection) = start
        }
        if begin < lines.count { pieces.append(Piece(lines: Array(lines[begin...]), connection: connection)) }
        return pieces
    }

    /// Where a block begins: comments directly above its header are its own.
    private func start(of line: Int, in lines: [String]) -> Int {
        var start = line
        while start > 0, lines[start - 1].drop(while: \.isWhitespace).hasPrefix("#") { start -= 1 }
        // A comment that opens the file speaks of the file.
        return start == 0 ? line : start
    }

    private func withoutConnections() throws(SettingsProblem) -> [String] {
        var result = pieces().filter { $0.connection == nil }.flatMap(\.lines)
        let rest = try TOMLDocument(ConfigurationLines.joined(result), file: file)
        let entries = rest.entries.filter { $0.path.first == "connections" }
        for entry in entries.reversed() { result.removeSubrange(entry.lines.clamped(to: 0..<result.count)) }
        return result
    }
}
