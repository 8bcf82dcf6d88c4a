internal import Dispatch
internal import Libvirt
internal import SerialText
internal import Synchronization

/// Bytes back and forth between a stream and a near end until one of them ends.
///
/// A stream tells its readiness to one waiter only, so one task reads and writes; whoever has something new wakes it.
final class Conversation: Sendable {
    private struct State {
        var toGuest = LineInput()
        var inputEnded = false
        var result: Result<SerialConsole.End, LibvirtError>?
        var waiting: Task<Void, Never>?
        var isWoken = false
        var done: CheckedContinuation<Void, Never>?
    }

    /// Keys' bytes that may wait for the guest: more than the longest paste.
    private static let keyLimit = 2 << 20
    /// Answers' bytes that may wait for the guest when another one is added.
    private static let answerLimit = 4096

    private let state = Mutex(State())
    private let stream: Libvirt.Stream
    private let linger: Double
    private let filter: SerialFilter

    /// - Parameters:
    ///   - linger: seconds to go on listening after the input has ended.
    ///   - filter: what the near end may be told.
    init(stream: Libvirt.Stream, linger: Double, filter: SerialFilter) {
        self.stream = stream
        self.linger = linger
        self.filter = filter
    }

    /// Stays until the end. What comes from the near end goes to `heard`.
    func run(_ near: any NearEnd, greeting: String = "") async -> Result<SerialConsole.End, LibvirtError> {
        if !greeting.isEmpty { await near.write(Array(greeting.utf8)) }
        let work = Task { end(await converse(near)) }
        // Not the work itself is waited for: a call to a daemon that hangs must not keep anybody from leaving.
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.result == nil { state.done = continuation }
                return state.result != nil
            }
            if isOver { continuation.resume() }
        }
        work.cancel()
        await near.finish(unsent: state.withLock { $0.toGuest.keys })
        return state.withLock { $0.result } ?? .success(.left)
    }

    /// Ends it; the first reason counts.
    func end(_ result: Result<SerialConsole.End, LibvirtError>) {
        let done = state.withLock { state in
            if state.result == nil { state.result = result }
            return state.done.take()
        }
        done?.resume()
        wake()
    }

    /// Takes what comes from the near end. Any thread. False when it was not taken, as a whole: the line has ended, or the
    /// guest is too far behind.
    @discardableResult
    func heard(_ event: NearEvent) -> Bool {
        switch event {
        case .bytes(let bytes):
            let isTaken = state.withLock { state in
                guard state.result == nil, state.toGuest.keys + bytes.count <= Self.keyLimit else { return false }
                state.toGuest.add(bytes, isAnswer: false)
                return true
            }
            wake()
            return isTaken
        case .leave: end(.success(.left))
        case .outputGone: end(.success(.readerGone))
        case .inputEnded:
            state.withLock { $0.inputEnded = true }
            wake()
        }
        return true
    }

    private func wake() {
        state.withLock { state in
            state.isWoken = true
            return state.waiting
        }?.cancel()
    }

    // MARK: The work

    private func converse(_ near: any NearEnd) async -> Result<SerialConsole.End, LibvirtError> {
        var filter = filter
        var lastHeard = DispatchTime.now().uptimeNanoseconds
        do throws(LibvirtError) {
            while state.withLock({ $0.result == nil }) {
                var isIdle = true
                // Little at a time: what a guest writes may be worth many times its length in work.
                switch try await stream.receive(upTo: 16 << 10) {
                case .bytes(let bytes):
                    isIdle = false
                    lastHeard = DispatchTime.now().uptimeNanoseconds
                    let output = filter.take(bytes)
                    // A guest that asks and never listens gets no more answers.
                    state.withLock { state in
                        if state.toGuest.answers < Self.answerLimit { state.toGuest.add(output.reply, isAnswer: true) }
                    }
                    if !output.shown.isEmpty { await near.write(output.shown) }
                case .end: return .success(.guestEnded)
                case .hole: _ = try await stream.receiveHole()
                case .wouldBlock: break
                }
                if let next = state.withLock({ $0.toGuest.next }), let sent = try await stream.send(next) {
                    isIdle = false
                    lastHeard = DispatchTime.now().uptimeNanoseconds
                    state.withLock { $0.toGuest.sent(sent) }
                }
                let (isEmpty, inputEnded) = state.withLock { ($0.toGuest.isEmpty, $0.inputEnded) }
                if isEmpty { near.wantMore() }
                guard isIdle else { continue }
                var pause: Double?
                if inputEnded, isEmpty {
                    let quiet = Double(DispatchTime.now().uptimeNanoseconds &- lastHeard) / 1e9
                    if quiet >= linger { return .success(.inputEnded) }
                    pause = linger - quiet
                }
                await wait(isEmpty ? [.readable] : [.readable, .writable], atMost: pause)
            }
        } catch {
            return .failure(error)
        }
        return .success(.stopped)
    }

    /// Waits until the stream is ready, somebody wakes it, or so many seconds have passed.
    private func wait(_ events: Libvirt.Stream.Events, atMost seconds: Double?) async {
        let stream = stream
        let waiting = Task { _ = try? await stream.ready(for: events.union([.hangup, .error])) }
        let isWoken = state.withLock { state in
            state.waiting = waiting
            return state.isWoken
        }
        if isWoken { waiting.cancel() }
        let alarm = seconds.map { seconds in
            Task {
                try? await Task.sleep(for: .seconds(seconds))
                if !Task.isCancelled { waiting.cancel() }
            }
        }
        await waiting.value
        alarm?.cancel()
        state.withLock { state in
            state.waiting = nil
            state.isWoken = false
        }
    }
}
