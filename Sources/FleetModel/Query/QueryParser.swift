/// Reads tokens: `or` binds loosest, then neighbours (and), then `-`.
struct QueryParser {
    private static let nesting = 50

    private let tokens: [QueryToken]
    private var index = 0
    private var depth = 0

    init(tokens: [QueryToken]) { self.tokens = tokens }

    /// Nil when there is nothing to read.
    mutating func parse() throws(QueryError) -> QueryExpression? {
        guard !tokens.isEmpty else { return nil }
        let expression = try either()
        if index < tokens.count { throw QueryError("nothing is open here: remove the )", at: tokens[index].position) }
        return expression
    }

    private var current: QueryToken? { index < tokens.count ? tokens[index] : nil }

    private var end: Int {
        switch tokens.last {
        case .word(let characters): (characters.last?.position ?? 0) + 1
        case let token?: token.position + 1
        case nil: 0
        }
    }

    private mutating func either() throws(QueryError) -> QueryExpression {
        var parts = [try both()]
        while case .or = current {
            index += 1
            parts.append(try both())
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(QueryError) -> QueryExpression {
        var parts: [QueryExpression] = []
        reading: while let token = current {
            switch token {
            case .or, .close: break reading
            case .open, .not, .word: parts.append(try single())
            }
        }
        guard let first = parts.first else {
            let position = current?.position ?? end
            throw QueryError("something is missing here: a word or a field", at: position, isIncomplete: true)
        }
        return parts.count == 1 ? first : .all(parts)
    }

    private mutating func single() throws(QueryError) -> QueryExpression {
        var negated = false
        while case .not = current {
            negated.toggle()
            index += 1
        }
        let expression: QueryExpression
        switch current {
        case .open(let position): expression = try group(at: position)
        case .word(let characters):
            index += 1
            expression = try QueryTerm.expression(of: characters)
        case .or, .close, .not, nil:
            throw QueryError("- needs something to exclude", at: current?.position ?? end, isIncomplete: true)
        }
        return negated ? .not(expression) : expression
    }

    private mutating func group(at position: Int) throws(QueryError) -> QueryExpression {
        guard depth < Self.nesting else {
            throw QueryError("more than \(Self.nesting) parentheses are open: simplify the query", at: position)
        }
        index += 1
        depth += 1
        defer { depth -= 1 }
        let inner = try either()
        guard case .close = current else {
            throw QueryError("a parenthesis is open: close it with )", at: position, isIncomplete: true)
        }
        index += 1
        return inner
    }
}
