internal import Glibc

/// How many descriptors the process may have open.
public enum DescriptorLimit {
    /// More than that is never asked for: programs that are started close as many as they may have, one by one.
    static let most: rlim_t = 65536

    /// The number now.
    public static var now: Int { Int(clamping: limits.rlim_cur) }

    /// Raises it as far as the system lets us, 65,536 at most. Once, at the start.
    public static func raise() {
        var limits = limits
        let wanted = min(limits.rlim_max, most)
        guard limits.rlim_cur < wanted else { return }
        limits.rlim_cur = wanted
        _ = setrlimit(__rlimit_resource_t(bitPattern: RLIMIT_NOFILE.rawValue), &limits)
    }

    /// How many are open now; nil where that cannot be seen.
    public static var used: Int? {
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // The two dots, and the descriptor of this look.
        return count - 3
    }

    private static var limits: rlimit {
        var limits = rlimit()
        _ = getrlimit(__rlimit_resource_t(bitPattern: RLIMIT_NOFILE.rawValue), &limits)
        return limits
    }
}
