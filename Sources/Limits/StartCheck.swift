internal import Glibc
internal import Threads

/// Whether the system gives the process enough to begin with. Libraries end the process where they are refused a
/// descriptor, a thread or memory, so it is found out before any of them is used.
public enum StartCheck {
    /// Descriptors with which one host can be looked at.
    static let descriptors = 64
    /// Threads that one host takes, with those that are left to Swift and to libraries.
    static let threads = 12 + SystemThread.reserve
    /// Stack of the main thread, and of each that a library starts, bytes.
    static let stack: rlim_t = 256 << 10
    /// Address space for these threads and the libraries, bytes.
    static let addressSpace = 512 << 20

    /// What there is too little of and how to get more, as a sentence; nil when there is enough.
    public static func refusal() -> String? {
        if DescriptorLimit.now < descriptors {
            return "only \(DescriptorLimit.now) files may be open, \(descriptors) are needed; raise the limit: "
                + "ulimit -n 1024"
        }
        let stack = limit(RLIMIT_STACK)
        if stack < Self.stack {
            return "a stack may have only \(stack >> 10) KiB, \(Self.stack >> 10) are needed; raise the limit: "
                + "ulimit -s 8192"
        }
        saveAddressSpace()
        if !isMappable(addressSpace) {
            return "there is no room for \(addressSpace >> 20) MiB of memory; raise the limit: ulimit -v unlimited"
        }
        let started = SystemThread.room(for: threads)
        if started < threads {
            return "the system gives only \(started) more threads, \(threads) are needed; close other programs or "
                + "raise the limit: ulimit -u 1024"
        }
        return nil
    }

    /// Each thread's heap sets 64 MiB of addresses aside: where these are limited, all share one.
    private static func saveAddressSpace() {
        if limit(RLIMIT_AS) != .max { SystemThread.shareHeap() }
    }

    /// What the process may have of something now; `max` for any amount.
    private static func limit(_ resource: __rlimit_resource) -> rlim_t {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(bitPattern: resource.rawValue), &limits) == 0 else { return .max }
        return limits.rlim_cur
    }

    private static func isMappable(_ size: Int) -> Bool {
        let place = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        guard let place, place != MAP_FAILED else { return false }
        munmap(place, size)
        return true
    }
}
