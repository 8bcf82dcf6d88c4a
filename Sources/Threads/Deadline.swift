internal import Synchronization

/// Waits for work no longer than one cares to. The work itself goes on where it cannot be broken off; what it brings too
/// late is dropped.
public enum Deadline {
    /// Waits for an answer so many seconds, or until this task is cancelled.
    /// - Parameters:
    ///   - late: what is thrown when the time is up.
    ///   - cancelled: what is thrown when the task is cancelled.
    public static func wait<Value: Sendable, Failure: Error>(
        seconds: Double, orElse late: Failure, ifCancelled cancelled: Failure,
        for work: @escaping @Sendable () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let answer = Answer<Value, Failure>()
        let worker = Task {
            do throws(Failure) { answer.settle(.success(try await work())) } catch { answer.settle(.failure(error)) }
        }
        let timer = Task {
            do { try await Task.sleep(for: .seconds(max(0, seconds))) } catch { return }
            answer.settle(.failure(late))
        }
        defer {
            worker.cancel()
            timer.cancel()
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { answer.await($0) }
        } onCancel: {
            answer.settle(.failure(cancelled))
        }
        return try result.get()
    }

    /// The first answer counts.
    private final class Answer<Value: Sendable, Failure: Error>: Sendable {
        private struct State {
            var result: Result<Value, Failure>?
            var waiter: CheckedContinuation<Result<Value, Failure>, Never>?
        }

        private let state = Mutex(State())

        func settle(_ result: Result<Value, Failure>) {
            let waiter = state.withLock { state -> CheckedContinuation<Result<Value, Failure>, Never>? in
                guard state.result == nil else { return nil }
                state.result = result
                return state.waiter.take()
            }
            waiter?.resume(returning: result)
        }

        func await(_ waiter: CheckedContinuation<Result<Value, Failure>, Never>) {
            let known = state.withLock { state -> Result<Value, Failure>? in
                if state.result == nil { state.waiter = waiter }
                return state.result
            }
            if let known { waiter.resume(returning: known) }
        }
    }
}
