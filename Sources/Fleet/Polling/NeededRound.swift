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
    mutating func forget(_ guest: GuestUUID) { askedAt[guest] = nil }

    private func age(_ guest: GuestUUID) -> Moment { askedAt[guest] ?? Moment(nanoseconds: 0) }
}
