package import Glibc

extension ChildProgram {
    /// Starts a program of the user's, looked for along PATH, that is going to have the terminal: in a process group of its
    /// own, as a shell's job is, so that Ctrl-C is its alone, and with no signal blocked or ignored.
    ///
    /// posix_spawnp. Whoever starts it gives it the terminal and waits for its end.
    /// - Parameters:
    ///   - words: its name and its arguments.
    ///   - standardError: what its descriptor 2 is; nil leaves it ours.
    /// - Returns: its process, which leads the group; nil when it did not start.
    package static func startJob(_ words: [String], standardError: Int32? = nil) -> pid_t? {
        guard let program = words.first else { return nil }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t(), none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let standardError { posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO) }
        var pid: pid_t = 0
        let failure = withStrings(words) { posix_spawnp(&pid, program, &actions, &attributes, $0, environ) }
        return failure == 0 ? pid : nil
    }
}
