import CTerminalSafety
import Glibc

/// A program in a process group of its own that has the terminal, as a shell's job has: Ctrl-Z stops it first and then us,
/// so that our own shell has the terminal until it continues us.
///
/// In one group both would be stopped and continued in any order, and a stop that is heard of after its end would be taken
/// for another one.
struct ForegroundJob {
    /// The first process of the group.
    let leader: pid_t

    /// Waits for the leader's end; returns its status as `waitpid` has it, -1 when there is none. Main thread.
    func wait() -> Int32 {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        let own = getpgrp()
        // SIGTTOU is ignored, so the terminal can be taken back from behind.
        _ = tcsetpgrp(terminal, leader)
        defer {
            _ = tcsetpgrp(terminal, own)
            close(terminal)
        }
        var status: Int32 = 0
        while true {
            let found = waitpid(leader, &status, WUNTRACED)
            if found < 0, errno == EINTR { continue }
            guard found == leader, let signal = Self.stop(in: status) else { return found == leader ? status : -1 }
            // It may have wanted the terminal before it had it.
            if signal != SIGTTIN, signal != SIGTTOU {
                _ = tcsetpgrp(terminal, own)
                safety_stop_self()
            }
            if tcsetpgrp(terminal, leader) != 0 { kill(-leader, SIGHUP) }
            kill(-leader, SIGCONT)
        }
    }

    /// The signal that stopped a process; nil when it has ended. WIFSTOPPED and WSTOPSIG.
    private static func stop(in status: Int32) -> Int32? { status & 0xFF == 0x7F ? status >> 8 & 0xFF : nil }
}
