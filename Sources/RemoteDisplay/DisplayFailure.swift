/// Why a guest's screen cannot be shown.
public struct DisplayFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public let kind: Kind

    /// A sentence for the user. It may carry words from outside and is never trusted.
    public let description: String

    /// Makes a failure.
    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    /// Whether trying again is of no use before the user does something.
    var isForTheUser: Bool { kind == .unanswered || kind == .refused }

    /// The kinds of failures.
    public enum Kind: Hashable, Sendable {
        /// The guest has no such display, or none at all.
        case unavailable
        /// The display cannot be reached.
        case unreachable
        /// The display let nobody in.
        case refused
        /// The user gave no answer to the display's question.
        case unanswered
        /// The display went away.
        case ended
        /// The display did not answer in time.
        case silent
        /// The display sent what cannot be shown.
        case broken
        /// The helper process failed.
        case helper
        /// The guest was restarted or is off.
        case guestGone
    }
}
