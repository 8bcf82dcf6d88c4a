import Synchronization

/// A bounded queue between libvirt's event thread and one consumer; adding never waits.
final class EventBuffer<Value: Sendable>: Sendable {
    fileprivate struct State {
        var values: [Value] = []
        var start = 0
        var hasOverflowed = false
        var isFinished = false
        var waiting: [Int: CheckedContinuation<StreamedEvent<Value>?, Never>] = [:]
        var nextWaiter = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) { self.limit = max(1, limit) }

    /// Adds a value; when the queue is full, everything in it gives way to one overflow mark.
    func add(_ value: Value) {
        let waiter: CheckedContinuation<StreamedEvent<Value>?, Never>? = state.withLock { state in
            if state.isFinished || state.hasOverflowed { return nil }
            if let (key, waiter) = state.waiting.first {
                state.waiting[key] = nil
                return waiter
            }
            if state.values.count - state.start >= limit {
                state.values = []
                state.start = 0
                state.hasOverflowed = true
            } else {
                state.values.append(value)
            }
            return nil
        }
        waiter?.resume(returning: .event(value))
    }

    /// Lets the consumer take what is left and then ends.
    func finish() {
        let waiters = state.withLock { state in
            state.isFinished = true
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for waiter in waiters { waiter.resume(returning: nil) }
    }

    /// The next value or mark, waiting for it; nil at the end and when the task is cancelled.
    func next() async -> StreamedEvent<Value>? {
        let key = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready: StreamedEvent<Value>?? = state.withLock { state in
                    if let value = state.take() { return value }
                    if state.isFinished || Task.isCancelled { return .some(nil) }
                    state.waiting[key] = continuation
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiting.removeValue(forKey: key) }
            waiter?.resume(returning: nil)
        }
    }
}

extension EventBuffer.State {
    fileprivate mutating func take() -> StreamedEvent<Value>? {
        if hasOverflowed {
            hasOverflowed = false
            return .overflow
        }
        guard start < values.count else { return nil }
        let value = values[start]
        start += 1
        if start == values.count {
            values.removeAll(keepingCapacity: true)
            start = 0
        }
        return .event(value)
    }
}
