internal import FleetModel
internal import Synchronization

/// The time that the user takes for answers while a command runs: it does not count against the host's. When the command
/// has given up the user's time is over too.
final class UserTime: Sendable {
    private struct State {
        var since: Moment?
        var total = 0.0
        var isOver = false
    }

    private let state = Mutex(State())

    /// The user is asked something from now on; false when the command has given up, and nobody is to be asked any more.
    func begin() -> Bool {
        state.withLock { state in
            if !state.isOver { state.since = Moment.now() }
            return !state.isOver
        }
    }

    /// The user has answered.
    func end() {
        state.withLock { state in
            state.total += state.since.map { Moment.now().seconds(since: $0) } ?? 0
            state.since = nil
        }
    }

    /// Waits until all is done, or so many seconds besides those that the user took, which is giving up.
    func wait(for done: Countdown, atMost seconds: Double) async {
        let began = Moment.now()
        while !done.isDone {
            let pause = state.withLock { state -> Double? in
                let left = seconds + state.total - Moment.now().seconds(since: began)
                // While somebody types nothing is due; the end of the typing is looked for now and then.
                state.isOver = Task.isCancelled || state.since == nil && left <= 0
                return state.isOver ? nil : state.since == nil ? left : 0.2
            }
            guard let pause else { return }
            await done.wait(atMost: pause)
        }
    }
}
