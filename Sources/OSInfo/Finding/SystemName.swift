/// A system's name taken apart: `opensuse-leap15.6` is the words `opensuse` `leap` and the version 15, 6. What comes
/// from people and from media is written in many ways, so only letters, digits and their order count.
struct SystemName {
    /// The words before the version, in small letters, processor architectures left out.
    var words: [String] = []
    /// The version's numbers; previews count less than what they lead to.
    var version: [Int] = []
    /// The version's numbers as they were written, with their zeros: `24` `04`.
    var spelling: [String] = []
    /// Whether it stands for the versions nobody has described: `rhel9-unknown`.
    var isUnknown = false

    /// The words in one.
    var stem: String { words.joined() }

    private enum Token {
        case word(String)
        case number(Int, String)
    }

    /// Another name for the same version.
    init(words: [String], like other: SystemName? = nil) {
        self.words = words
        version = other?.version ?? []
        spelling = other?.spelling ?? []
    }

    /// Takes any text apart; at most its first 256 bytes count.
    init(_ text: String) {
        for (token, isApart) in Self.tokens(of: text) {
            switch token {
            case .number(let number, let digits):
                // "12.5" goes on, "12-20240211" and "24.04 2" do not.
                if isApart, !version.isEmpty { return }
                version.append(number)
                spelling.append(digits)
            case .word("unknown"): isUnknown = true
            case .word(let word) where version.isEmpty: words.append(word)
            case .word(let word):
                if let rank = Self.previews[word] {
                    version.append(rank)
                } else if !Self.continuations.contains(word) {
                    if word == "k", words == ["win"], version == [2] {
                        words = ["win2k"]
                        version = []
                        spelling = []
                    } else {
                        isUnknown = isUnknown || text.lowercased().hasSuffix("unknown")
                        return
                    }
                }
            }
        }
    }

    /// Words between numbers of one version.
    private static let continuations: Set<String> = ["sp", "r", "u", "v"]
    private static let previews = ["alpha": -3, "beta": -2, "rc": -1]
    private static let architectures: Set<String> = [
        "amd64", "x64", "arm64", "aarch64", "i386", "i486", "i586", "i686", "armhf", "armv7", "armv7l", "ppc64el",
        "ppc64le", "ppc64", "s390x", "riscv64", "loongarch64", "x86_64", "x86_32",
    ]

    /// Words and numbers, and whether something other than one dot or nothing stands before each.
    private static func tokens(of text: String) -> [(Token, isApart: Bool)] {
        let bytes = Array(withoutArchitectures(text).utf8)
        var tokens: [(Token, Bool)] = []
        var index = 0
        var isApart = false
        // Whether the last word binds the number behind it to the version, as in "15-SP-6".
        var binds = false
        while index < bytes.count {
            let start = index
            if isDigit(bytes[index]) {
                while index < bytes.count, isDigit(bytes[index]) { index += 1 }
                let digits = String(decoding: bytes[start..<index], as: UTF8.self)
                if digits.count <= 9, let number = Int(digits) {
                    tokens.append((.number(number, digits), isApart && !binds))
                }
                isApart = false
                binds = false
            } else if isLetter(bytes[index]) {
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
                let word = String(decoding: bytes[start..<index], as: UTF8.self)
                tokens.append((.word(word), isApart))
                binds = continuations.contains(word) || previews[word] != nil
                isApart = false
            } else {
                if bytes[index] != 46 || index == 0 || !isDigit(bytes[index - 1]) { isApart = true }
                index += 1
            }
        }
        return tokens
    }

    /// The text in small ASCII letters without words that name a processor.
    private static func withoutArchitectures(_ text: String) -> String {
        let bytes = text.utf8.prefix(256).map { byte in
            (65...90).contains(byte) ? byte + 32 : byte < 128 ? byte : 32
        }
        let parts = bytes.split { byte in !(isDigit(byte) || isLetter(byte) || byte == 95 || byte == 46) }
        return parts.map { part in
            let text = String(decoding: part, as: UTF8.self)
            if architectures.contains(text) { return "" }
            // "Generic.x86_64" and "24.04_amd64" hold one at their end, "amd64.img" at its beginning.
            for name in architectures where text.hasSuffix("." + name) || text.hasSuffix("_" + name) {
                return String(text.dropLast(name.count + 1))
            }
            for name in architectures where text.hasPrefix(name + ".") { return String(text.dropFirst(name.count)) }
            return text
        }.joined(separator: " ")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
