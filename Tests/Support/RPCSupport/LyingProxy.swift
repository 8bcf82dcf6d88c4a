internal import Glibc
import Synchronization
internal import Threads

/// A socket in front of a real daemon's that takes its messages apart and says other things to the client.
///
/// `deinit` closes everything and removes the socket.
public final class LyingProxy: Sendable {
    /// What becomes of a message on its way to the client.
    public enum Fate: Sendable {
        /// It goes on, as it was or changed.
        case pass(RPCMessage)
        /// It goes on so many milliseconds later; what follows waits as well.
        case late(RPCMessage, milliseconds: UInt32)
        /// Nobody hears of it.
        case lost
        /// The connection ends in the middle of it, after so many bytes.
        case cut(RPCMessage, after: Int)
    }

    /// Decides about each message of the daemon; called on threads of the proxy, one a connection.
    public typealias Lie = @Sendable (RPCMessage) -> Fate

    /// The socket's path.
    public let path: String
    private let listener: Int32
    private let lie: Mutex<Lie>
    private let heard = Mutex<[UInt32: Int]>([:])

    /// Listens in a new folder under /tmp and connects each client to the socket at `target`.
    ///
    /// - Throws: `UnixSocket.Failure` when no socket can be made.
    public init(to target: String, _ lie: @escaping Lie = { .pass($0) }) throws {
        (listener, path) = try UnixSocket.listen()
        self.lie = Mutex(lie)
        let listener = listener
        let isStarted = SystemThread.start(name: "lying-proxy") { [weak self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                guard let server = try? UnixSocket.connect(to: target) else {
                    Glibc.close(client)
                    continue
                }
                let isStarted = SystemThread.start(name: "lying-answers") { [weak self] in
                    self?.relay(client, server)
                }
                if !isStarted { Self.close(client, server) }
            }
        }
        guard isStarted else { throw UnixSocket.failure("the system has no thread left") }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
        UnixSocket.remove(path)
    }

    /// What is said from now on.
    public func lie(_ lie: @escaping Lie) { self.lie.withLock { $0 = lie } }

    /// How many answers have come to each procedure so far.
    public var answers: [UInt32: Int] { heard.withLock { $0 } }

    private func relay(_ client: Int32, _ server: Int32) {
        defer { Self.close(client, server) }
        let isStarted = SystemThread.start(name: "lying-questions") {
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            while case let count = read(client, &buffer, buffer.count), count > 0 {
                guard RPCMessage.send(Array(buffer[..<count]), to: server) else { break }
            }
            shutdown(server, Int32(SHUT_RDWR))
            // The other direction closes both once the daemon's last word is through.
        }
        guard isStarted else { return }
        while let message = RPCMessage.read(from: server) {
            if message.program == RPCMessage.remote, message.kind == RPCMessage.Kind.reply {
                heard.withLock { $0[message.procedure, default: 0] += 1 }
            }
            guard pass(lie.withLock { $0 }(message), to: client) else { return }
        }
    }

    private static func close(_ client: Int32, _ server: Int32) {
        for end in [client, server] {
            shutdown(end, Int32(SHUT_RDWR))
            Glibc.close(end)
        }
    }

    private func pass(_ fate: Fate, to client: Int32) -> Bool {
        switch fate {
        case .pass(let message): return message.send(to: client)
        case .late(let message, let milliseconds):
            usleep(milliseconds * 1000)
            return message.send(to: client)
        case .lost: return true
        case .cut(let message, let count):
            _ = RPCMessage.send(Array(message.bytes.prefix(count)), to: client)
            return false
        }
    }
}
