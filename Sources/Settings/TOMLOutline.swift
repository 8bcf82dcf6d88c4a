/// Where the tables and keys of a TOML text are: the parser gives values without places, and saving changes single lines.
///
/// Any text gives some outline, and reading ends. It goes before the parser, which takes nests of any depth for good until
/// the stack ends: up to the first thing that is no TOML both see the same.
struct TOMLOutline {
    /// One `key = value`.
    struct Entry: Equatable {
        /// Names from the table's header down: `["keys", "start"]`. Array elements are not counted here.
        var path: [String]
        /// The innermost header it stands under; nil before the first.
        var header: Int?
        /// Lines it covers, from 0.
        var lines: Range<Int>
        /// Column of the key, from 1.
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

    /// What no file that a person writes has.
    struct Excess: Equatable {
        var message: String
        /// From 1.
        var line: Int
        /// From 1.
        var column: Int
    }

    /// The deepest nest of tables and lists.
    static let deepest = 32
    /// The most tables, keys and elements of lists.
    static let most = 20_000

    private(set) var headers: [Header] = []
    private(set) var entries: [Entry] = []
    /// Where reading ended before the text did.
    private(set) var excess: Excess?

    /// Numbers of the first entries by their paths, and by their paths under one header.
    private var entriesByPath: [[String]: Int] = [:]
    private var entriesByPlace: [Place: Int] = [:]
    /// Numbers of the first headers by their paths.
    private var headersByPath: [[String]: Int] = [:]
    /// The first line of each name at the top.
    private var linesByName: [String: Int] = [:]
    private var count = 0

    private struct Place: Hashable {
        let path: [String]
        let header: Int?
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 0
    private var lineStart = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while index < bytes.count { readLine() }
    }

    /// The first entry of a path, optionally under one header.
    func entry(_ path: [String], header: Int? = nil) -> Entry? {
        let number = header.map { entriesByPlace[Place(path: path, header: $0)] } ?? entriesByPath[path]
        return number.map { entries[$0] }
    }

    /// The first entry of a path before the first header.
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

    private mutating func stop(_ message: String) {
        if excess == nil { excess = Excess(message: message, line: line + 1, column: index - lineStart + 1) }
        index = bytes.count
    }

    /// Ends reading where there is too much; each of these costs the parser more than its bytes.
    private mutating func countOne() {
        count += 1
        if count > Self.most {
            stop("there are more than \(Self.most) tables, keys and list elements: shorten the file")
        }
    }

    private mutating func check(depth: Int) {
        if depth > Self.deepest { stop("this is nested more than \(Self.deepest) levels deep: flatten it") }
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func advance() {
        if current == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        index += 1
    }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x09 { index += 1 }
    }

    private mutating func skipLine() {
        while let byte = current {
            advance()
            if byte == UInt8(ascii: "\n") { return }
        }
    }

    private mutating func readLine() {
        skipBlanks()
        switch current {
        case UInt8(ascii: "["): readHeader()
        case UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), nil: break
        default: readEntry()
        }
        skipLine()
    }

    private mutating func readHeader() {
        index += 1
        let isArrayElement = current == UInt8(ascii: "[")
        if isArrayElement { index += 1 }
        let path = keys()
        if path.isEmpty { stop("a table has no name: write [name]") }
        countOne()
        guard excess == nil else { return }
        headersByPath[path] = headersByPath[path] ?? headers.count
        path.first.map { linesByName[$0] = linesByName[$0] ?? line }
        headers.append(Header(path: path, isArrayElement: isArrayElement, line: line))
    }

    private mutating func readEntry() {
        let (first, column) = (line, index - lineStart + 1)
        let path = (headers.last?.path ?? []) + keys()
        guard current == UInt8(ascii: "=") else { return }
        index += 1
        skipBlanks()
        let start = index
        skipValue()
        countOne()
        guard excess == nil else { return }
        let header = headers.isEmpty ? nil : headers.count - 1
        entriesByPath[path] = entriesByPath[path] ?? entries.count
        entriesByPlace[Place(path: path, header: header)] =
            entriesByPlace[Place(path: path, header: header)] ?? entries.count
        path.first.map { linesByName[$0] = linesByName[$0] ?? first }
        entries.append(
            Entry(path: path, header: header, lines: first..<line + 1, column: column, value: start..<index))
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// `a."b c".d`, up to `=` or `]`.
    private mutating func keys() -> [String] {
        var path: [String] = []
        while let byte = current, byte != UInt8(ascii: "\n") {
            check(depth: path.count)
            if excess != nil { return path }
            switch byte {
            case UInt8(ascii: "="), UInt8(ascii: "]"): return path
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let start = index
                skipQuoted()
                let inner = bytes[min(start + 1, index)..<max(start + 1, index - 1)]
                path.append(String(decoding: inner, as: UTF8.self))
            case UInt8(ascii: "."), 0x20, 0x09: index += 1
            default:
                // The parser ends the process over `[%`.
                guard Self.isInName(byte) else {
                    stop("a name is made of letters, digits, - and _: put others into quotes")
                    return path
                }
                let start = index
                while let byte = current, !"=].\"' \t\n".utf8.contains(byte) { index += 1 }
                path.append(String(decoding: bytes[start..<index], as: UTF8.self))
            }
        }
        return path
    }

    /// Up to the end of the value: arrays and inline tables may go over several lines.
    private mutating func skipValue() {
        // What closes each bracket that is open.
        var open: [UInt8] = []
        // Of the key of an inline table.
        var dots = 0
        var end = index
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
            case UInt8(ascii: ","):
                dots = 0
                countOne()
                index += 1
            case UInt8(ascii: "#"):
                if open.isEmpty {
                    index = end
                    return
                }
                while let byte = current, byte != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if open.isEmpty {
                    index = end
                    return
                }
                advance()
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                open.append(byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
                dots = 0
                check(depth: open.count)
                index += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                // The parser ends the process over `[}`.
                guard open.popLast() == byte else {
                    stop("a bracket is closed here that was not opened: close what is open")
                    return
                }
                index += 1
            case 0x20, 0x09: index += 1
            default:
                dots += skipWord()
                check(depth: open.count + dots)
            }
            if byte != 0x20, byte != 0x09 { end = index }
        }
        if excess == nil { index = end }
    }

    /// Over a number, a word, a date, or a part of an inline table's key; answers how many dots are in it.
    private mutating func skipWord() -> Int {
        let start = index
        while let byte = current, !",]}[{#\"' \t\r\n".utf8.contains(byte) { index += 1 }
        let word = bytes[start..<index]
        // The parser ends the process over `1979-05-27Tx`.
        if word.contains(UInt8(ascii: ":")) || word.dropFirst(4).first == UInt8(ascii: "-"), !TOMLMoment.matches(word) {
            index = start
            stop("this is neither a number nor a date: put it into quotes")
        }
        return word.count { $0 == UInt8(ascii: ".") }
    }

    private mutating func skipQuoted() {
        guard let quote = current else { return }
        let isMultiline = index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
        let isBasic = quote == UInt8(ascii: "\"")
        index += isMultiline ? 3 : 1
        while let byte = current {
            if isBasic, byte == UInt8(ascii: "\\") {
                index += 1
                if current != nil { advance() }
            } else if byte == quote {
                index += 1
                guard isMultiline else { return }
                var run = 1
                while current == quote, run < 5 {
                    index += 1
                    run += 1
                }
                if run >= 3 { return }
            } else if byte == UInt8(ascii: "\n"), !isMultiline {
                return
            } else {
                advance()
            }
        }
    }
}
