internal import Glibc

/// One answer that a blocked thread waits for: a condition variable of its own, because the thread is libvirt's and
/// has no task to suspend.
final class AnswerSlot: @unchecked Sendable {
    // Guarded by `lock`.
    private var isSettled = false
    private var answer: [String]?

    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let settled: UnsafeMutablePointer<pthread_cond_t>

    init() {
        lock = .allocate(capacity: 1)
        settled = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(settled, nil)
    }

    deinit {
        pthread_cond_destroy(settled)
        pthread_mutex_destroy(lock)
        settled.deallocate()
        lock.deallocate()
    }

    /// Waits for as long as it takes.
    func wait() -> [String]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while !isSettled { pthread_cond_wait(settled, lock) }
        return answer
    }

    /// Lets the waiting thread go on; the first answer counts.
    func settle(_ given: [String]?) {
        pthread_mutex_lock(lock)
        if !isSettled {
            isSettled = true
            answer = given
        }
        pthread_cond_broadcast(settled)
        pthread_mutex_unlock(lock)
    }
}
