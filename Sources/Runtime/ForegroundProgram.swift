import Glibc
import Settings

/// Starts programs of the user's on the terminal, which they have until they end.
enum ForegroundProgram {
    /// Runs a program, looked for along PATH, in a process group of its own. Main thread, while the terminal is given back.
    /// - Parameter words: its name and its arguments.
    /// - Returns: nil when it did not start.
    static func run(_ words: [String]) -> ForegroundJob.End? {
        guard let program = words.first else { return nil }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { for word in arguments { free(word) } }
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
        posix_spawn_file_actions_adddup2(&actions, StandardError.descriptor, STDERR_FILENO)
        var pid: pid_t = 0
        guard posix_spawnp(&pid, program, &actions, &attributes, arguments, environ) == 0 else { return nil }
        return ForegroundJob(leader: pid).wait()
    }
}
