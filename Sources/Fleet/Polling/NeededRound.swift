internal import FleetModel

/// Whose measurements are asked next of the guests that are not on the screen but that a filter or an order speaks of:
/// in batches, so that what is on the screen has its turn between them.
struct NeededRound: Sendable {
    /// Seconds a batch should take.
    static let batchTime = 0.2
    /// Most guests in a batch.
    static let largestBatch = 100

    private var askedAt: [GuestUUID: Moment] = [:]
    private var pace = Pace()
    private var size = 8
    /// When guests that have not been asked yet were first thought of.
    private var firstSeen: [GuestUUID: Moment] = [:]
    private var idleUntil = Moment(nanoseconds: 0)

    /// Whether nobody need be looked at while nothing is needed.
    func isIdle(at now: Moment) -> Bool { now < idleUntil }

    /// Somebody waits from now on: the next question does not keep the pace of those before.
    mutating func hurry() { pace = Pace() }

    /// Guests for a round that nobody waits for: one that has not been asked yet is not due before the gap has passed, and
    /// nobody is looked at again before the first is due.
    mutating func unhurriedBatch(of candidates: [GuestUUID], every gap: Double, at now: Moment) -> [GuestUUID] {
        for guest in candidates where askedAt[guest] == nil && firstSeen[guest] == nil { firstSeen[guest] = now }
        let begun = candidates.filter { now.seconds(since: askedAt[$0] ?? firstSeen[$0] ?? now) >= gap }
        let guests = batch(of: begun, every: gap, at: now)
        if guests.isEmpty { idleUntil = now.advanced(bySeconds: gap / 10) }
        return guests
    }

    /// Guests to ask now, those longest not asked first; none while the daemon breathes.
    /// - Parameters:
    ///   - candidates: who may be asked.
    ///   - gap: seconds between two questions to the same guest.
    func batch(of candidates: [GuestUUID], every gap: Double, at now: Moment) -> [GuestUUID] {
        guard pace.due <= now else { return [] }
        let due = candidates.filter { askedAt[$0].map { now.seconds(since: $0) >= gap } ?? true }
        return Array(due.sorted { (age($0), $0) < (age($1), $1) }.prefix(size))
    }

    /// When somebody will be due.
    func wake(for candidates: [GuestUUID], every gap: Double) -> Moment? {
        let first = candidates.map { age($0).advanced(bySeconds: gap) }.min()
        return first.map { max($0, pace.due) }
    }

    /// Notes an answer, and what it took for the size of the next batch.
    mutating func finish(_ guests: [GuestUUID], began: Moment, now: Moment, isCatchingUp: Bool) {
        for guest in guests { askedAt[guest] = began }
        let each = max(0, now.seconds(since: began)) / Double(max(1, guests.count))
        size = each > 0 ? Int((Self.batchTime / each).clamped(to: 1...Double(Self.largestBatch))) : Self.largestBatch
        pace.finish(began: began, now: now, isCatchingUp: isCatchingUp)
    }

    /// The guest is gone.
    mutating func forget(_ guest: GuestUUID) {
        askedAt[guest] = nil
        firstSeen[guest] = nil
    }

    private func age(_ guest: GuestUUID) -> Moment { askedAt[guest] ?? Moment(nanoseconds: 0) }
}
