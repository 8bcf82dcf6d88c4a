internal import Synchronization

/// Waits for a number of steps, or for a while, whichever ends first.
final class Countdown: Sendable {
    private struct State {
        var left: Int
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>

    init(_ steps: Int) { state = Mutex(State(left: steps)) }

    /// One step is done. Any thread.
    func step() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.left -= 1
            return state.left <= 0 ? state.waiter.take() : nil
        }
        waiter?.resume()
    }

    /// Whether every step is done.
    var isDone: Bool { state.withLock { $0.left <= 0 } }

    /// Waits until every step is done, or so many seconds. One waiter only.
    func wait(atMost seconds: Double) async {
        let alarm = Task {
            try? await Task.sleep(for: .seconds(seconds))
            state.withLock { $0.waiter.take() }?.resume()
        }
        await withCheckedContinuation { continuation in
            let isDone = state.withLock { state -> Bool in
                if state.left <= 0 { return true }
                state.waiter = continuation
                return false
            }
            if isDone { continuation.resume() }
        }
        alarm.cancel()
    }
}
