internal import Glibc

/// UNIX stream sockets by path, for everything that stands in for a daemon.
public enum UnixSocket {
    /// A socket that could not be made or that nobody came to.
    public struct Failure: Error, CustomStringConvertible {
        /// A sentence.
        public let description: String
    }

    /// A listening socket at `socket` in a new folder under /tmp, with its path.
    public static func listen() throws -> (descriptor: Int32, path: String) {
        guard let copy = strdup("/tmp/virt-tui-sock.XXXXXX") else { throw failure("no memory") }
        defer { free(copy) }
        guard let folder = mkdtemp(copy) else { throw failure(String(cString: strerror(errno))) }
        let path = String(cString: folder) + "/socket"
        let descriptor = try make()
        guard withAddress(path, { bind(descriptor, $0, $1) }) == 0, Glibc.listen(descriptor, 128) == 0 else {
            close(descriptor)
            throw failure(String(cString: strerror(errno)))
        }
        return (descriptor, path)
    }

    /// A listening socket at a path.
    public static func listen(at path: String) throws -> Int32 {
        let descriptor = try make()
        guard withAddress(path, { bind(descriptor, $0, $1) }) == 0, Glibc.listen(descriptor, 16) == 0 else {
            close(descriptor)
            throw failure("\(path): \(String(cString: strerror(errno)))")
        }
        return descriptor
    }

    /// A connection to the socket at the path.
    public static func connect(to path: String) throws -> Int32 {
        let descriptor = try make()
        guard withAddress(path, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
            close(descriptor)
            throw failure("\(path): \(String(cString: strerror(errno)))")
        }
        return descriptor
    }

    /// Waits until there is something to read or to accept.
    ///
    /// - Throws: `Failure` with the reason when nothing comes within so many milliseconds.
    public static func waitToRead(_ descriptor: Int32, _ reason: String, patience: Int32 = 600_000) throws {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var ready: Int32
        repeat { ready = poll(&waiting, 1, patience) } while ready < 0 && errno == EINTR
        if ready <= 0 { throw failure(reason) }
    }

    /// Removes what `listen()` made.
    public static func remove(_ path: String) {
        unlink(path)
        rmdir(String(path.dropLast("/socket".utf8.count)))
    }

    /// A failure with a reason.
    public static func failure(_ reason: String) -> Failure {
        Failure(description: "No socket for the test: \(reason).")
    }

    private static func make() throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw failure(String(cString: strerror(errno))) }
        return descriptor
    }

    private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
