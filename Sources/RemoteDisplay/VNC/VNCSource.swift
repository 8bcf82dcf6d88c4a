public import GuestKeys
internal import Helpers
internal import RFBControl
public import Screen
internal import Synchronization

/// A display that speaks VNC, read by a helper process.
public final class VNCSource: DisplaySource {
    /// The way it takes.
    public let way: DisplayWay
    /// What happens, for one consumer.
    public let events: AsyncStream<DisplaySourceEvent>

    private let store = FrameStore()
    private let helper = Mutex<HelperProcess?>(nil)
    private let told: AsyncStream<DisplaySourceEvent>.Continuation
    private let answers: Answers
    /// When the next key may be pressed.
    private let turn = Mutex(ContinuousClock.now)

    /// Who answers the display's questions.
    struct Answers: Sendable {
        var guest: String
        var authenticator: DisplayAuthenticator?
    }

    /// Starts a helper on a connected descriptor.
    /// - Parameters:
    ///   - display: a stream socket; nothing else may use it.
    ///   - way: how the descriptor was come by.
    ///   - guest: the name for questions.
    public convenience init(
        _ display: Descriptor, way: DisplayWay, guest: String, options: DisplayOptions = DisplayOptions(),
        authenticator: DisplayAuthenticator? = nil
    ) {
        self.init(
            display, way: way, options: options,
            answers: Answers(guest: guest, authenticator: authenticator))
    }

    init(_ display: Descriptor, way: DisplayWay, options: DisplayOptions, answers: Answers) {
        self.way = way
        self.answers = answers
        (events, told) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
        let start = way.startOptions(patience: options.patience)
        let authority = start.allowsTLS ? AuthorityFile.open(options.authorityFile) : nil
        let process = HelperProcess(options: start, authority: authority, store: store) {
            [weak self, told] event in
            switch event {
            case .opened: self?.wantFrame(whole: true)
            case .frame: told.yield(.frame)
            case .question(let question): self?.ask(question)
            case .ended(let failure):
                told.yield(.ended(failure))
                told.finish()
            }
        }
        helper.withLock { $0 = process }
        // Only now: its first words are to find it.
        process.start(options.helper, on: display)
    }

    deinit { helper.withLock { $0?.close() } }

    /// The helper's process id while it runs, for tests and measurements.
    public var helperPID: Int32? { helper.withLock { $0 }?.pid }

    /// The most memory that the helper had resident, KiB; known from its end on, for tests and measurements.
    public var helperPeakMemory: Int? { helper.withLock { $0 }?.peakMemory }

    /// The picture with what changed since it was last taken; asks for the next one.
    public func takeFrame() -> Framebuffer? {
        guard let frame = store.take() else { return nil }
        wantFrame(whole: false)
        return frame
    }

    /// Presses keys together and lets them go; waits for its turn after those before, and while the helper is behind.
    ///
    /// What was pressed is let go of, also where it throws or is cancelled.
    /// - Throws: before the display let us in and after its end, and when it takes no keys for long.
    public func press(_ chord: KeyChord) async throws(DisplayFailure) {
        await pace(chord.keys.count)
        var down: [GuestKey] = []
        do throws(DisplayFailure) {
            for key in chord.keys {
                try await deliver(Self.report(key, isDown: true))
                down.append(key)
            }
            while let key = down.last {
                try await deliver(Self.report(key, isDown: false))
                down.removeLast()
            }
        } catch {
            letGo(down)
            throw error
        }
    }

    /// Moves the pointer; waits while the helper is behind.
    /// - Throws: as `press(_:)`.
    public func point(_ pointer: PointerState) async throws(DisplayFailure) {
        try await deliver(
            .pointer(
                x: UInt16(clamping: pointer.x), y: UInt16(clamping: pointer.y), buttons: pointer.buttons.rawValue))
    }

    /// Ends the helper.
    public func close() { helper.withLock { $0 }?.close() }

    private func wantFrame(whole: Bool) { send(.frameWanted(whole: whole)) }

    private static func report(_ key: GuestKey, isDown: Bool) -> ConsoleMessage {
        .key(KeyReport(keysym: key.keysym.rawValue, scancode: key.code?.xt ?? 0, isDown: isDown))
    }

    private func send(_ message: ConsoleMessage) { helper.withLock { $0 }?.send(message) }

    /// Hands something to the helper that must not be lost.
    private func deliver(_ message: ConsoleMessage) async throws(DisplayFailure) {
        let end = ContinuousClock.now.advanced(by: Self.patience)
        while true {
            guard let helper = helper.withLock({ $0 }), helper.isOpen else {
                throw DisplayFailure(.unreachable, "The screen is not connected; try again when it shows a picture.")
            }
            if helper.send(message) { return }
            guard !Task.isCancelled, ContinuousClock.now < end else {
                throw DisplayFailure(.silent, "The display takes no keys now; look at the guest, then type again.")
            }
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Lets keys go as soon as the helper takes them, though nobody waits for it any more. A helper that ends lets go by itself.
    private func letGo(_ keys: [GuestKey]) {
        guard !keys.isEmpty else { return }
        Task {
            for key in keys.reversed() {
                let message = Self.report(key, isDown: false)
                while let helper = helper.withLock({ $0 }), helper.isOpen, !helper.send(message) {
                    try? await Task.sleep(for: .milliseconds(10))
                }
            }
        }
    }

    /// Waits until the keys before have reached the guest: QEMU passes 100 ups and downs on in a second and drops what does
    /// not fit into its queue, in the middle of a text.
    private func pace(_ count: Int) async {
        let now = ContinuousClock.now
        let turn = turn.withLock { turn in
            defer { turn = max(now, turn).advanced(by: Self.keyTime * count) }
            return max(now, turn)
        }
        if turn > now { try? await Task.sleep(until: turn) }
    }

    /// How long a key takes to go down and up.
    private static let keyTime = Duration.milliseconds(20)
    /// How long the helper may take nothing.
    private static let patience = Duration.seconds(5)

    private func ask(_ question: HelperQuestion) {
        Task { [weak self, answers, way] in
            let answer = await answers.answer(question, way)
            self?.send(.answer(answer))
        }
    }
}

extension VNCSource.Answers {
    /// What only the user knows.
    func answer(_ question: HelperQuestion, _ way: DisplayWay) async -> HelperAnswer {
        switch question {
        case .password:
            let answer = await authenticator?(DisplayQuestion(.password, guest: guest, way: way))
            return answer.map { .password($0.password) } ?? .refusal
        case .account:
            let answer = await authenticator?(DisplayQuestion(.account, guest: guest, way: way))
            return answer.map { .account(user: $0.user, password: $0.password) } ?? .refusal
        }
    }
}

extension DisplayWay {
    /// TLS makes sense only where bytes leave this machine unprotected.
    func startOptions(patience: UInt32) -> StartOptions {
        switch self {
        case .libvirt, .socket, .screenshots: StartOptions(isTunnelled: true, patience: patience)
        case .port(let host, _): StartOptions(allowsTLS: true, patience: patience, host: host)
        case .tunnel(let destination, _, _):
            // A certificate is the host's, not the loopback address's at the tunnel's end.
            StartOptions(allowsTLS: true, isTunnelled: true, patience: patience, host: destination)
        }
    }
}
