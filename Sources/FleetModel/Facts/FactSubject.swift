/// What a fact is read from.
struct FactSubject {
    let guest: GuestSnapshot
    let host: HostSnapshot
    /// What ages are counted to; without it they are not known.
    let now: Moment?
    /// Whether slow facts that are missing will come: what they may decide is open then.
    var awaitsDetails = false

    /// Whether the answer to a question about slow facts is still to come.
    var isOpen: Bool { awaitsDetails && guest.details == nil }

    /// Seconds since a moment.
    func seconds(since moment: Moment) -> Double? { now.map { max(0, $0.seconds(since: moment)) } }
}
