import Synchronization

/// Keeps the first value, and counts how many came.
final class OnceBox: Sendable {
    private let state = Mutex<(value: Int?, count: Int)>((nil, 0))
    var value: Int? { state.withLock { $0.value } }
    var count: Int { state.withLock { $0.count } }

    func set(_ value: Int) {
        state.withLock { state in
            state.value = state.value ?? value
            state.count += 1
        }
    }
}
