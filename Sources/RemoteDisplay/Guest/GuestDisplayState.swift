internal import Synchronization

/// What the keeper of a screen and its users share.
final class GuestDisplayState: Sendable {
    private struct State {
        var status = DisplayStatus.connecting
        var source: (any DisplaySource)?
        var isReadOnly = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let told: AsyncStream<DisplayEvent>.Continuation

    /// Wakes the keeper from a pause.
    let retries: AsyncStream<Void>
    private let retried: AsyncStream<Void>.Continuation

    init(told: AsyncStream<DisplayEvent>.Continuation) {
        self.told = told
        (retries, retried) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Ends the keeper's pause, or its next one.
    func retry() { retried.yield() }

    var status: DisplayStatus { state.withLock { $0.status } }

    var source: (any DisplaySource)? { state.withLock { $0.source } }

    /// Where keys and the pointer go.
    /// - Throws: when the screen is not there, or the guest's connection is read-only: a display of its own would take keys
    ///   that the host's daemon refuses.
    func input() throws(DisplayFailure) -> any DisplaySource {
        let (source, isReadOnly) = state.withLock { ($0.source, $0.isReadOnly) }
        guard let source else { throw absence }
        guard !isReadOnly else {
            throw DisplayFailure(
                .unavailable, "The connection is read-only: no keys are sent; connect for writing to type.")
        }
        return source
    }

    /// Why there is no source.
    var absence: DisplayFailure {
        switch status {
        case .failed(let failure, _): failure
        case .off: DisplayFailure(.guestGone, "The guest does not run; start it first.")
        case .closed: DisplayFailure(.ended, "The screen was closed.")
        case .connecting, .showing: DisplayFailure(.unreachable, "The screen is not connected yet; try again.")
        }
    }

    /// Changes the status and tells it if it is another one.
    func set(_ status: DisplayStatus, source: (any DisplaySource)? = nil, isReadOnly: Bool = false) {
        let (isNew, old) = state.withLock { state -> (Bool, (any DisplaySource)?) in
            guard !state.isClosed else { return (false, source) }
            defer {
                state.status = status
                state.source = source
                state.isReadOnly = isReadOnly
            }
            return (state.status != status, state.source)
        }
        old?.close()
        if isNew { told.yield(.status(status)) }
    }

    /// A picture can be taken.
    func tellFrame() { told.yield(.frame) }

    /// The last event.
    func close() {
        let (isFirst, source) = state.withLock { state -> (Bool, (any DisplaySource)?) in
            defer {
                state.isClosed = true
                state.status = .closed
                state.source = nil
            }
            return (!state.isClosed, state.source)
        }
        source?.close()
        guard isFirst else { return }
        told.yield(.status(.closed))
        told.finish()
    }
}
