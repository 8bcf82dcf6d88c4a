internal import Glibc
internal import Threads

/// Connects sockets, on threads of its own: names are looked up and far sides may not answer.
enum Connector {
    /// A connection to a UNIX socket.
    static func connect(path: String) async throws(DisplayFailure) -> Descriptor {
        try await onThread { () throws(DisplayFailure) in
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let capacity = MemoryLayout.size(ofValue: address.sun_path)
            guard path.utf8.count < capacity else {
                throw DisplayFailure(.unreachable, "The display's socket has too long a path: \(path).")
            }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return try withUnsafePointer(to: &address) { pointer throws(DisplayFailure) in
                try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(DisplayFailure) in
                    try open(
                        AF_UNIX, pointer, socklen_t(MemoryLayout<sockaddr_un>.size), patience: 5000, name: path)
                }
            }
        }
    }

    /// A connection to a TCP port, at the first of the host's addresses that answers.
    /// - Parameter patience: how long each address may take, ms.
    static func connect(host: String, port: Int, patience: UInt32) async throws(DisplayFailure) -> Descriptor {
        try await onThread { () throws(DisplayFailure) in
            var hints = addrinfo()
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
            var list: UnsafeMutablePointer<addrinfo>?
            let code = getaddrinfo(host, String(port), &hints, &list)
            defer { if let list { freeaddrinfo(list) } }
            guard code == 0 else {
                throw DisplayFailure(
                    .unreachable, "The display's host \(host) is not found: \(String(cString: gai_strerror(code))).")
            }
            var failure = DisplayFailure(.unreachable, "The display's host \(host) has no address.")
            var next = list
            while let entry = next?.pointee {
                do throws(DisplayFailure) {
                    let connected = try open(
                        entry.ai_family, entry.ai_addr, entry.ai_addrlen, patience: patience, name: "\(host):\(port)")
                    var one: Int32 = 1
                    setsockopt(
                        connected.number, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
                    return connected
                } catch {
                    failure = error
                }
                next = entry.ai_next
            }
            throw failure
        }
    }

    private static func open(
        _ family: Int32, _ address: UnsafePointer<sockaddr>?, _ length: socklen_t, patience: UInt32, name: String
    ) throws(DisplayFailure) -> Descriptor {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let made = socket(family, kind, 0)
        guard made >= 0 else { throw unreachable(name, errno) }
        let descriptor = Descriptor(adopting: made)
        guard Glibc.connect(made, address, length) != 0 else { return descriptor }
        guard errno == EINPROGRESS else { throw unreachable(name, errno) }
        var waiting = pollfd(fd: made, events: Int16(POLLOUT), revents: 0)
        guard poll(&waiting, 1, Int32(clamping: patience)) > 0 else { throw unreachable(name, ETIMEDOUT) }
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(made, SOL_SOCKET, SO_ERROR, &code, &size)
        guard code == 0 else { throw unreachable(name, code) }
        return descriptor
    }

    private static func unreachable(_ name: String, _ code: Int32) -> DisplayFailure {
        DisplayFailure(.unreachable, "The display at \(name) cannot be reached: \(String(cString: strerror(code))).")
    }

    /// Runs blocking work on a thread made for it.
    static func onThread<T: Sendable>(
        _ work: @escaping @Sendable () throws(DisplayFailure) -> T
    ) async throws(DisplayFailure) -> T {
        let failure = DisplayFailure(.helper, "The system has no thread left for a connection.")
        return try await SystemThread.result(name: "connect", orElse: failure, work)
    }
}
