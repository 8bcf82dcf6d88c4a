internal import FleetModel

/// Guests that were told to report their memory because somebody looks at it, and are told to stop when nobody does.
///
/// Only guests that nobody has told anything are, and a period that somebody has changed meanwhile is his.
struct ReportBook: Sendable {
    /// Seconds between two reports of a watched guest.
    static let period = 5
    /// Seconds for which a guest that is not looked at any more goes on: who scrolls comes back.
    static let linger = 30.0

    private var begun: [GuestUUID: Moment] = [:]
    private var watchedAt: [GuestUUID: Moment] = [:]
    private var refused: Set<GuestUUID> = []
    /// Guests that were saved while they reported.
    private var saved: Set<GuestUUID> = []
    /// Those of them whose saved document may still go on with it.
    private var unmended: Set<GuestUUID> = []
    private var pace = Pace()

    /// Guests that report because they were told to, or may.
    var guests: [GuestUUID] { begun.keys.sorted() }

    /// What takes everything back.
    var retractions: [ReportOrder] { guests.map { .end($0) } + unmended.sorted().map { .mend($0) } }

    /// Since when a guest reports because it was told to; nil when it was not.
    func since(_ guest: GuestUUID) -> Moment? { begun[guest] }

    /// Whether a guest cannot be told.
    func isRefused(_ guest: GuestUUID) -> Bool { refused.contains(guest) }

    /// What to do next.
    /// - Parameters:
    ///   - watched: running guests whose memory is looked at.
    ///   - mayBegin: whether guests of this host may be told at all.
    mutating func next(_ watched: [GuestSnapshot], mayBegin: Bool, at now: Moment) -> ReportOrder? {
        if mayBegin { for guest in watched where begun[guest.uuid] != nil { watchedAt[guest.uuid] = now } }
        guard pace.due <= now else { return nil }
        if let guest = unmended.min() { return .mend(guest) }
        if mayBegin {
            let new = watched.first { guest in
                begun[guest.uuid] == nil && !refused.contains(guest.uuid) && guest.details?.value.memoryPeriod == 0
            }
            if let new { return .begin(new.uuid) }
        }
        return guests.first { !mayBegin || wake(for: $0) <= now }.map { .end($0) }
    }

    /// When somebody may have to be told something.
    func wake(at now: Moment) -> Moment? {
        let next = unmended.isEmpty ? guests.map(wake).min() : now
        return pace.due > now ? pace.due : next
    }

    private func wake(for guest: GuestUUID) -> Moment {
        (watchedAt[guest] ?? Moment(nanoseconds: 0)).advanced(bySeconds: Self.linger)
    }

    /// Notes what became of an order.
    mutating func finish(_ order: ReportOrder, _ outcome: ReportOrder.Outcome, began: Moment, at now: Moment) {
        pace.finish(began: began, now: now, isCatchingUp: true)
        switch (order, outcome) {
        case (_, .unsent): pace.rest(until: now.advanced(bySeconds: Self.linger))
        case (.begin(let guest), .done): (begun[guest], watchedAt[guest]) = (now, now)
        case (.begin(let guest), .declined): refused.insert(guest)
        case (.begin(let guest), .unknown):
            // Once is enough, and it has to be told to stop all the same.
            refused.insert(guest)
            (begun[guest], watchedAt[guest]) = (now, now)
        case (.end(let guest), .unknown): watchedAt[guest] = now
        case (.mend, .unknown): pace.rest(until: now.advanced(bySeconds: Self.linger))
        case (_, .done), (_, .declined): retracted(order, outcome)
        }
    }

    /// Notes that something was taken back.
    mutating func retracted(_ order: ReportOrder, _ outcome: ReportOrder.Outcome) {
        guard outcome == .done || outcome == .declined else { return }
        switch order {
        case .begin: break
        case .end(let guest): (begun[guest], watchedAt[guest]) = (nil, nil)
        case .mend(let guest):
            unmended.remove(guest)
            if outcome == .done { saved.remove(guest) }
        }
    }

    /// Notes what a document says that was asked for at a moment: a period that is not ours is left alone.
    mutating func learn(_ period: Int?, of guest: GuestUUID, askedAt: Moment) {
        if let since = begun[guest], since < askedAt, period != Self.period {
            (begun[guest], watchedAt[guest]) = (nil, nil)
        }
    }

    /// The guest has stopped, and its period with it, unless both were saved.
    mutating func stopped(_ guest: GuestUUID, isSaved: Bool) {
        if isSaved, begun[guest] != nil {
            saved.insert(guest)
            unmended.insert(guest)
        }
        (begun[guest], watchedAt[guest]) = (nil, nil)
        refused.remove(guest)
    }

    /// The guest runs again; one that was saved while it reported may go on with it.
    mutating func started(_ guest: GuestUUID, at now: Moment) {
        refused.remove(guest)
        unmended.remove(guest)
        if saved.remove(guest) != nil { (begun[guest], watchedAt[guest]) = (now, now) }
    }

    /// The guest is gone.
    mutating func forget(_ guest: GuestUUID) {
        stopped(guest, isSaved: false)
        saved.remove(guest)
        unmended.remove(guest)
    }
}
