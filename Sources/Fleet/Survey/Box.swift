internal import Synchronization

/// A value that one task sets and another reads.
final class Box<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)

    /// What was set last.
    var value: Value? { content.withLock { $0 } }

    /// Sets the value.
    func set(_ value: Value) { content.withLock { $0 = value } }

    /// Takes the value back.
    func clear() { content.withLock { $0 = nil } }
}
