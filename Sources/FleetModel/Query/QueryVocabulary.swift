/// Every word the query language knows.
enum QueryVocabulary {
    /// All names, each once, in the order they are offered.
    static let names: [String] = {
        var seen: Set<String> = []
        let all = TextFact.all.map(\.name) + NumberFact.all.map(\.name) + FlagFact.all.map(\.name)
        return all.filter { seen.insert($0).inserted }
    }()
}

extension Query {
    /// Every field, number and flag with what it holds: for the help screen and the man page.
    public static var vocabulary: [(name: String, summary: String)] {
        TextFact.all.map { ($0.name + ":", $0.summary) }
            + NumberFact.all.map { ($0.name + ">", "\($0.summary) (\($0.unit.example))") }
            + FlagFact.all.map { ($0.name, $0.summary) }
    }
}
