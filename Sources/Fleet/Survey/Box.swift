internal import Synchronization

/// A value that one task sets and another reads.
final class Box<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)

    /// What was set last.
    var value: Value? { content.withLock { $0 } }

    /// Sets the value.
    func set(_ value: Value) { content.withLock { $0 = value } }
}

/// Spans of time in sentences.
enum Seconds {
    /// `5 s`, `0.5 s`.
    static func text(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e9 else { return "ever" }
        let tenths = (seconds * 10).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10)) s" : "\(tenths / 10) s"
    }
}
