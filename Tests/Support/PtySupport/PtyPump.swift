import CProcess
import Glibc

/// The threads of a session: one moves bytes between the pty and the emulator and wakes whoever waits for a screen, the
/// other waits for the program's end.
final class PtyPump: @unchecked Sendable {
    /// Somebody who waits for a screen or for the end.
    fileprivate struct Waiter {
        let what: String
        let deadline: Int
        /// Nil waits for the end.
        let condition: (@Sendable (PtyScreen) -> Bool)?
        let resume: @Sendable (Result<PtyScreen, PtyError>) -> Void
    }

    /// All that the lock guards.
    struct State {
        let emulator: Emulator
        var recorded: [UInt8] = []
        var exit: PtySession.Exit?
        /// Processor time that the program and the children it waited for took, seconds; known at its end.
        var processorTime: Double?
        fileprivate var outgoing: [UInt8] = []
        fileprivate var waiters: [Waiter] = []
        fileprivate var master: Int32
        fileprivate var isHeld = false
        /// Bytes that are read each second; nil reads as fast as they come.
        fileprivate var rate: Int?
        /// With a rate, when the next bytes may be read, ms.
        fileprivate var nextRead = 0
        fileprivate var isHangingUp = false
        /// The pty has no more output: every descriptor of its slave is closed, or ours is.
        fileprivate var isDrained = false
    }

    /// With a rate, bytes are read in portions so many milliseconds apart.
    fileprivate static let portion = 50

    private let pid: pid_t
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var state: State
    /// A pipe to wake the pump's poll by: its reading and its writing end.
    private let wake: (reader: Int32, writer: Int32)

    init(pid: pid_t, master: Int32, emulator: Emulator) {
        self.pid = pid
        pthread_mutex_init(lock, nil)
        state = State(emulator: emulator, master: master)
        var ends: [Int32] = [-1, -1]
        _ = process_pipe(&ends)
        wake = (ends[0], ends[1])
        _ = fcntl(wake.reader, F_SETFL, O_NONBLOCK)
        _ = fcntl(wake.writer, F_SETFL, O_NONBLOCK)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(wake.reader)
        close(wake.writer)
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    func start() {
        spawn { $0.moveBytes() }
        spawn { $0.awaitEnd() }
    }

    func locked<T>(_ body: (inout State) -> T) -> T {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&state)
    }

    // MARK: What a session asks for

    func send(_ bytes: [UInt8]) {
        locked { $0.outgoing += bytes }
        wakeUp()
    }

    func emulate(_ body: (Emulator) -> Void) {
        locked {
            body($0.emulator)
            $0.outgoing += $0.emulator.takeOutput()
        }
        wakeUp()
    }

    func resize(columns: Int, rows: Int) {
        locked {
            $0.emulator.resize(columns: columns, rows: rows)
            if $0.master >= 0 { _ = process_resize_terminal($0.master, Int32(columns), Int32(rows)) }
        }
    }

    func hold(_ isHeld: Bool) {
        locked { $0.isHeld = isHeld }
        wakeUp()
    }

    func limit(_ bytesPerSecond: Int?) {
        locked {
            $0.rate = bytesPerSecond
            $0.nextRead = now()
        }
        wakeUp()
    }

    func hangUp() {
        locked { $0.isHangingUp = true }
        wakeUp()
    }

    func signal(_ number: Int32) {
        // Under the lock, so that the process cannot be reaped and its id given away between check and kill.
        locked { if $0.exit == nil { _ = kill(pid, number) } }
    }

    var modes: PtyModes? { locked { $0.master >= 0 ? PtyModes(descriptor: $0.master) : nil } }

    func wait(
        for what: String, seconds: Int, _ condition: @escaping @Sendable (PtyScreen) -> Bool
    ) async throws -> PtyScreen {
        try await enqueue(what, seconds, condition)
    }

    func exit(seconds: Int) async throws -> PtySession.Exit {
        _ = try await enqueue("end of the program", seconds, nil)
        guard let exit = locked({ $0.exit }) else { throw PtyError("The program has not ended.") }
        return exit
    }

    private func enqueue(
        _ what: String, _ seconds: Int, _ condition: (@Sendable (PtyScreen) -> Bool)?
    ) async throws -> PtyScreen {
        try await withCheckedThrowingContinuation { continuation in
            let waiter = Waiter(what: what, deadline: now() + seconds * 1000, condition: condition) {
                continuation.resume(with: $0)
            }
            locked { $0.waiters.append(waiter) }
            judge()
            wakeUp()
        }
    }

    // MARK: The threads

    private func moveBytes() {
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            var descriptors = [pollfd(fd: wake.reader, events: Int16(POLLIN), revents: 0)]
            let (master, timeout, isOver) = locked { state -> (Int32, Int32, Bool) in
                if state.isHangingUp && state.master >= 0 {
                    close(state.master)
                    state.master = -1
                    state.isDrained = true
                }
                if state.master >= 0 && !state.isDrained {
                    let mayRead = !state.isHeld && (state.rate == nil || state.nextRead <= now())
                    let events = (mayRead ? POLLIN : 0) | (state.outgoing.isEmpty ? 0 : POLLOUT)
                    descriptors.append(pollfd(fd: state.master, events: Int16(events), revents: 0))
                }
                let deadlines = state.waiters.map(\.deadline) + (state.rate == nil ? [] : [state.nextRead])
                let next = deadlines.min().map { max($0 - now(), 0) }
                return (state.master, next.map { Int32(clamping: $0) } ?? -1, state.master < 0 && state.exit != nil)
            }
            if isOver && locked({ $0.waiters.isEmpty }) { return }
            poll(&descriptors, nfds_t(descriptors.count), timeout)
            _ = read(wake.reader, &buffer, buffer.count)
            if descriptors.count > 1 {
                if descriptors[1].revents & Int16(POLLOUT) != 0 { writeOutgoing(master) }
                if descriptors[1].revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { readAll(master, &buffer) }
            }
            judge()
        }
    }

    private func readAll(_ master: Int32, _ buffer: inout [UInt8]) {
        // Until the pty is empty, so that conditions are judged on what the program has finished writing; bounded, so
        // that a flood does not keep them from being judged at all.
        for _ in 0..<16 {
            let room = locked { $0.allowance(at: now(), most: buffer.count) }
            guard room > 0 else { return }
            let count = read(master, &buffer, room)
            if count <= 0 {
                // EIO: the last descriptor of the slave is closed.
                if count == 0 || (errno != EAGAIN && errno != EINTR) { locked { $0.isDrained = true } }
                return
            }
            locked { state in
                state.recorded += buffer[..<count]
                buffer.withUnsafeBytes { state.emulator.write(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
                state.outgoing += state.emulator.takeOutput()
            }
        }
    }

    private func writeOutgoing(_ master: Int32) {
        locked { state in
            let count = write(master, state.outgoing, state.outgoing.count)
            if count > 0 { state.outgoing.removeFirst(count) }
        }
    }

    private func awaitEnd() {
        _ = process_await_end(pid, -1)
        locked { state in
            var raw: Int32 = 0
            var usage = rusage()
            while wait4(pid, &raw, 0, &usage) < 0 && errno == EINTR {}
            state.processorTime = [usage.ru_utime, usage.ru_stime].reduce(0) {
                $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
            }
            let number = raw & 0x7f
            state.exit = number == 0 ? .code((raw >> 8) & 0xff) : .signal(number)
        }
        wakeUp()
    }

    /// Answers the waiters whose condition holds, whose time is over or whose program has ended.
    private func judge() {
        let answers = locked { state -> [() -> Void] in
            guard !state.waiters.isEmpty else { return [] }
            let screen = state.emulator.snapshot()
            // A held or hung-up terminal never drains; the end is then all there is to wait for.
            let hasEnded = state.exit != nil && (state.isDrained || state.isHeld)
            var answers: [() -> Void] = []
            state.waiters.removeAll { waiter in
                let isMet = waiter.condition.map { $0(screen) } ?? hasEnded
                let result: Result<PtyScreen, PtyError>
                if isMet {
                    result = .success(screen)
                } else if hasEnded {
                    result = .failure(PtyError("The program ended without \(waiter.what).", screen: screen))
                } else if waiter.deadline <= now() {
                    result = .failure(PtyError("There was no \(waiter.what) in time.", screen: screen))
                } else {
                    return false
                }
                answers.append { waiter.resume(result) }
                return true
            }
            return answers
        }
        answers.forEach { $0() }
    }

    private func wakeUp() {
        // A full pipe wakes as well as one more byte would.
        var byte: UInt8 = 0
        _ = write(wake.writer, &byte, 1)
    }

    private func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private func spawn(_ body: @escaping @Sendable (PtyPump) -> Void) {
        let work = Unmanaged.passRetained(ThreadBody { [self] in body(self) })
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, work.toOpaque())
        pthread_detach(thread)
    }

    private final class ThreadBody {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }
}

extension PtyPump.State {
    /// How many bytes may be read now; with a rate, what one portion of time allows, once.
    fileprivate mutating func allowance(at now: Int, most: Int) -> Int {
        guard let rate else { return most }
        guard nextRead <= now else { return 0 }
        nextRead = now + PtyPump.portion
        return min(most, max(1, rate * PtyPump.portion / 1000))
    }
}
