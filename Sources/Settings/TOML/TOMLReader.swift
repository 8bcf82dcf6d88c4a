/// Goes once over the bytes of a TOML document. Never calls itself deeper than the limit; its cost grows with the text.
struct TOMLReader {
    /// A place in the text; for people it is worked out when it is told.
    struct Mark {
        var index = 0
        /// From 0.
        var line = 0
        /// Where the line begins.
        var lineStart = 0
    }

    /// The deepest nest of tables and lists.
    static let deepest = 32
    /// The most names of tables and keys, and elements of lists.
    static let most = 20_000

    let bytes: [UInt8]
    let file: String
    var mark = Mark()
    private var count = 0

    let root = TOMLTable(.header)
    var headers: [TOMLDocument.Header] = []
    var entries: [TOMLDocument.Entry] = []

    init(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
    }

    var current: UInt8? { byte(0) }

    /// The byte so many behind the current one.
    func byte(_ offset: Int) -> UInt8? {
        mark.index + offset < bytes.count ? bytes[mark.index + offset] : nil
    }

    func isAt(_ character: Unicode.Scalar) -> Bool { current == UInt8(ascii: character) }

    /// Whether a line ends here: the text does not.
    var isAtNewline: Bool { isAt("\n") || isAt("\r") && byte(1) == UInt8(ascii: "\n") }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard isAt(character) else { return false }
        mark.index += 1
        return true
    }

    mutating func takeNewline() -> Bool {
        guard isAtNewline else { return false }
        mark.index += isAt("\n") ? 1 : 2
        mark.line += 1
        mark.lineStart = mark.index
        return true
    }

    mutating func skipBlanks() { while isAt(" ") || isAt("\t") { mark.index += 1 } }

    mutating func skipComment() throws(SettingsProblem) {
        guard isAt("#") else { return }
        while let byte = current, !isAtNewline {
            if Self.isControl(byte) { throw surprise("") }
            mark.index += 1
        }
    }

    static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

    /// One more of what costs more than its bytes.
    mutating func countOne() throws(SettingsProblem) {
        count += 1
        guard count > Self.most else { return }
        throw problem("there are more than \(Self.most) tables, keys and list elements: shorten the file", at: mark)
    }

    func check(depth: Int) throws(SettingsProblem) {
        guard depth > Self.deepest else { return }
        throw problem("this is nested more than \(Self.deepest) levels deep: flatten it", at: mark)
    }

    /// Column in characters, from 1.
    func column(of mark: Mark) -> Int {
        1 + bytes[mark.lineStart..<mark.index].count { $0 & 0xC0 != 0x80 }
    }

    func problem(_ message: String, at mark: Mark) -> SettingsProblem {
        SettingsProblem(.error, file: file, line: mark.line + 1, column: column(of: mark), message: message)
    }

    /// Gives a fault of what began there its place.
    func at<Result>(
        _ start: Mark, _ work: () throws(TOMLFault) -> Result
    ) throws(SettingsProblem) -> Result {
        do throws(TOMLFault) { return try work() } catch { throw problem(error.message, at: start) }
    }

    /// Something else was due here; of a control character, which nobody sees, that is what there is to say.
    func surprise(_ message: String) -> SettingsProblem {
        guard let byte = current, Self.isControl(byte), !isAtNewline else { return problem(message, at: mark) }
        let digits = String(byte, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: 4 - digits.count) + digits
        return problem("the control character U+\(code) stands here: take it out, or write \"\\u\(code)\"", at: mark)
    }
}

/// Lets bytes be matched with characters: `case "["`.
func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool { byte == UInt8(ascii: character) }
