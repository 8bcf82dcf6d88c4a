import Foundation

/// A daemon that takes connections on a UNIX socket and never says anything.
final class SilentServer: @unchecked Sendable {
    let path: String
    private let listener: Int32
    private let accepting: AsyncStream<Int32>

    struct Unavailable: Error {}

    init() throws {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "virt-tui-\(getpid())-\(UUID().uuidString.prefix(8))"
        )
        .path
        self.path = path
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let size = MemoryLayout.size(ofValue: address.sun_path)
        guard path.utf8.count < size else { throw Unavailable() }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 4) == 0 else { throw Unavailable() }
        let (stream, continuation) = AsyncStream<Int32>.makeStream()
        accepting = stream
        // A number of its own, which nothing else gets before it is closed here.
        let door = dup(listener)
        Thread.detachNewThread {
            continuation.yield(accept(door, nil, nil))
            continuation.finish()
            close(door)
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(path)
    }

    /// Waits until somebody has connected; keeps the connection open and silent.
    func accepted() async {
        for await _ in accepting {}
    }
}
