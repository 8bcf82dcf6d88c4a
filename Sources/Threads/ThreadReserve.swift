internal import CThreads
internal import Glibc
internal import Synchronization

/// Threads that are left to the pools of Swift and of libraries: whoever gives a pool work that it has no thread for stands
/// still until the system has one.
enum ThreadReserve {
    /// Two pools, each with a thread for every processor.
    static let count = min(max(8, 2 * sysconf(Int32(_SC_NPROCESSORS_ONLN))), 32)
    /// How many more are asked for at once.
    private static let portion = 8
    /// How many are known to be there besides the reserve.
    private static let spare = Mutex(0)

    /// Counts one thread off; false when only the reserve is left.
    static func take() -> Bool {
        spare.withLock { spare in
            if spare == 0 { spare = max(0, SystemThread.room(for: count + portion) - count) }
            guard spare > 0 else { return false }
            spare -= 1
            return true
        }
    }
}
