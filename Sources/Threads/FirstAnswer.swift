internal import Synchronization

/// An answer that several may give; the first one counts. One waiter only.
public final class FirstAnswer<Value: Sendable, Failure: Error>: Sendable {
    private struct State {
        var result: Result<Value, Failure>?
        var waiter: CheckedContinuation<Result<Value, Failure>, Never>?
    }

    private let state = Mutex(State())

    /// Nobody has answered yet.
    public init() {}

    /// Answers, unless somebody has. Any thread.
    public func settle(_ result: Result<Value, Failure>) {
        let waiter = state.withLock { state -> CheckedContinuation<Result<Value, Failure>, Never>? in
            guard state.result == nil else { return nil }
            state.result = result
            return state.waiter.take()
        }
        waiter?.resume(returning: result)
    }

    /// The answer, as soon as there is one.
    public var result: Result<Value, Failure> {
        get async {
            await withCheckedContinuation { waiter in
                let known = state.withLock { state -> Result<Value, Failure>? in
                    if state.result == nil { state.waiter = waiter }
                    return state.result
                }
                if let known { waiter.resume(returning: known) }
            }
        }
    }
}
