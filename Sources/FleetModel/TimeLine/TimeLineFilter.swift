/// Which entries of the time line are meant: words that all hold, as in the guests' query language.
///
/// `host:kvm1 guest:web kind:action severity:warning|critical -reboot "two words"`. A bare word is looked for in all texts.
public struct TimeLineFilter: Sendable {
    private struct Term: Sendable {
        let isNegated: Bool
        let field: Field?
        let values: [String]
    }

    /// What a word can be about.
    private enum Field: String, CaseIterable, Sendable {
        case host, guest, kind, severity, user, text
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
                terms.append(try term(characters, isNegated: isNegated))
                isNegated = false
            case .not: isNegated = true
            case .open(let position), .close(let position), .or(let position):
                throw QueryError(
                    "the time line's filter has no groups: write state|other inside one word", at: position)
            }
        }
        return TimeLineFilter(terms: terms)
    }

    private static func term(
        _ word: [QueryCharacter], isNegated: Bool
    ) throws(QueryError) -> Term {
        var field: Field?
        var value = word[...]
        if let colon = word.firstIndex(where: { !$0.isQuoted && $0.value == ":" }), colon > 0 {
            let name = String(word[..<colon].map(\.value)).lowercased()
            field = Field(rawValue: name)
            guard field != nil else {
                throw QueryError(
                    "no field is called \(name): use \(Field.allCases.map(\.rawValue).joined(separator: ", ")), or quotes",
                    at: word.first?.position ?? 0)
            }
            value = word[(colon + 1)...]
        }
        guard !value.isEmpty else {
            throw QueryError("a value is missing here", at: word.last?.position ?? 0, isIncomplete: true)
        }
        let values = value.split { !$0.isQuoted && $0.value == "|" }.map { String($0.map(\.value)).lowercased() }
        return Term(isNegated: isNegated, field: field, values: values)
    }

    /// Whether an entry is meant.
    public func matches(_ entry: TimeLineEntry) -> Bool {
        terms.allSatisfy { term in
            let texts = Self.texts(of: entry, term.field)
            return term.values.contains { value in texts.contains { $0.contains(value) } } != term.isNegated
        }
    }

    private static func texts(of entry: TimeLineEntry, _ field: Field?) -> [String] {
        let texts: [String?] =
            switch field {
            case .host: [entry.host, entry.uri]
            case .guest: [entry.guest, entry.uuid?.description]
            case .kind: [entry.kind.rawValue]
            case .severity: [entry.severity.key]
            case .user: [entry.user]
            case .text: [entry.text]
            case nil: [entry.host, entry.guest, entry.text, entry.user, entry.command]
            }
        return texts.compactMap { $0?.lowercased() }
    }
}
