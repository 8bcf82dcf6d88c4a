internal import Glibc
internal import Threads

/// The one thread on which libosinfo is used: its objects are not safe to share, and loading them takes long enough to
/// hold up Swift's small pool. It starts with its first work and stays.
final class LibraryThread: SerialExecutor, @unchecked Sendable {
    /// The only one: two databases must not be used at once either, for they share the library's caches.
    static let shared = LibraryThread()

    private enum Work {
        case job(UnownedJob)
        case body(@Sendable () -> Void)
    }

    // All guarded by `lock`.
    private var queue: [Work] = []
    private var thread: pthread_t?
    private var isStarted = false

    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let wakeUp: UnsafeMutablePointer<pthread_cond_t>

    private init() {
        lock = .allocate(capacity: 1)
        wakeUp = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(wakeUp, nil)
    }

    func enqueue(_ job: consuming ExecutorJob) { add(.job(UnownedJob(job))) }

    /// Runs `body` on the thread after everything queued before it.
    func submit(_ body: @escaping @Sendable () -> Void) { add(.body(body)) }

    func isIsolatingCurrentContext() -> Bool? { isCurrent }

    func checkIsolated() { precondition(isCurrent, "libosinfo was used outside its thread") }

    /// Whether the caller runs on the thread.
    var isCurrent: Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard let thread else { return false }
        return pthread_equal(thread, pthread_self()) != 0
    }

    private func add(_ work: Work) {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        queue.append(work)
        // Tried again with the next work if the system has no thread left now.
        if !isStarted { isStarted = SystemThread.start(name: "osinfo", stackBytes: 8 << 20) { self.run() } }
        pthread_cond_signal(wakeUp)
    }

    private func run() {
        pthread_mutex_lock(lock)
        thread = pthread_self()
        pthread_mutex_unlock(lock)
        while true {
            pthread_mutex_lock(lock)
            while queue.isEmpty { pthread_cond_wait(wakeUp, lock) }
            let batch = queue
            queue = []
            pthread_mutex_unlock(lock)
            for work in batch {
                switch work {
                case .job(let job): job.runSynchronously(on: asUnownedSerialExecutor())
                case .body(let body): body()
                }
            }
        }
    }
}
