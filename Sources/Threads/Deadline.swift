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
        let answer = FirstAnswer<Value, Failure>()
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
            await answer.result
        } onCancel: {
            answer.settle(.failure(cancelled))
        }
        return try result.get()
    }
}
