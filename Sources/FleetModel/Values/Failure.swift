/// What went wrong, as two sentences for a person: what and why, and what to do next.
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What failed: "starting web01 on kvm1".
    public var what: String
    /// Why, in the words of whoever refused: untrusted text.
    public var why: String
    /// The next step, where one is known.
    public var next: String?
    /// libvirt's error code and the C call, for the error's detail page.
    public var technical: String?

    /// A failure.
    public init(what: String, why: String, next: String? = nil, technical: String? = nil) {
        self.what = what
        self.why = why
        self.next = next
        self.technical = technical
    }

    /// The same where the way to a host failed: the host is named, unless it is already.
    public func onTheWay(to host: String) -> Failure {
        guard !what.contains(host), !why.contains(host) else { return self }
        var failure = self
        failure.why = "\(host): \(why)"
        return failure
    }

    /// `what: why`.
    public var description: String { "\(what): \(why)" }
}
