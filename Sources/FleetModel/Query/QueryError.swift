/// Why a query cannot be read, and where: whoever types keeps the list of the last query that could.
public struct QueryError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A sentence without a full stop that says what to type instead.
    public var message: String
    /// Where it went wrong: characters from the start of the query.
    public var position: Int
    /// Whether more typing may mend it (`state:`, an open quote): no reason to complain yet.
    public var isIncomplete: Bool

    /// An error at a position.
    public init(_ message: String, at position: Int, isIncomplete: Bool = false) {
        self.message = message
        self.position = position
        self.isIncomplete = isIncomplete
    }

    /// The message with the position, counted from 1.
    public var description: String { "\(message) (at character \(position + 1))" }
}
