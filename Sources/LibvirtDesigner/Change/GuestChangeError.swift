/// Why a guest cannot be changed so. Its description is a sentence that says what to do next.
public struct GuestChangeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a clause that begins with a small letter and has no full stop.
    public let reason: String
    /// What to do next, where that is known.
    public let next: String?

    /// Makes an error.
    public init(_ reason: String, next: String? = nil) {
        self.reason = reason
        self.next = next
    }

    /// As one line.
    public var description: String { next.map { "\(reason): \($0)" } ?? reason }
}
