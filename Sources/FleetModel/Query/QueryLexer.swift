/// One character of a query's word, and whether quotes made it plain text.
struct QueryCharacter: Equatable, Sendable {
    let value: Character
    let isQuoted: Bool
    let position: Int
}

/// The pieces a query is made of.
enum QueryToken: Equatable, Sendable {
    case open(position: Int)
    case close(position: Int)
    case not(position: Int)
    case or(position: Int)
    case word([QueryCharacter])

    var position: Int {
        switch self {
        case .open(let position), .close(let position), .not(let position), .or(let position): position
        case .word(let characters): characters.first?.position ?? 0
        }
    }
}

/// Cuts a query into tokens.
enum QueryLexer {
    static let limit = 4096

    static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
        let characters = Array(text)
        guard characters.count <= limit else {
            throw QueryError("the query is longer than \(limit) characters: shorten it", at: limit)
        }
        var tokens: [QueryToken] = []
        var index = 0
        while index < characters.count {
            switch characters[index] {
            case let blank where blank.isWhitespace: index += 1
            case "(":
                tokens.append(.open(position: index))
                index += 1
            case ")":
                tokens.append(.close(position: index))
                index += 1
            case "|":
                tokens.append(.or(position: index))
                index += 1
            case "-", "!":
                tokens.append(.not(position: index))
                index += 1
            default:
                var word = try word(of: characters, from: &index)
                // `a| b` reads as `a | b`.
                let bar = word.last.flatMap { $0.isQuoted || $0.value != "|" ? nil : $0.position }
                if bar != nil { word.removeLast() }
                let plain = word.allSatisfy { !$0.isQuoted } ? String(word.map(\.value)).lowercased() : ""
                tokens.append(plain == "or" ? .or(position: word.first?.position ?? 0) : .word(word))
                if let bar { tokens.append(.or(position: bar)) }
            }
        }
        return tokens
    }

    /// Reads up to a blank, or to the parenthesis that closes a group around the word.
    private static func word(of characters: [Character], from index: inout Int) throws(QueryError) -> [QueryCharacter] {
        var word: [QueryCharacter] = []
        var quote: Int?
        var depth = 0
        scan: while index < characters.count {
            let character = characters[index]
            switch character {
            case "\"":
                quote = quote == nil ? index : nil
                // Empty quotes are a value: `title:""` looks for nothing, which is an error further on, not a crash.
                index += 1
                continue
            case "\\" where quote != nil && index + 1 < characters.count:
                index += 1
                word.append(QueryCharacter(value: characters[index], isQuoted: true, position: index))
                index += 1
                continue
            case _ where quote != nil: break
            case let blank where blank.isWhitespace: break scan
            case "(": depth += 1
            case ")":
                if depth == 0 { break scan }
                depth -= 1
            default: break
            }
            word.append(QueryCharacter(value: character, isQuoted: quote != nil, position: index))
            index += 1
        }
        if let quote { throw QueryError("a quote is open: close it with \"", at: quote, isIncomplete: true) }
        return word
    }
}
