internal import Glibc

/// Threads for work that blocks, so that none of Swift's few pool threads is held.
enum SystemThread {
    private final class Start {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a new detached thread that no signal is delivered to; false if the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        // The new thread inherits the mask, so no signal can reach it even before its first instruction.
        var everything = sigset_t()
        var previous = sigset_t()
        sigfillset(&everything)
        pthread_sigmask(SIG_SETMASK, &everything, &previous)
        defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }

        let start = Unmanaged.passRetained(Start(body))
        var thread: pthread_t = 0
        let result = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, start.toOpaque())
        if result == 0 { pthread_detach(thread) } else { start.release() }
        return result == 0
    }
}
