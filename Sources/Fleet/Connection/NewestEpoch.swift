internal import Synchronization

/// The epoch of a host's connection, for threads that do not wait for its watcher.
final class NewestEpoch: Sendable {
    private let epoch = Atomic<Int>(0)

    /// The newest epoch.
    var value: Int {
        get { epoch.load(ordering: .acquiring) }
        set { epoch.store(newValue, ordering: .releasing) }
    }
}
