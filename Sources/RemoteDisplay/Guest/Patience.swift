internal import Synchronization

/// Waits for work no longer than one cares to. The work itself goes on; what it brings too late is dropped.
enum Patience {
    static func wait<T: Sendable>(
        _ milliseconds: UInt32, _ failure: DisplayFailure,
        for work: @escaping @Sendable () async throws(DisplayFailure) -> T
    ) async throws(DisplayFailure) -> T {
        let (answers, told) = AsyncStream<Result<T, DisplayFailure>>.makeStream(bufferingPolicy: .bufferingOldest(1))
        let worker = Task {
            do throws(DisplayFailure) { told.yield(.success(try await work())) } catch { told.yield(.failure(error)) }
        }
        let timer = Task {
            try? await Task.sleep(for: .milliseconds(Int(milliseconds)))
            told.yield(.failure(failure))
        }
        defer {
            worker.cancel()
            timer.cancel()
        }
        for await answer in answers { return try answer.get() }
        // The stream ends early only when this task is cancelled.
        throw DisplayFailure(.ended, "The screen was closed.")
    }
}
