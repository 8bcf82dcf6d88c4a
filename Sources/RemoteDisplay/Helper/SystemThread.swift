internal import CChildProcess

/// Threads for work that blocks, so that none of Swift's few pool threads is held.
enum SystemThread {
    private final class Start {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a new detached thread that no signal is delivered to; false if the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let start = Unmanaged.passRetained(Start(body))
        let code = child_thread(
            { context in
                guard let context else { return }
                Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
            }, start.toOpaque())
        if code != 0 { start.release() }
        return code == 0
    }
}
