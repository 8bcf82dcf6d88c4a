internal import Synchronization

/// Waits for a number of steps, for a while, or until its task is cancelled, whichever comes first.
final class Countdown: Sendable {
    private struct State {
        var left: Int
        var isCancelled = false
        /// The time was up before anybody waited.
        var isLate = false
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
        state.withLock { $0.isLate = false }
        let alarm = Task {
            try? await Task.sleep(for: .seconds(seconds))
            if Task.isCancelled { return }
            state.withLock { state in
                state.isLate = true
                return state.waiter.take()
            }?.resume()
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state -> Bool in
                    if state.left <= 0 || state.isCancelled || state.isLate { return true }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { state in
                state.isCancelled = true
                return state.waiter.take()
            }?.resume()
        }
        alarm.cancel()
    }
}
