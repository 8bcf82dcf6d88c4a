internal import FleetModel

/// How soon guests off the screen are asked on, so that a large fleet does not keep its daemon busy.
struct Pace: Sendable, Equatable {
    /// How large a share of the time it may take to learn what is not known yet: somebody waits for it.
    static let catchingUp = 0.25
    /// How large a share it may take to keep up what is known.
    static let keepingUp = 0.05

    /// When the next question may go out.
    private(set) var due = Moment(nanoseconds: 0)

    /// Notes what an answer took.
    mutating func finish(began: Moment, now: Moment, isCatchingUp: Bool) {
        let took = max(0, now.seconds(since: began))
        due = began.advanced(bySeconds: took / (isCatchingUp ? Self.catchingUp : Self.keepingUp))
    }

    /// Nothing goes out before a moment.
    mutating func rest(until moment: Moment) { due = max(due, moment) }
}
