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
                    close(client)
                    continue
                }
                let ends = Ends(client: client, server: server)
                _ = SystemThread.start(name: "lying-answers") { [weak self] in self?.relay(ends) }
            }
            close(listener)
        }
        guard isStarted else { throw UnixSocket.failure("the system has no thread left") }
    }

    deinit {
        // Its thread closes it: until then nothing else gets its number.
        shutdown(listener, Int32(SHUT_RDWR))
        UnixSocket.remove(path)
    }

    /// What is said from now on.
    public func lie(_ lie: @escaping Lie) { self.lie.withLock { $0 = lie } }

    /// How many answers have come to each procedure so far.
    public var answers: [UInt32: Int] { heard.withLock { $0 } }

    /// Both sockets of a connection, closed once neither direction uses them any more: nothing else gets their numbers until
    /// then.
    private final class Ends: Sendable {
        let client: Int32
        let server: Int32

        init(client: Int32, server: Int32) {
            self.client = client
            self.server = server
        }

        /// Ends both directions.
        func shut() {
            shutdown(client, Int32(SHUT_RDWR))
            shutdown(server, Int32(SHUT_RDWR))
        }

        deinit {
            close(client)
            close(server)
        }
    }

    private func relay(_ ends: Ends) {
        defer { ends.shut() }
        let isStarted = SystemThread.start(name: "lying-questions") {
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            while case let count = read(ends.client, &buffer, buffer.count), count > 0 {
                guard RPCMessage.send(Array(buffer[..<count]), to: ends.server) else { break }
            }
            // The other direction ends once the daemon's last word is through.
            shutdown(ends.server, Int32(SHUT_RDWR))
        }
        guard isStarted else { return }
        while let message = RPCMessage.read(from: ends.server) {
            if message.program == RPCMessage.remote, message.kind == RPCMessage.Kind.reply {
                heard.withLock { $0[message.procedure, default: 0] += 1 }
            }
            guard pass(lie.withLock { $0 }(message), to: ends.client) else { return }
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
