internal import CThreads

/// Threads for work that blocks, so that none of the few that Swift's tasks share is held.
public enum SystemThread {
    private final class Start {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Threads that are always left to the pools of Swift and of libraries.
    public static var reserve: Int { ThreadReserve.count }

    /// How many threads of at most `wanted` (1...) the system would let run besides those that do. Takes tens of microseconds
    /// for each.
    public static func room(for wanted: Int) -> Int { Int(thread_room(Int32(wanted))) }

    /// Runs `body` on a new detached thread that no signal is ever delivered to; false if the system has none left but the
    /// reserve.
    /// - Parameters:
    ///   - name: what debuggers and top call it, at most 15 bytes.
    ///   - stackBytes: the size of its stack.
    public static func start(
        name: String, stackBytes: Int = 1 << 20, _ body: @escaping @Sendable () -> Void
    ) -> Bool {
        guard ThreadReserve.take() else { return false }
        let start = Unmanaged.passRetained(Start(body))
        let code = thread_start(
            name, stackBytes,
            { context in
                guard let context else { return }
                Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
            }, start.toOpaque())
        if code != 0 { start.release() }
        return code == 0
    }

    /// Has all threads allocate from one heap, which takes less address space and more time. Before threads are started.
    public static func shareHeap() { thread_share_heap() }

    /// Does something that may block for long, such as reading a file from a dead server, on a thread of its own.
    /// - Parameters:
    ///   - name: what debuggers and top call it, at most 15 bytes.
    ///   - stackBytes: the size of its stack.
    ///   - failure: what is thrown when the system has no thread left.
    public static func result<Value: Sendable, Failure: Error>(
        name: String, stackBytes: Int = 1 << 20, orElse failure: Failure,
        _ body: @escaping @Sendable () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let result: Result<Value, Failure> = await withCheckedContinuation { continuation in
            let isStarted = start(name: name, stackBytes: stackBytes) {
                continuation.resume(returning: Result { () throws(Failure) in try body() })
            }
            if !isStarted { continuation.resume(returning: .failure(failure)) }
        }
        return try result.get()
    }
}
