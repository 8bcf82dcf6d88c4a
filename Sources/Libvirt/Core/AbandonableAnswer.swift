import Synchronization

/// The answer of a blocking call that its caller may stop waiting for.
final class AbandonableAnswer<Value: Sendable>: Sendable {
    private enum State {
        case idle
        case waiting(CheckedContinuation<Result<Value, LibvirtError>, Never>)
        case settled(Result<Value, LibvirtError>)
        case over
    }

    private let state = Mutex(State.idle)

    /// Starts the call and waits for `settle`, or for the task's cancellation, whichever comes first.
    func wait(_ call: StaticString, start: @Sendable () -> Void) async throws(LibvirtError) -> Value {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early: Result<Value, LibvirtError>? = state.withLock { state in
                    if case .settled(let result) = state {
                        state = .over
                        return result
                    }
                    state = .waiting(continuation)
                    return nil
                }
                if let early { continuation.resume(returning: early) } else { start() }
            }
        } onCancel: {
            settle(.failure(LibvirtError.cancelled(call)))
        }
        return try result.get()
    }

    /// Hands the answer over; one that comes too late is dropped.
    func settle(_ result: Result<Value, LibvirtError>) {
        let continuation: CheckedContinuation<Result<Value, LibvirtError>, Never>? = state.withLock { state in
            switch state {
            case .idle:
                state = .settled(result)
                return nil
            case .waiting(let continuation):
                state = .over
                return continuation
            case .settled, .over:
                return nil
            }
        }
        continuation?.resume(returning: result)
    }
}
