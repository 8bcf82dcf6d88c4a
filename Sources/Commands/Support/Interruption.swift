internal import CTerminalSafety
internal import Glibc
internal import Threads

/// What ends a verb before it is done. SIGINT ends with 130, as shells expect of a program the user broke off; SIGTERM and
/// SIGHUP end `--watch` as its normal end, with 0, and anything else with 128 and the signal's number.
///
/// The signals are blocked before any thread exists and fetched by a thread of their own, so that no handler runs between
/// two instructions of libvirt.
enum Interruption {
    /// Begins to wait for the signals. Call before the first thread is made.
    /// - Parameter cancel: asks the verb to end by itself; false when it does not, and the program ends at once.
    static func watch(isWatching: Bool, cancel: @escaping @Sendable (Int32) -> Bool) {
        block()
        _ = SystemThread.start(name: "signals") { wait(isWatching: isWatching, cancel: cancel) }
    }

    /// Signals of the calling thread, and of those that it makes, wait to be fetched.
    private static func block() {
        var signals = ending
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    private static func wait(isWatching: Bool, cancel: @Sendable (Int32) -> Bool) -> Never {
        var signals = ending
        var signal: Int32 = 0
        // Whoever is asked for a password and breaks off wants the prompt gone, not a verb that ends by itself.
        repeat {
            while sigwait(&signals, &signal) != 0 {}
        } while !TerminalQuestions.isHiding && cancel(signal)
        TerminalQuestions.restore()
        // A console has put the terminal into raw mode.
        safety_restore()
        // Being told to end is how a watch ends.
        _exit(signal != SIGINT && isWatching ? 0 : 128 + signal)
    }

    /// The signals that end a verb.
    private static var ending: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        return signals
    }
}
