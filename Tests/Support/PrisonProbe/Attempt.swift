import Glibc

/// Something that whoever has taken a helper over would try.
struct Attempt {
    let what: String
    let call: String
    let arguments: [Int]

    init(_ what: String, _ call: String, _ arguments: Int...) {
        self.what = what
        self.call = call
        self.arguments = arguments + [Int](repeating: 0, count: 6 - arguments.count)
    }

    /// All of them, harmless should one get through: signals are number 0, the file is one of the probe's own.
    /// - Parameters:
    ///   - other: another process of the same user.
    ///   - file: the address of a file's path.
    static func all(other: Int, file: Int) -> [Attempt] {
        let here = Int(AT_FDCWD)
        return [
            Attempt("signal another process", "kill", other, 0),
            Attempt("signal another process's thread", "tgkill", other, other, 0),
            Attempt("signal any thread", "tkill", other, 0),
            Attempt("queue a signal for another process", "rt_sigqueueinfo", other, 0),
            Attempt("have a descriptor's signals sent to another process", "fcntl", 3, Int(F_SETOWN), other),
            Attempt("choose which signal that is", "fcntl", 3, 10, 0),
            Attempt("begin to have them sent", "fcntl", 3, Int(F_SETFL), Int(O_ASYNC)),
            Attempt("watch a folder by signals", "fcntl", 3, 1026, 1),
            Attempt("take a lease on a file", "fcntl", 3, 1024, 0),
            Attempt("copy a descriptor", "fcntl", 3, Int(F_DUPFD), 0),
            Attempt("read a file", "openat", here, file, Int(O_RDONLY)),
            Attempt("empty a file by opening it for reading", "openat", here, file, Int(O_RDONLY | O_TRUNC)),
            Attempt("write a file", "openat", here, file, Int(O_WRONLY)),
            Attempt("make a file", "openat", here, file, Int(O_RDONLY | O_CREAT), 0o600),
            Attempt("make a file without a name", "openat", here, file, 0o20200000 | Int(O_RDWR), 0o600),
            Attempt("open a file by the older call", "open", file, Int(O_RDONLY)),
            Attempt("shorten a file", "truncate", file, 0),
            Attempt("remove a file", "unlink", file),
            Attempt("look whether a file is there", "newfstatat", here, file, file, 0),
            Attempt("list a folder", "getdents64", 3, file, 0),
            Attempt("map code", "mmap", 0, 4096, Int(PROT_READ | PROT_EXEC), Int(MAP_PRIVATE | MAP_ANONYMOUS), -1),
            Attempt("map memory that can be written and run", "mmap", 0, 4096, 7, Int(MAP_PRIVATE | MAP_ANONYMOUS), -1),
            Attempt("make memory code", "mprotect", file & ~4095, 4096, Int(PROT_READ | PROT_EXEC)),
            Attempt("make memory code with a key", "pkey_mprotect", file & ~4095, 4096, Int(PROT_EXEC), -1),
            Attempt("run a program", "execve", file), Attempt("run a program by descriptor", "execveat", 3, file),
            Attempt("start a process", "fork"), Attempt("start a thread", "clone", 0x10000),
            Attempt("start a process by the newest call", "clone3"),
            Attempt("look into another process", "ptrace", 16, other),
            Attempt("read another process's memory", "process_vm_readv", other),
            Attempt("take another process's descriptor", "pidfd_open", other),
            Attempt("connect anywhere", "socket", 2, 1), Attempt("bind", "bind", 3), Attempt("accept", "accept4", 3),
            Attempt("become root", "setuid", 0), Attempt("take capabilities", "capset"),
            Attempt("change what the process is", "prctl", 4, 1), Attempt("load another filter", "seccomp", 1),
            Attempt("a kernel program", "bpf"), Attempt("a ring of calls past the filter", "io_uring_setup", 1),
            Attempt("faults by descriptor", "userfaultfd"), Attempt("counters", "perf_event_open"),
            Attempt("keys", "keyctl"), Attempt("a namespace of its own", "unshare", 0x10000000),
            Attempt("another namespace", "setns", 3), Attempt("another root", "chroot", file),
            Attempt("mount", "mount"), Attempt("raise a limit", "prlimit64", 0, 7),
            Attempt("type into a terminal", "ioctl", 0, 0x5412), Attempt("memory with a name", "memfd_create", file),
            Attempt("a timer that signals", "timer_create"), Attempt("a timer of another kind", "setitimer", 1),
            Attempt("memory shared by number", "shmget", 1, 4096, 0o1600),
        ]
    }
}
