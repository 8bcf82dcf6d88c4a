internal import CPrison
internal import Glibc

/// Where a helper process goes before it looks at the first byte from outside. Whoever takes such a process over finds
/// the descriptors it was started with, some memory and the clock, and nothing else of the machine.
public enum Prison {
    /// What may be used inside.
    public struct Limits: Sendable {
        /// Private memory, bytes.
        public var privateMemory: UInt64
        /// Address space on top of what is mapped already, bytes.
        public var addressSpace: UInt64
        /// Processor time, seconds; nil for a helper that works as long as it is wanted.
        public var processorTime: UInt64?

        /// Limits.
        public init(privateMemory: UInt64, addressSpace: UInt64, processorTime: UInt64? = nil) {
            self.privateMemory = privateMemory
            self.addressSpace = addressSpace
            self.processorTime = processorTime
        }
    }

    /// Goes in, for good; false if the kernel refuses any of it. Before a second thread exists.
    public static func enter(_ limits: Limits) -> Bool {
        holdSignals()
        return limit(limits) && prison_drop_rights() == 0 && loadFilter()
    }

    private static func limit(_ limits: Limits) -> Bool {
        guard let mapped = mappedBytes() else { return false }
        if let seconds = limits.processorTime, !set(RLIMIT_CPU, seconds) { return false }
        return set(RLIMIT_DATA, limits.privateMemory) && set(RLIMIT_AS, mapped + limits.addressSpace)
            && set(RLIMIT_CORE, 0) && set(RLIMIT_NOFILE, 16) && set(RLIMIT_FSIZE, 0)
    }

    private static func set(_ resource: __rlimit_resource, _ value: UInt64) -> Bool {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        return setrlimit(__rlimit_resource_t(bitPattern: resource.rawValue), &limit) == 0
    }

    /// How much address space the libraries and the picture take already.
    private static func mappedBytes() -> UInt64? {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var text = [UInt8](repeating: 0, count: 64)
        let count = read(file, &text, text.count)
        guard count > 0, let pages = UInt64(String(decoding: text.prefix { $0 != 0x20 }, as: UTF8.self)) else {
            return nil
        }
        return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// No signal disturbs a read; only the alarm that ends an endless one comes through.
    private static func holdSignals() {
        signal(SIGPIPE, SIG_IGN)
        var held = sigset_t()
        sigfillset(&held)
        sigdelset(&held, SIGALRM)
        sigprocmask(SIG_SETMASK, &held, nil)
    }

    private static func loadFilter() -> Bool {
        guard let filter = prison_new_filter() else { return false }
        let isComplete =
            PrisonRule.allowed.allSatisfy { rule in
                prison_allow(filter, rule.call, UInt32(rule.conditions.count), rule.conditions)
            } && PrisonRule.refused.allSatisfy { prison_refuse(filter, $0, UInt16(EACCES)) }
        guard isComplete else {
            prison_free(filter)
            return false
        }
        return prison_load(filter) == 0
    }
}
