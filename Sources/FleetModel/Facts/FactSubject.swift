/// What a fact is read from.
struct FactSubject {
    let guest: GuestSnapshot
    let host: HostSnapshot
    let now: Moment?
    /// Whether slow facts that are missing will come: what they may decide is open then.
    var awaitsDetails = false

    /// Whether the answer to a question about slow facts is still to come.
    var isOpen: Bool { awaitsDetails && guest.details == nil }

    /// Seconds since a moment.
    func seconds(since moment: Moment) -> Double { max(0, (now ?? .now()).seconds(since: moment)) }
}
