internal import Glibc
internal import RFBControl

/// The helper's end of the control socket.
struct ControlSocket {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    static func isSocket(_ descriptor: Int32) -> Bool {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFSOCK
    }

    /// Waits for the next message; nil when the console is gone or its message makes no sense.
    func receive() -> ConsoleMessage? {
        var packet = [UInt8](repeating: 0, count: ConsoleMessage.longest + 1)
        while true {
            let count = recv(descriptor, &packet, packet.count, 0)
            if count > 0 { return ConsoleMessage(decoding: Array(packet[..<count])) }
            guard count < 0, errno == EINTR || errno == EAGAIN else { return nil }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, -1)
        }
    }

    /// Sends a message; waits while the console has not taken the ones before. A console that is gone takes nothing.
    func send(_ message: HelperMessage) {
        let packet = message.encoded
        while Glibc.send(descriptor, packet, packet.count, Int32(MSG_NOSIGNAL)) < 0 {
            guard errno == EINTR || errno == EAGAIN else { return }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, -1)
        }
    }
}
