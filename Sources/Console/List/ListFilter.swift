import FleetModel
import Terminal

/// What rows have to say somewhere: words, `column:word`, and with a minus what they must not say.
struct ListFilter {
    private let terms: [(column: String?, word: String, isWanted: Bool)]

    init(_ text: String) {
        terms = text.lowercased().split(whereSeparator: \.isWhitespace).compactMap { part in
            let isWanted = !part.hasPrefix("-") || part.count == 1
            let term = isWanted ? part : part.dropFirst()
            let pieces = term.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if pieces.count == 2, !pieces[0].isEmpty { return (String(pieces[0]), String(pieces[1]), isWanted) }
            return (nil, String(term), isWanted)
        }
    }

    /// Whether a row of these columns is let through. A name that no column has is a word with a colon in it.
    func matches<Row>(_ row: Row, _ columns: [ListColumn<Row>], _ world: World) -> Bool {
        terms.allSatisfy { term in
            let meant = columns.filter { $0.name == term.column }
            let word = meant.isEmpty ? (term.column.map { $0 + ":" } ?? "") + term.word : term.word
            return (meant.isEmpty ? columns : meant).contains { column in
                column.cell(row, world).text.string.lowercased().contains(word)
            } == term.isWanted
        }
    }
}

/// How the filter of a list is read while it is typed.
struct FilterLanguage: Sendable {
    /// What is wrong with a text; nil when it is understood.
    let problem: @Sendable (String) -> QueryError?
    /// How it can go on.
    let completions: @Sendable (String) -> [QueryCompletion]

    /// Words alone: everything is understood.
    static let words = FilterLanguage(problem: { _ in nil }, completions: { _ in [] })

    /// A query about guests.
    static let guests = FilterLanguage(
        problem: { text in
            do throws(QueryError) {
                if !text.allSatisfy(\.isWhitespace) { _ = try Query.parse(text) }
                return nil
            } catch {
                return error
            }
        }, completions: { Query.completions(for: $0) })
}

/// A filter language of a list's own instead of words over its columns.
struct ListQuery<Row: Sendable>: Sendable {
    let language: FilterLanguage
    /// Which rows a text lets through; nil when it cannot be read.
    let predicate: @Sendable (String) -> (@Sendable (Row, World) -> Bool)?
}
