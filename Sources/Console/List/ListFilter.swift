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
