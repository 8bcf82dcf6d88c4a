import Glibc
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
    /// - Throws: `ChildProcess.Failure` when no socket can be made.
    public init() throws {
        guard let copy = strdup("/tmp/virt-tui-hung.XXXXXX") else { throw Self.failure("no memory") }
        defer { free(copy) }
        guard let folder = mkdtemp(copy) else { throw Self.failure(String(cString: strerror(errno))) }
        path = String(cString: folder) + "/socket"
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        accepted = Mutex([])
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 128) == 0 else { throw Self.failure(String(cString: strerror(errno))) }
    }

    /// Waits until somebody has connected; each call takes one connection and keeps it open in silence. Unasked, the
    /// kernel's queue holds the first 128.
    public func waitForConnection() async throws {
        try await Blocking.run { [self] in
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { throw Self.failure(String(cString: strerror(errno))) }
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
        unlink(path)
        rmdir(String(path.dropLast("/socket".utf8.count)))
    }

    private static func failure(_ reason: String) -> ChildProcess.Failure {
        ChildProcess.Failure(description: "No hung socket could be made: \(reason).")
    }
}
