/// Which entries of the time line are meant: words that all hold, as in the guests' query language.
///
/// `host:kvm1 guest:web kind:action severity:warning|critical since:2h -reboot "two words"`. A bare word is looked for in
/// all texts.
public struct TimeLineFilter: Sendable {
    private struct Term: Sendable {
        let isNegated: Bool
        let condition: Condition
    }

    private enum Condition: Sendable {
        /// One of them is in the field's texts; without a field in any text.
        case says(Field?, [QueryNeedle])
        /// It is not older than so many seconds.
        case since(Double)
    }

    /// What a word can be about.
    enum Field: String, CaseIterable, Sendable {
        case host, guest, kind, severity, since, user, text
    }

    private let terms: [Term]

    /// Every entry.
    public static let everything = TimeLineFilter(terms: [])

    private init(terms: [Term]) { self.terms = terms }

    /// Reads a filter; the words of `QueryLexer`, without groups. Throws where and why it cannot be read.
    public static func parse(_ text: String) throws(QueryError) -> TimeLineFilter {
        var terms: [Term] = []
        var isNegated = false
        for token in try QueryLexer.tokens(of: text) {
            switch token {
            case .word(let characters):
                terms.append(Term(isNegated: isNegated, condition: try condition(characters)))
                isNegated = false
            case .not: isNegated = true
            case .open(let position), .close(let position), .or(let position):
                throw QueryError(
                    "the time line's filter has no groups: write state|other inside one word", at: position)
            }
        }
        return TimeLineFilter(terms: terms)
    }

    private static func condition(_ word: [QueryCharacter]) throws(QueryError) -> Condition {
        var field: Field?
        var value = word[...]
        let start = word.first?.position ?? 0
        if let colon = word.firstIndex(where: { !$0.isQuoted && $0.value == ":" }), colon > 0 {
            let name = String(word[..<colon].map(\.value)).lowercased()
            field = Field(rawValue: name)
            guard field != nil else {
                throw QueryError(
                    "no field is called \(name): use \(Field.allCases.map(\.rawValue).joined(separator: ", ")), or quotes",
                    at: start)
            }
            value = word[(colon + 1)...]
        }
        guard !value.isEmpty else {
            throw QueryError("a value is missing here", at: word.last?.position ?? 0, isIncomplete: true)
        }
        if field == .since {
            guard let seconds = age(String(value.map(\.value))) else {
                throw QueryError("since takes \(FactUnit.seconds.example)", at: start)
            }
            return .since(seconds)
        }
        let values = value.split { !$0.isQuoted && $0.value == "|" }.map { QueryNeedle(String($0.map(\.value))) }
        return .says(field, values)
    }

    /// Reads an age: `90s`, `15m`, `2h`, `7d`; nil when it is none, or longer than thirty years.
    public static func age(_ text: String) -> Double? { FactUnit.seconds.read(text).flatMap { $0 <= 1e9 ? $0 : nil } }

    /// Whether an entry is meant. `now` is what ages are counted to, seconds since 1970.
    public func matches(_ entry: TimeLineEntry, at now: Int64) -> Bool {
        terms.allSatisfy { term in
            switch term.condition {
            case .since(let seconds): (Double(now) - Double(entry.time) <= seconds) != term.isNegated
            case .says(let field, let needles):
                needles.contains { Self.says(entry, $0, in: field) } != term.isNegated
            }
        }
    }

    private static func says(_ entry: TimeLineEntry, _ needle: QueryNeedle, in field: Field?) -> Bool {
        func isIn(_ text: String?) -> Bool { text.map(needle.isIn) ?? false }
        return switch field {
        case .host: isIn(entry.host) || isIn(entry.uri)
        case .guest:
            isIn(entry.guest) || needle.isHexadecimal && isIn(entry.uuid?.description)
        case .kind: isIn(entry.kind.rawValue)
        case .severity: isIn(entry.severity.key)
        case .user: isIn(entry.user)
        case .text: isIn(entry.text)
        case nil, .since:
            isIn(entry.text) || isIn(entry.guest) || isIn(entry.host) || isIn(entry.user) || isIn(entry.command)
        }
    }
}

extension TimeLineFilter {
    /// How the last word of a filter can go on: names of fields, then the values that have names.
    public static func completions(for text: String) -> [QueryCompletion] {
        let start = Query.lastWord(of: text)
        let word = text[start...].lowercased()
        return words.filter { $0.hasPrefix(word) && $0 != word && ($0.hasSuffix(":") || word.contains(":")) }.map {
            QueryCompletion(text: String(text[..<start]) + $0, label: $0, summary: "")
        }
    }

    private static let words: [String] =
        Field.allCases.map { "\($0.rawValue):" } + TimeLineEntry.Kind.allCases.map { "kind:\($0.rawValue)" }
        + EventRecord.Severity.allCases.map { "severity:\($0.key)" } + ["since:15m", "since:2h", "since:7d"]
}
