internal import FleetModel
internal import Synchronization

/// The time that the user takes for answers while a command runs: it does not count against the host's.
final class UserTime: Sendable {
    private struct State {
        var since: Moment?
        var total = 0.0
    }

    private let state = Mutex(State())

    /// The user is asked something from now on.
    func begin() { state.withLock { $0.since = Moment.now() } }

    /// The user has answered.
    func end() {
        state.withLock { state in
            state.total += state.since.map { Moment.now().seconds(since: $0) } ?? 0
            state.since = nil
        }
    }

    /// Waits until all is done, or so many seconds besides those that the user took.
    func wait(for done: Countdown, atMost seconds: Double) async {
        let began = Moment.now()
        while !done.isDone {
            let (isAsked, total) = state.withLock { ($0.since != nil, $0.total) }
            let left = seconds + total - Moment.now().seconds(since: began)
            // While somebody types nothing is due; the end of the typing is looked for now and then.
            guard isAsked || left > 0, !Task.isCancelled else { return }
            await done.wait(atMost: isAsked ? 0.2 : left)
        }
    }
}
