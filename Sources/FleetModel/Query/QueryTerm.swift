/// Reads one word: `web`, `state:running|paused`, `cpu>80|mem>80`.
enum QueryTerm {
    /// What stands between a field and its value.
    private enum Operator: String, CaseIterable {
        // The longer ones first: they are tried in this order.
        case atLeast = ">="
        case atMost = "<="
        case same = "=="
        case different = "!="
        case matches = "~"
        case contains = ":"
        case equal = "="
        case above = ">"
        case below = "<"
    }

    /// `|` inside a word binds tightest; a part without a field takes the one before it.
    static func expression(of word: [QueryCharacter]) throws(QueryError) -> QueryExpression {
        var field: (name: String, operation: Operator, position: Int)?
        var parts: [QueryExpression] = []
        for part in alternatives(of: word) {
            let value: ArraySlice<QueryCharacter>
            if let (name, operation, rest) = split(part) {
                field = (name, operation, part.first?.position ?? 0)
                value = rest
            } else {
                value = part
            }
            guard !value.isEmpty else {
                let position = (part.last?.position ?? word.last?.position ?? 0) + 1
                throw QueryError("a value is missing here", at: position, isIncomplete: true)
            }
            if let field {
                parts.append(try term(field.name, field.operation, value, at: field.position))
            } else {
                parts.append(bare(value))
            }
        }
        if parts.count == 1, let only = parts.first { return only }
        return .any(parts)
    }

    private static func alternatives(of word: [QueryCharacter]) -> [ArraySlice<QueryCharacter>] {
        var parts: [ArraySlice<QueryCharacter>] = []
        var start = word.startIndex
        var depth = 0
        for (index, character) in word.enumerated() where !character.isQuoted {
            switch character.value {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "|" where depth <= 0:
                parts.append(word[start..<index])
                start = index + 1
            default: break
            }
        }
        return parts + [word[start...]]
    }

    /// The field's name in lower case, the operator and the value; nil for a bare word.
    private static func split(
        _ part: ArraySlice<QueryCharacter>
    ) -> (name: String, operation: Operator, value: ArraySlice<QueryCharacter>)? {
        let name = part.prefix { !$0.isQuoted && ($0.value.isASCII && $0.value.isLetter || $0.value == "_") }
        let rest = part.dropFirst(name.count)
        guard !name.isEmpty, rest.first?.isQuoted == false else { return nil }
        for operation in Operator.allCases {
            let length = operation.rawValue.count
            if rest.prefix(length).map(\.value) == Array(operation.rawValue) {
                return (String(name.map(\.value)).lowercased(), operation, rest.dropFirst(length))
            }
        }
        return nil
    }

    private static func bare(_ value: ArraySlice<QueryCharacter>) -> QueryExpression {
        let text = String(value.map(\.value))
        if value.allSatisfy({ !$0.isQuoted }), let flag = FlagFact.named(text.lowercased()) { return .flag(flag) }
        let typed = value.filter { !isWildcard($0) }.map(\.value)
        return .text(QueryText(test: test(for: value), typed: typed))
    }

    private static func isWildcard(_ character: QueryCharacter) -> Bool {
        !character.isQuoted && (character.value == "*" || character.value == "?")
    }

    private static func test(for value: ArraySlice<QueryCharacter>) -> QueryTextTest {
        if value.contains(where: isWildcard) {
            return .pattern(TextPattern(wildcard: value.map { ($0.value, $0.isQuoted) }))
        }
        return .contains(QueryNeedle(String(value.map(\.value))))
    }

    private static func term(
        _ name: String, _ operation: Operator, _ value: ArraySlice<QueryCharacter>, at position: Int
    ) throws(QueryError) -> QueryExpression {
        let number = NumberFact.named(name)
        let field = TextFact.named(name)
        let valuePosition = value.first?.position ?? position
        let text = String(value.map(\.value))
        switch operation {
        case .atLeast, .atMost, .above, .below:
            if let number { return try compare(number, operation, text, at: valuePosition) }
            guard field == nil, FlagFact.named(name) == nil else {
                throw QueryError("\(name) is not a number: use \(name):VALUE", at: position)
            }
        case .contains, .equal, .same, .different, .matches:
            if let field { return try textual(field, operation, value, at: valuePosition) }
            if let number, operation != .matches {
                return try compare(number, operation, text, at: valuePosition)
            }
            if let flag = FlagFact.named(name), operation != .matches {
                return try flagged(flag, operation, text, at: valuePosition)
            }
        }
        if number != nil || FlagFact.named(name) != nil {
            throw QueryError("\(name) is not a text and has no pattern", at: position)
        }
        throw QueryError(
            "no field is called \(name): put quotes around it to search for it as text, "
                + "or use one of \(QueryVocabulary.names.joined(separator: ", "))", at: position)
    }

    private static func compare(
        _ number: NumberFact, _ operation: Operator, _ text: String, at position: Int
    ) throws(QueryError) -> QueryExpression {
        guard let value = number.unit.read(text) else {
            throw QueryError("\(number.name) is compared with \(number.unit.example)", at: position, isIncomplete: true)
        }
        return .compare(number, QueryComparison(rawValue: operation.rawValue) ?? .equal, value)
    }

    private static func flagged(
        _ flag: FlagFact, _ operation: Operator, _ text: String, at position: Int
    ) throws(QueryError) -> QueryExpression {
        let wanted: Bool
        switch text.lowercased() {
        case "yes", "true", "on", "1": wanted = true
        case "no", "false", "off", "0": wanted = false
        default: throw QueryError("\(flag.name) is yes or no", at: position, isIncomplete: true)
        }
        return wanted == (operation != .different) ? .flag(flag) : .not(.flag(flag))
    }

    private static func textual(
        _ field: TextFact, _ operation: Operator, _ value: ArraySlice<QueryCharacter>, at position: Int
    ) throws(QueryError) -> QueryExpression {
        let text = String(value.map(\.value))
        switch operation {
        case .equal, .same: return .field(field, .equals(text.lowercased()))
        case .different: return .not(.field(field, .equals(text.lowercased())))
        case .matches:
            do throws(TextPattern.Malformed) {
                return .field(field, .pattern(try TextPattern(text)))
            } catch {
                throw QueryError(error.reason, at: position + error.offset, isIncomplete: true)
            }
        default:
            let test = test(for: value)
            if let values = field.values, !values.contains(where: test.matches) {
                throw QueryError("\(field.name) is one of \(values.joined(separator: ", "))", at: position)
            }
            return .field(field, test)
        }
    }
}
