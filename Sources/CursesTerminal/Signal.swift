import CTerminalSafety
import Glibc

/// What the system asked of the process since the last time, read from a descriptor instead of in a handler.
public enum Signal: Hashable, Sendable {
    /// SIGTERM or SIGINT: finish in order.
    case terminate
    /// SIGHUP: the terminal is gone.
    case hangup
    /// SIGTSTP: give the terminal back and stop (`CursesScreen.stopProcess(withJob:)`).
    case stop
    /// SIGCONT: take the terminal again and repaint.
    case resume
    /// SIGWINCH: the terminal has another size (`CursesScreen.resized()`).
    case resize

    /// The descriptor to poll(2) for POLLIN; -1 until a `CursesScreen` was made or `start()` called.
    public static var descriptor: Int32 { safety_signal_fd() }

    /// Starts catching signals without a screen. Main thread. False when the system refuses.
    @discardableResult
    public static func start() -> Bool { safety_catch_signals() == 0 }

    /// The caught signals in order, each kind once; never waits.
    public static func pending() -> [Signal] {
        var result: [Signal] = []
        while let signal = next() {
            if !result.contains(signal) { result.append(signal) }
        }
        return result
    }

    private static func next() -> Signal? {
        while true {
            switch safety_next_signal() {
            case 0: return nil
            case SIGTERM, SIGINT: return .terminate
            case SIGHUP: return .hangup
            case SIGTSTP: return .stop
            case SIGCONT: return .resume
            case SIGWINCH: return .resize
            default: continue
            }
        }
    }
}
