/// Where the tables and keys of a TOML text are: the parser gives values without places, and saving changes single lines.
///
/// The text is known to be TOML already; text that is not gives some outline, and reading ends.
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

    private(set) var headers: [Header] = []
    private(set) var entries: [Entry] = []

    private let bytes: [UInt8]
    private var index = 0
    private var line = 0
    private var lineStart = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        while index < bytes.count { readLine() }
    }

    /// The first entry of a path, optionally under one header.
    func entry(_ path: [String], header: Int? = nil) -> Entry? {
        entries.first { $0.path == path && (header == nil || $0.header == header) }
    }

    /// Numbers of the headers `[[name]]`, in order.
    func elements(of name: String) -> [Int] {
        headers.indices.filter { headers[$0].isArrayElement && headers[$0].path == [name] }
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
        headers.append(Header(path: keys(), isArrayElement: isArrayElement, line: line))
    }

    private mutating func readEntry() {
        let (first, column) = (line, index - lineStart + 1)
        let path = (headers.last?.path ?? []) + keys()
        guard current == UInt8(ascii: "=") else { return }
        index += 1
        skipBlanks()
        let start = index
        skipValue()
        entries.append(
            Entry(
                path: path, header: headers.isEmpty ? nil : headers.count - 1, lines: first..<line + 1, column: column,
                value: start..<index))
    }

    /// `a."b c".d`, up to `=` or `]`.
    private mutating func keys() -> [String] {
        var path: [String] = []
        while let byte = current, byte != UInt8(ascii: "\n") {
            switch byte {
            case UInt8(ascii: "="), UInt8(ascii: "]"): return path
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let start = index
                skipQuoted()
                let inner = bytes[min(start + 1, index)..<max(start + 1, index - 1)]
                path.append(String(decoding: inner, as: UTF8.self))
            case UInt8(ascii: "."), 0x20, 0x09: index += 1
            default:
                let start = index
                while let byte = current, !"=].\"' \t\n".utf8.contains(byte) { index += 1 }
                path.append(String(decoding: bytes[start..<index], as: UTF8.self))
            }
        }
        return path
    }

    /// Up to the end of the value: arrays and inline tables may go over several lines.
    private mutating func skipValue() {
        var depth = 0
        var end = index
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
            case UInt8(ascii: "#"):
                if depth == 0 {
                    index = end
                    return
                }
                while let byte = current, byte != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if depth == 0 {
                    index = end
                    return
                }
                advance()
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                index += 1
            default: index += 1
            }
            if byte != 0x20, byte != 0x09 { end = index }
        }
        index = end
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
