internal import Dispatch
internal import Glibc
internal import Synchronization
internal import Threads

/// Carries bytes between the near end and memory on a thread of its own: a terminal that hangs stops nothing else.
final class TerminalPump: NearEnd {
    private struct State {
        var unsent: [UInt8] = []
        var wantsInput = true
        var hasInput = true
        /// Nanoseconds of the clock when what waits is given up; nil before the end.
        var endsAt: UInt64?
        var isEnded = false
        var room: CheckedContinuation<Void, Never>?
        var end: CheckedContinuation<Void, Never>?
    }

    /// The guest has to wait while so much waits for the terminal.
    private static let limit = 64 << 10

    private let state = Mutex(State())
    private let terminal: SerialTerminal
    private let bell: (read: Int32, write: Int32)
    private let sink: @Sendable (NearEvent) -> Void

    /// Starts the thread. The sink is called on it.
    init(_ terminal: SerialTerminal, sink: @escaping @Sendable (NearEvent) -> Void) {
        self.terminal = terminal
        self.sink = sink
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        bell = (ends[0], ends[1])
        if !SystemThread.start(name: "serial", { self.run() }) {
            state.withLock { $0.isEnded = true }
            sink(.outputGone)
        }
    }

    deinit {
        close(bell.read)
        close(bell.write)
    }

    var size: (columns: Int, rows: Int)? { terminal.size }

    func write(_ bytes: [UInt8]) async {
        state.withLock { $0.unsent += bytes }
        ring()
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.isEnded || state.unsent.count < Self.limit { return true }
                state.room = continuation
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    func wantMore() {
        let isNew = state.withLock { state in
            defer { state.wantsInput = true }
            return !state.wantsInput
        }
        if isNew { ring() }
    }

    /// Ends the thread, once what waits has been written or the terminal has had a second for it.
    func finish(unsent: Int) async {
        state.withLock { $0.endsAt = DispatchTime.now().uptimeNanoseconds + 1_000_000_000 }
        ring()
        await withCheckedContinuation { continuation in
            let isEnded = state.withLock { state in
                if !state.isEnded { state.end = continuation }
                return state.isEnded
            }
            if isEnded { continuation.resume() }
        }
    }

    private func ring() { Glibc.write(bell.write, [1], 1) }

    // MARK: The thread

    private func run() {
        while turn() {}
        let waiters = state.withLock { state in
            state.isEnded = true
            return [state.room.take(), state.end.take()]
        }
        for waiter in waiters { waiter?.resume() }
    }

    private func turn() -> Bool {
        let (reads, writes, endsAt) = state.withLock { state in
            (state.wantsInput && state.hasInput && state.endsAt == nil, !state.unsent.isEmpty, state.endsAt)
        }
        var patience: Int32 = -1
        if let endsAt {
            let now = DispatchTime.now().uptimeNanoseconds
            guard writes, now < endsAt else { return false }
            patience = Int32((endsAt - now) / 1_000_000) + 1
        }
        var polled = [
            pollfd(fd: bell.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: reads ? terminal.input : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: terminal.output, events: writes ? Int16(POLLOUT) : 0, revents: 0),
        ]
        let ready = poll(&polled, nfds_t(polled.count), patience)
        if ready == 0 { return false }
        if polled[0].revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(bell.read, &bytes, bytes.count) == bytes.count {}
        }
        if polled[1].revents != 0 { takeInput() }
        let out = Int32(polled[2].revents)
        if out & POLLOUT != 0 { return send() }
        if out & (POLLERR | POLLHUP | POLLNVAL) != 0 {
            sink(.outputGone)
            return false
        }
        return true
    }

    private func takeInput() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(terminal.input, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        guard count > 0 else {
            state.withLock { $0.hasInput = false }
            return sink(terminal.isInteractive ? .outputGone : .inputEnded)
        }
        var keys = bytes[..<count]
        let leave = terminal.isInteractive ? keys.firstIndex(of: 0x1D) : nil
        if let leave { keys = keys[..<leave] }
        state.withLock { $0.wantsInput = false }
        if !keys.isEmpty { sink(.bytes(Array(keys))) }
        if leave != nil { sink(.leave) }
    }

    private func send() -> Bool {
        let chunk = state.withLock { Array($0.unsent.prefix(4096)) }
        let count = chunk.withUnsafeBytes { Glibc.write(terminal.output, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR || errno == EAGAIN { return true }
            sink(.outputGone)
            return false
        }
        let waiter = state.withLock { state in
            state.unsent.removeFirst(min(count, state.unsent.count))
            return state.unsent.count < Self.limit ? state.room.take() : nil
        }
        waiter?.resume()
        return true
    }
}
