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
        /// When the step under way was last heard of.
        var heardAt = ContinuousClock.now
        /// Bytes that it moves without a word.
        var silentBytes: UInt64 = 0
        var isGivenUp = false
    }

    private let state = Mutex(State())
    private let progress: @Sendable (BuildProgress) -> Void
    /// What the host is called in sentences: untrusted text.
    let host: String
    /// Takes back what a step has made that was given up.
    private let takeBack: @Sendable (Trace) -> Void

    init(
        connection: Connection, host: String, progress: @escaping @Sendable (BuildProgress) -> Void,
        takeBack: @escaping @Sendable (Trace) -> Void = { _ in }
    ) {
        self.connection = connection
        self.host = host
        self.progress = progress
        self.takeBack = takeBack
    }

    /// Remembers something that was made, to be taken back if the plan fails.
    public func made(_ trace: Trace) {
        let isLate = state.withLock { state in
            if !state.isGivenUp { state.traces.append(trace) }
            return state.isGivenUp
        }
        if isLate { takeBack(trace) }
    }

    /// Forgets what was made last under that name: it is gone, by intent.
    public func forget(_ what: String) {
        state.withLock { state in
            if let index = state.traces.lastIndex(where: { $0.what == what }) { state.traces.remove(at: index) }
        }
    }

    /// Remembers a sentence to be said at the end.
    public func remark(_ sentence: String) { state.withLock { $0.remarks.append(sentence) } }

    /// Says that the step under way is going to move so many bytes without a word.
    public func expectSilence(bytes: UInt64) { state.withLock { $0.silentBytes = bytes } }

    /// Tells how many bytes the step has moved, and of how many.
    public func moved(_ bytes: UInt64, of total: UInt64?) {
        let known = state.withLock { state in
            state.heardAt = .now
            return state.current
        }
        guard var current = known else { return }
        current.bytes = bytes
        current.total = total
        current.silence = nil
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
        state.withLock { state in
            state.current = current
            state.heardAt = .now
            state.silentBytes = 0
        }
        progress(current)
    }

    var silentBytes: UInt64 { state.withLock { $0.silentBytes } }

    /// Seconds since the step under way was heard of.
    func silence(at now: ContinuousClock.Instant) -> Double {
        state.withLock { $0.heardAt.duration(to: now) / .seconds(1) }
    }

    /// Tells that the host has been silent for so many seconds; once a second.
    func tellSilence(_ seconds: Int) {
        let news = state.withLock { state -> BuildProgress? in
            guard state.current?.silence != seconds else { return nil }
            state.current?.silence = seconds
            return state.current
        }
        if let news { progress(news) }
    }

    /// Nobody waits any more for the step under way, nor for its connection.
    func giveUp() {
        state.withLock { $0.isGivenUp = true }
        connection.abandon()
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
