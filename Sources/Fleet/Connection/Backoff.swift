/// How long to wait before the next try to reach a host: quick at first, then ever longer, never giving up.
///
/// Jitter keeps many consoles from knocking at a restarted daemon in the same instant.
struct Backoff: Sendable, Equatable {
    /// The longest wait, seconds.
    var longest: Double

    /// A daemon on this machine costs little to ask and comes back within seconds.
    static let local = Backoff(longest: 3)
    /// A remote host that is down stays down for a while.
    static let remote = Backoff(longest: 60)

    /// Seconds before a try.
    /// - Parameters:
    ///   - attempt: 1 for the first try after a loss.
    ///   - jitter: 0 to 1, drawn anew each time.
    func delay(attempt: Int, jitter: Double) -> Double {
        let share = jitter.isFinite ? min(1, max(0, jitter)) : 0.5
        guard attempt > 1 else { return 0.25 + 0.75 * share }
        let doubled = Double(1 << min(attempt - 2, 16))
        return min(longest, doubled) * (0.75 + 0.25 * share)
    }
}
