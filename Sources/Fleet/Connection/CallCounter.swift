internal import Synchronization

/// Counts the calls that go out to one host.
final class CallCounter: Sendable {
    private let count = Atomic<Int>(0)

    /// Calls so far.
    var value: Int { count.load(ordering: .relaxed) }

    /// Adds calls.
    func add(_ calls: Int = 1) { count.wrappingAdd(calls, ordering: .relaxed) }
}
