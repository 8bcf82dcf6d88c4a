import Glibc
import Threads

/// A serial executor on one thread of its own, so that a libvirt call may block without holding up anybody else.
final class ConnectionExecutor: SerialExecutor, @unchecked Sendable {
    typealias FreeFunction = @convention(c) (OpaquePointer?) -> Int32

    private enum Work {
        case job(UnownedJob)
        case body(@Sendable () -> Void)
        case release(OpaquePointer, FreeFunction)
    }

    // All guarded by `lock`.
    private var queue: [Work] = []
    private var urgent: [Work] = []
    private var isEnding = false
    private var isAbandoned = false
    private var thread: pthread_t?

    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let wakeUp: UnsafeMutablePointer<pthread_cond_t>

    /// Starts the thread; throws when the system has none left.
    init(name: String) throws(LibvirtError) {
        lock = .allocate(capacity: 1)
        wakeUp = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(wakeUp, nil)
        guard SystemThread.start(name: name, stackBytes: 2 << 20, { self.run() }) else {
            throw .noThread(for: "a connection")
        }
    }

    deinit {
        pthread_cond_destroy(wakeUp)
        pthread_mutex_destroy(lock)
        wakeUp.deallocate()
        lock.deallocate()
    }

    func enqueue(_ job: consuming ExecutorJob) { add(.job(UnownedJob(job))) }

    /// Runs `body` on the thread after everything queued before it; dropped once the thread has ended.
    func submit(_ body: @escaping @Sendable () -> Void) { add(.body(body)) }

    /// Gives up one counted reference on the thread: the last one may talk to the daemon, so no other thread may do it.
    func release(_ pointer: OpaquePointer, _ free: @escaping FreeFunction) { add(.release(pointer, free)) }

    /// Marks the connection as given up and runs `body` as soon as the call in progress has returned.
    func abandon(_ body: @escaping @Sendable () -> Void) {
        locked {
            isAbandoned = true
            urgent.append(.body(body))
        }
    }

    /// Whether `abandon` was called.
    var wasAbandoned: Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return isAbandoned
    }

    /// Runs `body` last of all and ends the thread.
    func finish(_ body: @escaping @Sendable () -> Void) {
        locked {
            queue.append(.body(body))
            isEnding = true
        }
    }

    func isIsolatingCurrentContext() -> Bool? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard let thread else { return false }
        return pthread_equal(thread, pthread_self()) != 0
    }

    func checkIsolated() {
        precondition(isIsolatingCurrentContext() == true, "code of a connection ran outside its thread")
    }

    private func add(_ work: Work) { locked { queue.append(work) } }

    private func locked(_ change: () -> Void) {
        pthread_mutex_lock(lock)
        change()
        pthread_cond_signal(wakeUp)
        pthread_mutex_unlock(lock)
    }

    private func run() {
        pthread_mutex_lock(lock)
        thread = pthread_self()
        pthread_mutex_unlock(lock)
        while let batch = nextBatch() {
            for work in batch {
                runUrgent()
                perform(work)
            }
        }
    }

    private func nextBatch() -> [Work]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while queue.isEmpty, urgent.isEmpty, !isEnding { pthread_cond_wait(wakeUp, lock) }
        if queue.isEmpty, urgent.isEmpty { return nil }
        let batch = urgent + queue
        urgent = []
        queue = []
        return batch
    }

    private func runUrgent() {
        pthread_mutex_lock(lock)
        let batch = urgent
        urgent = []
        pthread_mutex_unlock(lock)
        for work in batch { perform(work) }
    }

    private func perform(_ work: Work) {
        switch work {
        case .job(let job): job.runSynchronously(on: asUnownedSerialExecutor())
        case .body(let body): body()
        case .release(let pointer, let free): _ = free(pointer)
        }
    }
}
