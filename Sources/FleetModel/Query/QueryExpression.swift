/// A read query. Truth has three values: nil is "not known".
indirect enum QueryExpression: Sendable {
    case all([QueryExpression])
    case any([QueryExpression])
    case not(QueryExpression)
    case text(QueryText)
    case field(TextFact, QueryTextTest)
    case compare(NumberFact, QueryComparison, Double)
    case flag(FlagFact)

    /// Kleene's logic: a known false decides a conjunction, a known true a disjunction, whatever the unknown rest is.
    func evaluate(_ subject: borrowing FactSubject) -> Bool? {
        switch self {
        case .all(let parts):
            var result: Bool? = true
            for part in parts {
                switch part.evaluate(subject) {
                case false: return false
                case nil: result = nil
                default: continue
                }
            }
            return result
        case .any(let parts):
            var result: Bool? = false
            for part in parts {
                switch part.evaluate(subject) {
                case true: return true
                case nil: result = nil
                default: continue
                }
            }
            return result
        case .not(let part): return part.evaluate(subject).map { !$0 }
        case .text(let text): return text.matches(subject) ? true : subject.isOpen ? nil : false
        case .field(let field, let test):
            return field.need.contains(.details) && subject.isOpen ? nil : field.passes(subject, test.matches)
        case .compare(let number, let comparison, let value):
            return number.value(subject).map { comparison.holds($0, value) }
        case .flag(let flag): return flag.value(subject)
        }
    }
}

extension QueryExpression {
    /// What has to be asked for before it can be answered.
    var needs: FactKinds {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.needs) }
        case .not(let part): part.needs
        case .text: .details
        case .field(let field, _): field.need
        case .compare(let number, _, _): number.need
        case .flag(let flag): flag.need
        }
    }
}

/// How two numbers are compared.
enum QueryComparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    case notEqual = "!="
    case above = ">"
    case below = "<"

    func holds(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .atLeast: left >= right
        case .atMost: left <= right
        case .equal: left == right
        case .notEqual: left != right
        case .above: left > right
        case .below: left < right
        }
    }
}

/// How a text is compared: always without regard to case.
enum QueryTextTest: Sendable {
    case contains(QueryNeedle)
    case equals(String)
    case pattern(TextPattern)

    func matches(_ text: String) -> Bool {
        switch self {
        case .contains(let needle): needle.isIn(text)
        case .equals(let other): text.utf8.count == other.utf8.count && text.lowercased() == other
        case .pattern(let pattern): pattern.matches(text)
        }
    }
}

/// A bare word: looked for in everything a person may call a guest by. Never unknown, as the name is always known.
struct QueryText: Sendable {
    /// Fewer hexadecimal digits than this are in many UUIDs by chance.
    static let fewestDigits = 8

    let test: QueryTextTest
    /// Whether it can be meant as a part of a UUID.
    let meansUUID: Bool

    init(test: QueryTextTest, typed: some Sequence<Character>) {
        self.test = test
        var digits = 0
        for character in typed where character != "-" {
            guard character.isASCII, character.isHexDigit else {
                meansUUID = false
                return
            }
            digits += 1
        }
        meansUUID = digits >= Self.fewestDigits
    }

    func matches(_ subject: borrowing FactSubject) -> Bool {
        let guest = subject.guest
        if test.matches(guest.name) { return true }
        if let title = guest.title, test.matches(title) { return true }
        if let details = guest.details?.value {
            if details.tags.contains(where: test.matches) || details.addresses.contains(where: test.matches) {
                return true
            }
            if let hostname = details.hostname, test.matches(hostname) { return true }
        }
        return meansUUID && test.matches(guest.uuid.description)
    }
}
