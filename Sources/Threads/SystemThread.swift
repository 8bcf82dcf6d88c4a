internal import CThreads

/// Threads for work that blocks, so that none of the few that Swift's tasks share is held.
public enum SystemThread {
    private final class Start {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a new detached thread that no signal is ever delivered to; false if the system has none left.
    /// - Parameters:
    ///   - name: what debuggers and top call it, at most 15 bytes.
    ///   - stackBytes: the size of its stack.
    public static func start(
        name: String, stackBytes: Int = 1 << 20, _ body: @escaping @Sendable () -> Void
    ) -> Bool {
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
}
