internal import Threads

/// How long a display or its host is waited for.
enum Patience {
    /// Waits for work so many ms; the failure is what is thrown when that is not enough.
    static func wait<T: Sendable>(
        _ milliseconds: UInt32, _ failure: DisplayFailure,
        for work: @escaping @Sendable () async throws(DisplayFailure) -> T
    ) async throws(DisplayFailure) -> T {
        try await Deadline.wait(
            seconds: Double(milliseconds) / 1000, orElse: failure,
            ifCancelled: DisplayFailure(.ended, "The screen was closed."), for: work)
    }
}
