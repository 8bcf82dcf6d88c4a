internal import CPrison
internal import Glibc

/// A system call that a helper may make, and with which arguments. Every other one ends it.
struct PrisonRule {
    let call: String
    let conditions: [prison_condition]

    init(_ call: String, _ conditions: prison_condition...) {
        self.call = call
        self.conditions = conditions
    }

    /// All that decoders and Swift's runtime need once they run: bytes through descriptors that are open, memory, time and
    /// random numbers. No path, no other process, no code that is not there yet.
    static var allowed: [PrisonRule] {
        plain.map { PrisonRule($0) } + [
            // Looking at a descriptor and whether it blocks; not to whom it sends signals.
            PrisonRule("fcntl", .argument(1, is: F_GETFD)), PrisonRule("fcntl", .argument(1, is: F_SETFD)),
            PrisonRule("fcntl", .argument(1, is: F_GETFL)),
            PrisonRule("fcntl", .argument(1, is: F_SETFL), .argument(2, lacks: O_ASYNC)),
            // abort(3).
            PrisonRule("tgkill", .argument(0, is: getpid())),
            PrisonRule("mmap", .argument(2, lacks: PROT_EXEC)), PrisonRule("mprotect", .argument(2, lacks: PROT_EXEC)),
            PrisonRule("setitimer", .argument(0, is: Int32(ITIMER_REAL.rawValue))),
        ]
    }

    private static let plain = [
        "read", "write", "readv", "writev", "recvfrom", "sendto", "recvmsg", "sendmsg", "close", "shutdown", "poll",
        "ppoll", "select", "pselect6", "fstat", "lseek", "getsockopt", "brk", "munmap", "mremap", "madvise", "futex",
        "sched_yield", "clock_gettime", "gettimeofday", "time", "clock_nanosleep", "nanosleep", "getrandom", "getpid",
        "gettid", "rt_sigprocmask", "rt_sigaction", "rt_sigreturn", "sigaltstack", "restart_syscall", "exit",
        "exit_group",
    ]

    /// Asked for by libraries that do without: looking for files, for the machine's name, for a log.
    static let refused = [
        "access", "faccessat", "faccessat2", "open", "openat", "openat2", "readlink", "readlinkat", "socket", "stat",
        "newfstatat", "statx", "sysinfo", "uname", "prlimit64",
    ]
}

extension prison_condition {
    /// The argument's lower 32 bits are this.
    fileprivate static func argument(_ number: UInt32, is value: Int32) -> prison_condition {
        prison_condition(argument: number, mask: 0xFFFF_FFFF, value: UInt64(UInt32(bitPattern: value)))
    }

    /// None of these bits is set in the argument.
    fileprivate static func argument(_ number: UInt32, lacks bits: Int32) -> prison_condition {
        prison_condition(argument: number, mask: UInt64(UInt32(bitPattern: bits)), value: 0)
    }
}
