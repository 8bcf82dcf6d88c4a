internal import CLibseccomp
internal import Glibc

/// What the helper gives up before it hears the display's first byte.
enum Sandbox {
    /// Limits the process and installs the filter of system calls; false if the kernel refuses any of it.
    /// - Parameter allowFiles: whether files can still be opened for reading, which `forgetFiles()` ends.
    static func enter(allowFiles: Bool) -> Bool {
        holdSignals()
        guard limit() else { return false }
        return load(allowFiles ? calls + filesCalls : calls, openFiles: allowFiles)
    }

    /// Takes away what TLS needed to read its certificates. Filters only add up, so this one narrows the first.
    static func forgetFiles() -> Bool { load(calls, openFiles: false) }

    /// What a decoder may need of private memory, bytes; the shared picture comes on top.
    private static let privateMemory: rlim_t = 104 << 20

    private static func limit() -> Bool {
        guard let mapped = mappedBytes() else { return false }
        return set(RLIMIT_DATA, privateMemory) && set(RLIMIT_AS, mapped + 192 << 20) && set(RLIMIT_CORE, 0)
            && set(RLIMIT_NOFILE, 16) && set(RLIMIT_FSIZE, 0)
    }

    private static func set(_ resource: __rlimit_resource, _ value: rlim_t) -> Bool {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        return setrlimit(__rlimit_resource_t(bitPattern: resource.rawValue), &limit) == 0
    }

    /// How much address space the libraries and the picture take already.
    private static func mappedBytes() -> rlim_t? {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var text = [UInt8](repeating: 0, count: 64)
        let count = read(file, &text, text.count)
        guard count > 0, let pages = rlim_t(String(decoding: text.prefix { $0 != 0x20 }, as: UTF8.self)) else {
            return nil
        }
        return pages * rlim_t(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// No signal disturbs a read; only the alarm that ends an endless one comes through.
    private static func holdSignals() {
        signal(SIGPIPE, SIG_IGN)
        var held = sigset_t()
        sigfillset(&held)
        sigdelset(&held, SIGALRM)
        sigprocmask(SIG_SETMASK, &held, nil)
    }

    private static func load(_ calls: [String], openFiles: Bool) -> Bool {
        guard let filter = seccomp_new_filter() else { return false }
        defer { seccomp_release(filter) }
        guard calls.allSatisfy({ seccomp_allow(filter, $0) }),
            refused.allSatisfy({ seccomp_refuse(filter, $0, UInt16(EACCES)) })
        else { return false }
        if openFiles {
            // The access mode's two bits: reading only.
            guard seccomp_allow_masked(filter, "openat", 2, UInt64(O_ACCMODE | O_CREAT), UInt64(O_RDONLY)) else {
                return false
            }
        } else {
            guard seccomp_refuse(filter, "openat", UInt16(EACCES)) else { return false }
        }
        return seccomp_load(filter) == 0
    }

    /// All that the client library, zlib, GnuTLS and Swift's runtime need once they run: bytes through descriptors that
    /// are open, memory, time and random numbers.
    private static let calls = [
        "read", "write", "readv", "writev", "recvfrom", "sendto", "recvmsg", "sendmsg", "close", "shutdown", "poll",
        "ppoll", "select", "pselect6", "fcntl", "fstat", "newfstatat", "lseek", "getsockopt", "brk", "mmap", "munmap",
        "mremap", "madvise", "mprotect", "futex", "sched_yield", "clock_gettime", "gettimeofday", "time",
        "clock_nanosleep", "nanosleep", "getrandom", "getpid", "gettid", "rt_sigprocmask", "rt_sigaction",
        "rt_sigreturn", "setitimer", "restart_syscall", "exit", "exit_group", "tgkill",
    ]

    /// What reading certificates needs besides, and what the second filter needs to be loaded.
    private static let filesCalls = ["getdents64", "seccomp", "prctl"]

    /// Asked for by libraries that do without: looking for files, for the machine's name, for a log.
    private static let refused = [
        "access", "faccessat", "faccessat2", "open", "readlink", "readlinkat", "socket", "stat", "statx", "sysinfo",
        "uname", "prlimit64",
    ]
}
