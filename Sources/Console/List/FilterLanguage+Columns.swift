import FleetModel

extension FilterLanguage {
    /// Words, and `column:word` for what one column says: everything is understood, and the columns complete.
    static func words(over columns: [String]) -> FilterLanguage {
        FilterLanguage(
            problem: { _ in nil },
            completions: { text in
                let word = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
                let typed = word.hasPrefix("-") ? word.dropFirst() : word
                let head = text.dropLast(typed.count)
                return columns.filter { $0.hasPrefix(typed.lowercased()) }.map { column in
                    QueryCompletion(text: "\(head)\(column):", label: "\(column):", summary: "what \(column) says")
                }
            })
    }
}
