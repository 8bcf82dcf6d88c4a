/// One way to go on with a query that is being typed.
public struct QueryCompletion: Equatable, Sendable {
    /// The whole query with the last word completed.
    public var text: String
    /// What the last word becomes: untrusted text where it is a guest's fact.
    public var label: String
    /// What it is, in a few words.
    public var summary: String

    /// A completion.
    public init(text: String, label: String, summary: String) {
        self.text = text
        self.label = label
        self.summary = summary
    }
}

extension Query {
    /// How the last word of a query can go on: names of fields, then values the hosts have. At most `limit`, best first.
    public static func completions(
        for text: String, in hosts: [HostSnapshot] = [], limit: Int = 20
    ) -> [QueryCompletion] {
        let start = lastWord(of: text)
        let head = String(text[..<start])
        let word = text[start...]
        let found: [(label: String, summary: String)]
        if let colon = word.firstIndex(of: ":") {
            let name = word[..<colon].lowercased()
            let typed = word[word.index(after: colon)...].filter { $0 != "\"" }.lowercased()
            found = values(of: name, in: hosts)
                .filter { $0.lowercased().hasPrefix(typed) && $0.lowercased() != typed }
                .map { (label: "\(name):\(quoted($0))", summary: "\(name) is \($0)") }
        } else {
            found = names.filter { $0.label.hasPrefix(word.lowercased()) && $0.label != word.lowercased() }
        }
        return found.prefix(max(0, limit)).map {
            QueryCompletion(text: head + $0.label, label: $0.label, summary: $0.summary)
        }
    }

    /// Every field with the sign that follows it.
    private static let names: [(label: String, summary: String)] =
        TextFact.all.map { ($0.name + ":", $0.summary) } + NumberFact.all.map { ($0.name + ">", $0.summary) }
        + FlagFact.all.map { ($0.name, $0.summary) }

    /// Where the last word begins, after blanks, parentheses, `-` and `|` that are not in quotes.
    static func lastWord(of text: String) -> String.Index {
        var start = text.startIndex
        var isQuoted = false
        for index in text.indices {
            let character = text[index]
            if character == "\"" { isQuoted.toggle() }
            guard !isQuoted else { continue }
            let isSeparator = character.isWhitespace || "()|".contains(character)
            if isSeparator || (character == "-" && index == start) { start = text.index(after: index) }
        }
        return start
    }

    private static func values(of name: String, in hosts: [HostSnapshot]) -> [String] {
        guard let fact = TextFact.named(name) else { return FlagFact.named(name) == nil ? [] : ["yes", "no"] }
        if fact.name == "state" { return GuestState.allCases.map(\.key) }
        var found: Set<String> = []
        for host in hosts {
            for guest in host.guests { found.formUnion(fact.texts(of: guest, on: host) ?? []) }
        }
        return found.sorted()
    }

    /// The value as the language reads it back.
    static func quoted(_ value: String) -> String {
        let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
        guard !isPlain || value.isEmpty else { return value }
        return "\"" + value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}
