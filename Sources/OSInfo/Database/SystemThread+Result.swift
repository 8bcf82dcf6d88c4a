internal import Threads

extension SystemThread {
    /// Does something that may block for long, such as reading a file from a dead server, on a thread of its own.
    static func result<Value: Sendable>(
        name: String, _ body: @escaping @Sendable () throws(OSInfoError) -> Value
    ) async throws(OSInfoError) -> Value {
        let result: Result<Value, OSInfoError> = await withCheckedContinuation { continuation in
            let isStarted = start(name: name, stackBytes: 8 << 20) {
                do throws(OSInfoError) {
                    continuation.resume(returning: .success(try body()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
            if !isStarted {
                let error = OSInfoError(.unreadable, "The system has no thread left; close other programs")
                continuation.resume(returning: .failure(error))
            }
        }
        return try result.get()
    }
}
