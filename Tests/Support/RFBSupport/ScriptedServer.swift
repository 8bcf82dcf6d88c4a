internal import Glibc
internal import Synchronization
internal import Threads

/// An RFB server that follows a script, on a thread of its own and one end of a socket pair.
public final class ScriptedServer: Sendable {
    /// One thing it does.
    public enum Step: Sendable {
        /// Says something.
        case send([UInt8])
        /// Says something byte by byte.
        case drip([UInt8], milliseconds: Int32)
        /// Says the same again and again until the client is gone.
        case flood([UInt8])
        /// Waits for bytes of the handshake.
        case take(Int)
        /// Waits until the client has asked for so many pictures since the start.
        case requests(Int)
        /// Waits until the client has sent so many keys, of either kind, since the start.
        case keys(Int)
        /// Says nothing until the client is gone.
        case silence
        /// Reads nothing any more either, until `release()`.
        case deafness
    }

    /// What the client has said.
    public var talk: ClientTalk { state.withLock { $0.talk } }

    private struct State {
        var client: Int32 = -1
        var talk = ClientTalk()
        var waiting: [(condition: @Sendable (ClientTalk) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    /// Waits until the client has said what is awaited, or until the test's time is over.
    public func heard(_ condition: @escaping @Sendable (ClientTalk) -> Bool) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if Task.isCancelled || condition(state.talk) { return true }
                    state.waiting.append((condition, continuation))
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            // The server has one listener, its test.
            let waiting = state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            for waiter in waiting { waiter.continuation.resume() }
        }
    }

    private let state = Mutex(State())
    private let released: (Int32, Int32)

    /// Starts to follow the script; at its end the connection is closed.
    public init(_ steps: [Step]) {
        var ends: [Int32] = [-1, -1]
        precondition(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        var ear: [Int32] = [-1, -1]
        precondition(pipe(&ear) == 0)
        released = (ear[0], ear[1])
        let server = ends[1]
        state.withLock { $0.client = ends[0] }
        let isStarted = SystemThread.start(name: "scripted-rfb") { [self] in
            _ = steps.allSatisfy { run($0, server) }
            close(server)
        }
        precondition(isStarted)
    }

    deinit {
        if let client = takeClient() { close(client) }
        close(released.0)
        close(released.1)
    }

    /// The client's end, once; whoever takes it closes it.
    public func takeClient() -> Int32? {
        state.withLock { state in
            defer { state.client = -1 }
            return state.client >= 0 ? state.client : nil
        }
    }

    /// Ends a deafness.
    public func release() { _ = "x".withCString { write(released.1, $0, 1) } }

    /// The steps of a handshake without authentication, up to and with the size.
    public static func handshake(width: UInt16 = 64, height: UInt16 = 48, name: String = "test") -> [Step] {
        [
            .send(RFBBytes.version), .take(12), .send([1, 1]), .take(1), .send([0, 0, 0, 0]), .take(1),
            .send(RFBBytes.serverInit(width: width, height: height, name: name)),
        ]
    }

    private func run(_ step: Step, _ server: Int32) -> Bool {
        switch step {
        case .send(let bytes): return say(bytes, server)
        case .drip(let bytes, let time):
            return bytes.allSatisfy { byte in
                var waiting = pollfd(fd: server, events: 0, revents: 0)
                poll(&waiting, 1, time)
                return waiting.revents == 0 && say([byte], server)
            }
        case .flood(let bytes):
            while say(bytes, server) {}
            return false
        case .take(let count):
            var left = count
            while left > 0 {
                guard let bytes = hear(server, left) else { return false }
                left -= bytes.count
            }
            return true
        case .requests(let count): return hear(server) { $0.requests.count >= count }
        case .keys(let count): return hear(server) { $0.plainKeys.count + $0.extendedKeys.count >= count }
        case .silence: return hear(server) { _ in false }
        case .deafness:
            var byte: UInt8 = 0
            return read(released.0, &byte, 1) == 1
        }
    }

    private func hear(_ server: Int32, until condition: (ClientTalk) -> Bool) -> Bool {
        while !condition(talk) {
            guard let bytes = hear(server, 4096) else { return false }
            let content = state.withLock { state in
                state.talk.take(bytes)
                let talk = state.talk
                defer { state.waiting.removeAll { $0.condition(talk) } }
                return state.waiting.filter { $0.condition(talk) }
            }
            for waiter in content { waiter.continuation.resume() }
        }
        return true
    }

    private func hear(_ server: Int32, _ most: Int) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: most)
        let count = recv(server, &buffer, most, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    private func say(_ bytes: [UInt8], _ server: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(server, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
