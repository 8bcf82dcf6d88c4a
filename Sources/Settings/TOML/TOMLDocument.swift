/// A TOML 1.0 document: its values, and where its tables and keys stand.
struct TOMLDocument {
    /// One `key = value` of a line of its own.
    struct Entry: Equatable {
        /// Names from the table's header down: `["keys", "start"]`. Array elements are not counted here.
        var path: [String]
        /// The innermost header it stands under; nil before the first.
        var header: Int?
        /// Lines it covers, from 0.
        var lines: Range<Int>
        /// Column of the key in characters, from 1.
        var column: Int
        /// The value's bytes within the text.
        var value: Range<Int>
    }

    /// One `[table]` or `[[table]]`.
    struct Header: Equatable {
        var path: [String]
        var isArrayElement: Bool
        /// From 0.
        var line: Int
    }

    /// What was read, without the byte order mark that some editors put before it.
    let text: String
    let root: [String: TOMLNode]
    let headers: [Header]
    let entries: [Entry]

    private struct Place: Hashable {
        let path: [String]
        let header: Int?
    }

    /// Numbers of the first entries by their paths, and by their paths under one header.
    private let entriesByPath: [[String]: Int]
    private let entriesByPlace: [Place: Int]
    /// Numbers of the first headers by their paths.
    private let headersByPath: [[String]: Int]
    /// The first line of each name at the top.
    private let linesByName: [String: Int]

    /// Throws the first thing that is wrong, with line and column.
    init(_ text: String, file: String) throws(SettingsProblem) {
        self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        var reader = TOMLReader(self.text, file: file)
        try reader.readDocument()
        root = reader.root.values
        (headers, entries) = (reader.headers, reader.entries)
        entriesByPath = Self.first(entries.map(\.path))
        entriesByPlace = Self.first(entries.map { Place(path: $0.path, header: $0.header) })
        headersByPath = Self.first(headers.map(\.path))
        linesByName = Dictionary(
            headers.map { ($0.path[0], $0.line) } + entries.map { ($0.path[0], $0.lines.lowerBound) },
            uniquingKeysWith: min)
    }

    private static func first<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
        Dictionary(zip(keys, keys.indices), uniquingKeysWith: min)
    }

    /// The first entry of a path, optionally under one header.
    func entry(_ path: [String], header: Int? = nil) -> Entry? {
        let number = header.map { entriesByPlace[Place(path: path, header: $0)] } ?? entriesByPath[path]
        return number.map { entries[$0] }
    }

    /// The entry of a path before the first header.
    func entryBeforeTables(_ path: [String]) -> Entry? {
        entriesByPlace[Place(path: path, header: nil)].map { entries[$0] }
    }

    /// The first header of a path.
    func header(_ path: [String]) -> Header? { headersByPath[path].map { headers[$0] } }

    /// Where a name at the top appears first, from 0.
    func line(of name: String) -> Int? { linesByName[name] }

    /// Numbers of the headers `[[name]]`, in order.
    func elements(of name: String) -> [Int] {
        headers.indices.filter { headers[$0].isArrayElement && headers[$0].path == [name] }
    }
}
