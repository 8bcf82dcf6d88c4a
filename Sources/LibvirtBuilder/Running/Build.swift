public import Libvirt
internal import Synchronization

/// A plan while it runs: the connection, what was made so far, and who is told how far it is.
public final class Build: Sendable {
    /// The connection that the steps act on.
    public let connection: Connection

    private struct State {
        var traces: [Trace] = []
        var remarks: [String] = []
        var guest: UUID?
        var current: BuildProgress?
    }

    private let state = Mutex(State())
    private let progress: @Sendable (BuildProgress) -> Void

    init(connection: Connection, progress: @escaping @Sendable (BuildProgress) -> Void) {
        self.connection = connection
        self.progress = progress
    }

    /// Remembers something that was made, to be taken back if the plan fails.
    public func made(_ trace: Trace) { state.withLock { $0.traces.append(trace) } }

    /// Forgets what was made last under that name: it is gone, by intent.
    public func forget(_ what: String) {
        state.withLock { state in
            if let index = state.traces.lastIndex(where: { $0.what == what }) { state.traces.remove(at: index) }
        }
    }

    /// Remembers a sentence to be said at the end.
    public func remark(_ sentence: String) { state.withLock { $0.remarks.append(sentence) } }

    /// Tells how many bytes the step has moved, and of how many.
    public func moved(_ bytes: UInt64, of total: UInt64?) {
        guard var current = state.withLock({ $0.current }) else { return }
        current.bytes = bytes
        current.total = total
        progress(current)
    }

    /// Runs libvirt calls; their error becomes the step's.
    public func libvirt<T>(
        _ body: (Connection) async throws(LibvirtError) -> T
    ) async throws(StepFailure) -> T {
        do throws(LibvirtError) { return try await body(connection) } catch { throw StepFailure(error) }
    }

    /// Remembers which guest the plan has made.
    func made(guest: UUID) { state.withLock { $0.guest = guest } }

    var guest: UUID? { state.withLock { $0.guest } }

    func began(_ current: BuildProgress) {
        state.withLock { $0.current = current }
        progress(current)
    }

    func tell(_ value: BuildProgress) { progress(value) }

    /// Takes what was made out of the ledger, in the order in which it was made.
    func takeTraces() -> [Trace] {
        state.withLock { state in
            let traces = state.traces
            state.traces = []
            return traces
        }
    }

    var remarks: [String] { state.withLock { $0.remarks } }
}
