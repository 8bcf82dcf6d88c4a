internal import Synchronization

/// Counts a host's openings whose thread is still in libvirt: one that was given up may hang there for as long as the
/// daemon does, with its descriptors.
final class HungOpenings: Sendable {
    /// So many may hang before the next try waits for long.
    static let tolerated = 3
    /// Seconds until that next try.
    static let patience = 600.0

    private let threads = Atomic<Int>(0)
    private let ended: @Sendable () -> Void

    /// - Parameter ended: called when one has come to its end; any thread.
    init(ended: @escaping @Sendable () -> Void) { self.ended = ended }

    /// How many there are.
    var count: Int { threads.load(ordering: .relaxed) }

    /// Counts one until the answer is let go, which libvirt's thread holds on to.
    func begin() -> Opening {
        threads.wrappingAdd(1, ordering: .relaxed)
        return Opening(self)
    }

    /// One that counts.
    final class Opening: Sendable {
        private let all: HungOpenings
        fileprivate init(_ all: HungOpenings) { self.all = all }

        deinit {
            all.threads.wrappingSubtract(1, ordering: .relaxed)
            all.ended()
        }
    }
}
