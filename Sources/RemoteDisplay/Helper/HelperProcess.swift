internal import CChildProcess
internal import Glibc
internal import Helpers
internal import RFBControl
internal import Synchronization
internal import Threads

/// One helper process and the thread that listens to it. Whatever it does, its end is one `.ended` event.
final class HelperProcess: Sendable {
    /// What happens, told on the helper's thread, in order; nothing comes after `.ended`.
    enum Event: Sendable {
        case question(HelperQuestion)
        case opened(OpenedReport)
        /// A picture was copied into the store.
        case frame
        case ended(DisplayFailure)
    }

    /// The process id while it runs, for tests.
    var pid: pid_t? { life.withLock { $0.pid } }

    /// Whether the display takes keys.
    var isOpen: Bool { life.withLock { $0.isOpen && $0.control >= 0 } }

    /// The most memory that it had resident, KiB; known from its end on.
    var peakMemory: Int? { life.withLock { $0.peakMemory } }

    private struct Life {
        var peakMemory: Int?
        var control: Int32 = -1
        var pid: pid_t?
        /// The display has let us in.
        var isOpen = false
        /// Nobody wants it any more.
        var isClosed = false
        /// The user's answer was passed on and the conversation does not know yet.
        var hasAnswered = false
    }

    private let life = Mutex(Life())
    private let store: FrameStore
    private let options: StartOptions
    private let authority: Descriptor?
    private let report: @Sendable (Event) -> Void

    /// Makes a helper that is started by `start(_:on:)`.
    /// - Parameter authority: the certificates that the display must be signed by, open for reading.
    init(
        options: StartOptions, authority: Descriptor? = nil, store: FrameStore,
        report: @escaping @Sendable (Event) -> Void
    ) {
        self.store = store
        self.authority = authority
        self.options = options
        self.report = report
    }

    /// Starts the helper for a connected descriptor, once. Returns at once; a failure comes as an event.
    func start(_ program: HelperProgram, on display: Descriptor) {
        let started = SystemThread.start(name: "rfb-helper") { [self] in report(.ended(run(program, display))) }
        if !started { report(.ended(DisplayFailure(.helper, "The system has no thread left for a guest's screen."))) }
    }

    /// Tells the helper something, without waiting. False when it takes nothing now, or has ended: it was not told.
    @discardableResult
    func send(_ message: ConsoleMessage) -> Bool {
        let packet = message.encoded
        return life.withLock { life in
            guard life.control >= 0 else { return false }
            if case .answer = message { life.hasAnswered = true }
            return Glibc.send(life.control, packet, packet.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) >= 0
        }
    }

    /// Ends the helper; `.ended` follows.
    func close() {
        life.withLock { life in
            life.isClosed = true
            // Wakes the thread, which does the rest.
            if life.control >= 0 { shutdown(life.control, Int32(SHUT_RDWR)) }
        }
    }

    private func run(_ program: HelperProgram, _ display: Descriptor) -> DisplayFailure {
        do throws(DisplayFailure) {
            let memory = try SharedMemory()
            let pid = try spawn(program, display, memory)
            var conversation = HelperConversation(patience: Int(options.patience), clock: Self.milliseconds())
            let end = listen(&conversation, memory)
            let control = life.withLock { life in
                defer { life.control = -1 }
                life.pid = nil
                return life.control
            }
            Glibc.close(control)
            // A helper that told why ends by itself at once; one that fell silent never does.
            var peak = 0
            let status = child_end(pid, end.isHang ? 0 : 500, &peak)
            life.withLock { $0.peakMemory = peak }
            if life.withLock({ $0.isClosed }) { return DisplayFailure(.ended, "The screen was closed.") }
            return HelperEnd.failure(end, status: status, patience: options.patience)
        } catch {
            return error
        }
    }

    private func spawn(
        _ program: HelperProgram, _ display: Descriptor, _ memory: SharedMemory
    ) throws(DisplayFailure) -> pid_t {
        var ends: [Int32] = [-1, -1]
        let code = child_message_pair(&ends)
        guard code == 0 else {
            throw DisplayFailure(.helper, "No socket for the helper process: \(String(cString: strerror(-code))).")
        }
        let other = Descriptor(adopting: ends[1])
        let pid: pid_t
        do throws(DisplayFailure) {
            if let authority {
                pid = try program.start(verb: RFBHelper.verb, other, display, memory.descriptor, authority)
            } else {
                pid = try program.start(verb: RFBHelper.verb, other, display, memory.descriptor)
            }
        } catch {
            Glibc.close(ends[0])
            throw error
        }
        life.withLock { life in
            life.control = ends[0]
            life.pid = pid
            if life.isClosed { shutdown(ends[0], Int32(SHUT_RDWR)) }
        }
        send(.start(options))
        return pid
    }

    /// Takes messages until there are no more, or none that can be believed.
    private func listen(_ conversation: inout HelperConversation, _ memory: SharedMemory) -> HelperEnd {
        let control = life.withLock { $0.control }
        var packet = [UInt8](repeating: 0, count: HelperMessage.longest + 1)
        while true {
            let count = recv(control, &packet, packet.count, Int32(MSG_DONTWAIT))
            if takeAnswered() { conversation.answered(at: Self.milliseconds()) }
            if count > 0 {
                guard let message = HelperMessage(decoding: Array(packet[..<count])),
                    conversation.accept(message, at: Self.milliseconds())
                else { return .nonsense }
                if case .failed(let failure) = message { return .told(failure) }
                pass(on: message, memory)
                continue
            }
            if count == 0 { return .hangUp }
            guard errno == EAGAIN || errno == EINTR else { return .hangUp }
            switch conversation.due(at: Self.milliseconds()) {
            case .silence: return .silence
            case .noPicture: return .noPicture
            case .ping(let number): send(.ping(number))
            case .wait(let time):
                var waiting = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
                poll(&waiting, 1, Int32(clamping: time))
            }
        }
    }

    private func takeAnswered() -> Bool {
        life.withLock { life in
            defer { life.hasAnswered = false }
            return life.hasAnswered
        }
    }

    private func pass(on message: HelperMessage, _ memory: SharedMemory) {
        switch message {
        case .question(let question): report(.question(question))
        case .opened(let opened):
            life.withLock { $0.isOpen = true }
            report(.opened(opened))
        case .frame(let frame):
            store.apply(frame, from: memory)
            report(.frame)
        case .pong, .failed: break
        }
    }

    private static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
