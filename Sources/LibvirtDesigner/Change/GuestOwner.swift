public import XMLTree

/// A program that made a guest and changes it as it likes, told by what it keeps in the metadata.
public struct GuestOwner: Hashable, Sendable {
    /// The program, as in `OpenStack Nova`.
    public let program: String
    /// What it calls the guest; nil where the metadata do not say. Untrusted text.
    public let guestName: String?

    /// What a user should know before changing the guest, as a sentence.
    public var remark: String {
        let called = guestName.map { " as \($0)" } ?? ""
        return "\(program) manages this guest\(called) and may undo the change: it is better made there."
    }

    /// Looks for an owner in a domain document; nil when nobody claims the guest.
    public init?(of document: Element) { nil }
}
