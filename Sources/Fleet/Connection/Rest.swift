internal import FleetModel

/// How long something that failed is left alone: longer with each failure.
struct Rest: Sendable, Equatable {
    private var attempt = 0
    private var until: Moment?

    /// Whether it may be tried again.
    func isOver(at now: Moment) -> Bool { until.map { $0 <= now } ?? true }

    /// It failed once more.
    mutating func extend(_ backoff: Backoff, at now: Moment) {
        attempt += 1
        until = now.advanced(bySeconds: backoff.delay(attempt: attempt, jitter: Double.random(in: 0...1)))
    }
}
