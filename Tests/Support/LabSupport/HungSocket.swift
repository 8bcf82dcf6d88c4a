import Glibc
internal import RPCSupport
import Synchronization

/// A UNIX socket that accepts every connection and never answers: what a hung daemon looks like.
///
/// `deinit` closes it and all its connections and removes the file.
public final class HungSocket: Sendable {
    /// The socket's path, for `qemu+unix:///system?socket=PATH`.
    public let path: String
    private let listener: Int32
    private let accepted: Mutex<[Int32]>

    /// Listens in a new folder under /tmp.
    ///
    /// - Throws: `UnixSocket.Failure` when no socket can be made.
    public init() throws {
        (listener, path) = try UnixSocket.listen()
        accepted = Mutex([])
    }

    /// Waits until somebody has connected and said something: who has yet to write may die of SIGPIPE at `hangUp()`. Each
    /// call takes one connection and keeps it open in silence. Unasked, the kernel's queue holds the first 128.
    public func waitForConnection() async throws {
        try await Blocking.run { [self] in
            try UnixSocket.waitToRead(listener, "nobody connects")
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { throw UnixSocket.failure(String(cString: strerror(errno))) }
            try UnixSocket.waitToRead(connection, "who has connected says nothing")
            accepted.withLock { $0.append(connection) }
        }
    }

    /// Closes every accepted connection, as a daemon that ends would.
    public func hangUp() {
        accepted.withLock {
            $0.forEach { close($0) }
            $0 = []
        }
    }

    deinit {
        hangUp()
        close(listener)
        UnixSocket.remove(path)
    }
}
