internal import Glibc

/// The socket of an ssh that is logged in, which lets further ones through (OpenSSH's PROTOCOL.mux).
struct ControlSocket: Sendable {
    let path: String

    /// What stands at the path.
    enum Condition: Equatable {
        /// Nothing, or a socket of an ssh that is gone, which the next one replaces.
        case free
        /// An ssh that answers.
        case alive
        /// Something that is not to be used, and why.
        case unusable(String)
    }

    /// Milliseconds that an ssh has for its answer.
    private static let patience: Int32 = 2000

    /// Looks. Blocks for four seconds at most.
    var condition: Condition {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return .free }
        guard facts.st_mode & S_IFMT == S_IFSOCK, facts.st_uid == geteuid() else {
            return .unusable("\(path) is not a socket of ours: remove it")
        }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return .unusable("no socket: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        // Nobody listens: its ssh was killed.
        guard isConnected else { return .free }
        guard isPeerOurs(descriptor) else { return .unusable("\(path) is somebody else's socket: remove it") }
        return isAlive(descriptor) ? .alive : .unusable("the ssh behind \(path) does not answer: end it")
    }

    private func isPeerOurs(_ descriptor: Int32) -> Bool {
        // struct ucred: process, user, group.
        var peer: (Int32, UInt32, UInt32) = (0, 0, 0)
        var size = socklen_t(MemoryLayout.size(ofValue: peer))
        return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.1 == geteuid()
    }

    /// Hello, and whether it lives.
    private func isAlive(_ descriptor: Int32) -> Bool {
        let words: [UInt32] = [8, 1, 4, 8, 0x1000_0004, 1]
        let question = words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
        }
        guard send(descriptor, question, question.count, Int32(MSG_NOSIGNAL)) == question.count else {
            return false
        }
        // Its own hello comes first.
        guard message(from: descriptor)?.first == 1 else { return false }
        return message(from: descriptor)?.first == 0x8000_0005
    }

    private func message(from descriptor: Int32) -> [UInt32]? {
        guard let length = read(4, from: descriptor)?.first, (4...4096).contains(length) else { return nil }
        return read(Int(length), from: descriptor)
    }

    /// Whole words of so many bytes.
    private func read(_ count: Int, from descriptor: Int32) -> [UInt32]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, Self.patience) > 0 else { return nil }
            let got = bytes[filled...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard got > 0 else { return nil }
            filled += got
        }
        return stride(from: 0, to: count - 3, by: 4).map { start in
            bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }
}
