import Console
import GuestKeys
import Screen
import Synchronization

/// What is to be done with a guest's keyboard or pointer.
enum KeyWork: Sendable {
    /// Keys one after another.
    case press([KeyChord])
    /// Text, read back where wanted.
    case type(String, readBack: Bool)
    /// The pointer.
    case point(ScreenPointer)

    /// How many keys it is, more or less.
    var count: Int {
        switch self {
        case .press(let chords): chords.count
        case .type(let text, _): text.unicodeScalars.count
        case .point: 1
        }
    }
}

/// Keys, text and the pointer for one guest, one after another in the order of asking. Any thread.
///
/// What the guest gets is what was typed, or the beginning of it: after something that was lost nothing more is done until
/// `typeOn()`, for half a command is worse than none.
final class KeyQueue: Sendable {
    /// What became of one piece of work.
    enum Outcome: Sendable {
        /// It was done.
        case done
        /// It was not, or not all of it: why.
        case lost(String)
    }

    private struct State {
        var waiting: [KeyWork] = []
        var isCut = false
        var isBusy = false
        var lastDone: ContinuousClock.Instant?
    }

    /// Keys that may wait: what a guest takes in a minute or so.
    static let limit = 4000
    /// For so long after the last key it may still be on its way.
    private let flight: Duration
    private let state = Mutex(State())
    private let wake: AsyncStream<Void>.Continuation
    private let lost: @Sendable (String) -> Void

    /// Begins to work.
    /// - Parameters:
    ///   - flight: how long after the last key it may still be on its way.
    ///   - lost: told why keys were lost, once until `typeOn()`; must not block.
    ///   - carryOut: does one piece of work.
    init(
        flight: Duration = .seconds(2), lost: @escaping @Sendable (String) -> Void,
        carryOut: @escaping @Sendable (KeyWork) async -> Outcome
    ) {
        self.flight = flight
        self.lost = lost
        let woken: AsyncStream<Void>
        (woken, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        Task { [weak self] in
            for await _ in woken {
                while let work = self?.next() {
                    if case .lost(let why) = await carryOut(work) { self?.cut(why) }
                    self?.ended()
                }
            }
        }
    }

    deinit { wake.finish() }

    /// Has something done after what waits; drops it while keys are dropped.
    func add(_ work: KeyWork) {
        let isFull = state.withLock { state in
            guard !state.isCut else { return false }
            // Of a pointer that only moves, its last place counts.
            if case .point(let new) = work, case .point(let last) = state.waiting.last, new.buttons == last.buttons {
                state.waiting[state.waiting.count - 1] = work
                return false
            }
            guard state.waiting.reduce(work.count, { $0 + $1.count }) <= Self.limit else { return true }
            state.waiting.append(work)
            return false
        }
        if isFull {
            cut("More than \(Self.limit) keys at once cannot be typed")
        } else {
            wake.yield()
        }
    }

    /// Something was lost: what waits is dropped, and what comes.
    func cut(_ why: String) {
        let isFirst = state.withLock { state in
            defer { (state.isCut, state.waiting) = (true, []) }
            return !state.isCut
        }
        if isFirst { lost(why) }
    }

    /// The display has gone. Keys that were typed just now may not have arrived.
    func displayGone() {
        let flight = flight
        let isAffected = state.withLock { state in
            !state.waiting.isEmpty || state.isBusy
                || state.lastDone.map { ContinuousClock.now - $0 < flight } == true
        }
        if isAffected { cut("The screen went away, and the last keys may not have arrived") }
    }

    /// Takes keys again.
    func typeOn() { state.withLock { $0.isCut = false } }

    private func next() -> KeyWork? {
        state.withLock { state in
            guard !state.waiting.isEmpty else { return nil }
            state.isBusy = true
            return state.waiting.removeFirst()
        }
    }

    private func ended() {
        state.withLock { state in
            state.isBusy = false
            state.lastDone = .now
        }
    }
}
