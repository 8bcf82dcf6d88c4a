/// Which guests are meant: the language of the console's filter and of `list --filter`.
///
/// ```
/// state:running cpu>80          both
/// mem>=50 | vcpus>8             either; `or` is the same
/// state:paused|crashed          either value
/// -agent                        not
/// (web | db) host:kvm1          groups
/// name~^web[0-9]+$              a pattern
/// name:web*                     a wildcard, over the whole name
/// "two words"                   text with blanks, or text that would be a field
/// ```
/// A bare word is looked for in the name, title, tags, addresses and host name, and in the UUID when it has eight or more
/// hexadecimal digits and nothing else. Upper and lower case are the same.
///
/// A fact that is not known yet matches neither `x` nor `-x`: a guest is listed only for what is known about it.
public struct Query: Equatable, Sendable {
    /// What was typed.
    public let text: String
    let expression: QueryExpression?

    /// The query that every guest matches.
    public static let everything = Query(text: "", expression: nil)

    /// Reads a query; blank text is every guest. At most 4,096 characters.
    public static func parse(_ text: String) throws(QueryError) -> Query {
        var parser = QueryParser(tokens: try QueryLexer.tokens(of: text))
        return Query(text: text, expression: try parser.parse())
    }

    /// Whether every guest matches.
    public var isEmpty: Bool { expression == nil }

    /// The facts it reads.
    public var needs: FactKinds { expression?.needs ?? [] }

    /// Whether it asks for measurements, which take two samples some time apart.
    public var needsRates: Bool { !needs.isDisjoint(with: .measurements) }

    /// Whether it asks for slow facts (`GuestSnapshot.details`, autostart, managed save).
    public var needsDetails: Bool { !needs.isDisjoint(with: [.details, .marks]) }

    /// Whether a guest is meant. `now` is what ages and uptimes are counted to.
    public func matches(_ guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Bool {
        guard let expression else { return true }
        return expression.evaluate(FactSubject(guest: guest, host: host, now: now)) == true
    }

    /// Queries are equal when their texts are.
    public static func == (left: Query, right: Query) -> Bool { left.text == right.text }
}
