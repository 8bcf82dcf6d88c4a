import CTerminalSafety
import CursesTerminal
import Glibc

/// A program in a process group of its own that has the terminal, as a shell's job has: Ctrl-Z stops it first and then us,
/// so that our own shell has the terminal until it continues us.
///
/// In one group both would be stopped and continued in any order, and a stop that is heard of after its end would be taken
/// for another one.
struct ForegroundJob {
    /// The first process of the group.
    let leader: pid_t

    /// How it came to its end.
    enum End {
        /// By itself, with a status as `waitpid` has it; -1 when there was none.
        case ended(Int32)
        /// We were told to end, and so was it.
        case toldToEnd
    }

    /// Waits for the leader's end; the terminal is then as it was. Main thread.
    func wait() -> End {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        let own = getpgrp()
        var modes = termios()
        let hasModes = tcgetattr(terminal, &modes) == 0
        // Before the leader is asked for the first time, so that no change of its is missed.
        _ = safety_catch_children(1)
        // SIGTTOU is ignored, so the terminal can be taken back from behind.
        _ = tcsetpgrp(terminal, leader)
        defer {
            _ = safety_catch_children(0)
            _ = tcsetpgrp(terminal, own)
            // A program that was ended has not put them back.
            if hasModes { tcsetattr(terminal, TCSANOW, &modes) }
            close(terminal)
        }
        while true {
            switch change {
            case .none: if let signal = Self.nextEnding(within: -1) { return end(signal) }
            case .ended(let status): return .ended(status)
            case .stopped(let signal):
                // It may have wanted the terminal before it had it.
                if signal != SIGTTIN, signal != SIGTTOU {
                    _ = tcsetpgrp(terminal, own)
                    safety_stop_job()
                }
                if tcsetpgrp(terminal, leader) != 0 { kill(-leader, SIGHUP) }
                kill(-leader, SIGCONT)
            }
        }
    }

    /// What has become of the leader since it was looked at last.
    private enum Change {
        case none
        case stopped(by: Int32)
        case ended(Int32)
    }

    private var change: Change {
        var status: Int32 = 0
        var found: pid_t
        repeat { found = waitpid(leader, &status, WUNTRACED | WNOHANG) } while found < 0 && errno == EINTR
        if found == 0 { return .none }
        guard found == leader else { return .ended(-1) }
        // WIFSTOPPED and WSTOPSIG.
        return status & 0xFF == 0x7F ? .stopped(by: status >> 8 & 0xFF) : .ended(status)
    }

    /// Passes on that it is time to end. A job that does not heed it, or is told again, is killed.
    private func end(_ signal: Int32) -> End {
        kill(-leader, signal)
        kill(-leader, SIGCONT)
        let deadline = ContinuousClock.now.advanced(by: Self.patience)
        while true {
            if case .ended = change { break }
            let left = deadline - .now
            guard left > .zero, Self.nextEnding(within: Int32(left / .milliseconds(1)) + 1) == nil else {
                kill(-leader, SIGKILL)
                var status: Int32 = 0
                while waitpid(leader, &status, 0) < 0, errno == EINTR {}
                break
            }
        }
        return .toldToEnd
    }

    /// How long an editor may take to save what it has.
    private static let patience = Duration.seconds(2)

    /// Waits until a signal comes, or for so many milliseconds, -1 for ever; the signal if it is one to end.
    private static func nextEnding(within milliseconds: Int32) -> Int32? {
        var waiting = pollfd(fd: Signal.descriptor, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, milliseconds)
        let signals = Signal.pending()
        return signals.contains(.hangup) ? SIGHUP : signals.contains(.terminate) ? SIGTERM : nil
    }
}
