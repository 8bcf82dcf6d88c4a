internal import CTerminalSafety
internal import Glibc
internal import Synchronization

/// What ends a verb before it is done. SIGINT ends with 130, as shells expect of a program the user broke off; SIGTERM and
/// SIGHUP end `--watch` as its normal end, with 0, and anything else with 128 and the signal's number.
///
/// The signals are blocked before any thread exists and fetched by a thread of their own, so that no handler runs between
/// two instructions of libvirt.
enum Interruption {
    /// Begins to wait for the signals. Call before the first thread is made.
    /// - Parameter cancel: asks the verb to end by itself at the first signal; the second one ends it all the same.
    static func watch(isWatching: Bool, cancel: (@Sendable () -> Void)? = nil) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let status: @Sendable (Int32) -> Int32 = { signal in
            signal != SIGINT && isWatching ? 0 : 128 + signal
        }
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(status, cancel))
        let failed = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                let box = Unmanaged<Box>.fromOpaque(argument).takeRetainedValue()
                var signals = sigset_t()
                sigemptyset(&signals)
                for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
                var signal: Int32 = 0
                while sigwait(&signals, &signal) != 0 {}
                if let cancel = box.cancel {
                    cancel()
                    while sigwait(&signals, &signal) != 0 {}
                }
                // A console has put the terminal into raw mode.
                safety_restore()
                TerminalQuestions.restore()
                _exit(box.status(signal))
            }, box.toOpaque())
        if failed != 0 { box.release() } else { pthread_detach(thread) }
    }

    private final class Box: Sendable {
        let status: @Sendable (Int32) -> Int32
        let cancel: (@Sendable () -> Void)?

        init(_ status: @escaping @Sendable (Int32) -> Int32, _ cancel: (@Sendable () -> Void)?) {
            self.status = status
            self.cancel = cancel
        }
    }
}
