internal import Glibc
internal import Threads

/// A control socket as an ssh that is logged in has one (OpenSSH's PROTOCOL.mux), which lives but lets nobody through: so a
/// server that allows one session (`MaxSessions 1`) looks to the second one.
///
/// `deinit` ends and removes it.
public final class FakeControlMaster: Sendable {
    private let listener: Int32
    private let path: String

    /// Listens at a path.
    public init(at path: String) throws {
        self.path = path
        listener = try UnixSocket.listen(at: path)
        let listener = listener
        let isStarted = SystemThread.start(name: "control-master") {
            while case let client = accept(listener, nil, nil), client >= 0 {
                let isStarted = SystemThread.start(name: "control-peer") {
                    Self.talk(client)
                    close(client)
                }
                if !isStarted { close(client) }
            }
            close(listener)
        }
        guard !isStarted else { return }
        close(listener)
        throw UnixSocket.failure("the system has no thread left")
    }

    deinit {
        // Its thread closes it: until then nothing else gets its number.
        shutdown(listener, Int32(SHUT_RDWR))
        unlink(path)
    }

    private static func talk(_ client: Int32) {
        // Hello, version 4.
        guard send([1, 4], to: client) else { return }
        while let message = read(client), message.count >= 2 {
            switch message[0] {
            case 1: continue
            case 0x1000_0004: _ = send([0x8000_0005, message[1], UInt32(getpid())], to: client)
            // Failure, with an empty reason.
            default: _ = send([0x8000_0003, message[1], 0], to: client)
            }
        }
    }

    private static func read(_ client: Int32) -> [UInt32]? {
        guard let length = words(client, 4)?.first, length >= 4, length < 1 << 20 else { return nil }
        return words(client, Int(length))
    }

    private static func words(_ client: Int32, _ count: Int) -> [UInt32]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes[filled...].withUnsafeMutableBytes { Glibc.read(client, $0.baseAddress, $0.count) }
            guard got > 0 else { return nil }
            filled += got
        }
        return stride(from: 0, to: count - 3, by: 4).map { start in
            bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    private static func send(_ words: [UInt32], to client: Int32) -> Bool {
        RPCMessage.send(
            ([UInt32(words.count * 4)] + words).flatMap { word in
                (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
            }, to: client)
    }
}
