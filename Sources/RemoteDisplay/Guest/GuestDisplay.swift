public import GuestKeys
public import Libvirt
public import Screen
internal import Synchronization

/// A guest's screen, whatever happens: it finds a way, changes it when it fails, and comes back when the guest does.
///
/// Bound to one guest of one connection: it shows that guest's screen or none. All methods may be called from any thread;
/// no libvirt call holds up the caller. Let go, it closes itself.
public final class GuestDisplay: Sendable {
    /// The guest.
    public let uuid: UUID
    /// What happens, for one consumer; the newest 16 are kept.
    public let events: AsyncStream<DisplayEvent>

    private let shared: GuestDisplayState
    private let task: Task<Void, Never>

    /// Starts to look for the guest's screen.
    /// - Parameters:
    ///   - uuid: the guest.
    ///   - options: how displays are opened.
    ///   - authenticator: answers a display's questions; without one, they close it.
    ///   - connect: opens a connection for this screen alone, again after one was lost: a display that hangs holds its
    ///     connection up, and then it is given up.
    public init(
        _ uuid: UUID, options: DisplayOptions = DisplayOptions(), authenticator: DisplayAuthenticator? = nil,
        connect: @escaping @Sendable () async throws -> Connection
    ) {
        self.uuid = uuid
        let told: AsyncStream<DisplayEvent>.Continuation
        (events, told) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(16))
        let shared = GuestDisplayState(told: told)
        self.shared = shared
        let keeper = DisplayKeeper(
            uuid: uuid, options: options, opener: Opener(options: options, authenticator: authenticator),
            connect: connect, state: shared)
        task = Task { await keeper.run() }
    }

    deinit { close() }

    /// What the screen is doing.
    public var status: DisplayStatus { shared.status }

    /// The picture with what changed since it was last taken; nil before the first, or when there is no new one.
    ///
    /// Asks for the next picture, which `.frame` tells.
    public func takeFrame() -> Framebuffer? { shared.source?.takeFrame() }

    /// Presses keys together and lets them go.
    /// - Throws: when the screen is not there, the connection is read-only, or the keys cannot be sent on its way.
    public func press(_ chord: KeyChord) async throws(DisplayFailure) {
        try await shared.input().press(chord)
    }

    /// Types a text as fast as keyboards are read, about 40 characters a second.
    /// - Throws: as `press(_:)`, at the first character that cannot be typed.
    public func type(_ text: String) async throws(DisplayFailure) {
        for chord in KeyChord.typing(text) {
            if Task.isCancelled { throw DisplayFailure(.ended, "The typing was cancelled.") }
            try await press(chord)
        }
    }

    /// Moves the pointer; does nothing where there is none.
    /// - Throws: as `press(_:)`.
    public func point(_ pointer: PointerState) async throws(DisplayFailure) {
        try await shared.input().point(pointer)
    }

    /// Tries again now instead of later.
    public func retry() { shared.retry() }

    /// Ends it.
    public func close() {
        task.cancel()
        shared.close()
    }

    /// The helper's process id while there is one, for tests and measurements.
    public var helperPID: Int32? { (shared.source as? VNCSource)?.helperPID }
}
