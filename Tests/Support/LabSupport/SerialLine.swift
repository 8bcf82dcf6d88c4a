import Glibc
internal import RPCSupport

/// A guest's serial port that is a UNIX socket: lines in both directions.
///
/// Used by one task at a time; its waiting holds no thread of Swift's pool.
public final class SerialLine: @unchecked Sendable {
    private let descriptor: Int32
    private var bytes: [UInt8] = []

    /// Connects to the socket.
    ///
    /// - Throws: `ChildProcess.Failure` when nobody listens there.
    public init(path: String) throws {
        descriptor = try UnixSocket.connect(to: path)
    }

    deinit { close(descriptor) }

    /// Sends a line.
    public func send(_ line: String) {
        let line = Array((line + "\n").utf8)
        // MSG_NOSIGNAL: a guest that is gone must not end the tests.
        _ = line.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, 0x4000) }
    }

    /// Waits for a line that begins so, and returns the rest of it; lines before it are dropped.
    ///
    /// - Throws: when the line ends, or says nothing for two minutes.
    public func waitForLine(beginning start: String) async throws -> String {
        try await Blocking.run { [self] in
            while true {
                let line = try readLine()
                if line.hasPrefix(start) { return String(line.dropFirst(start.count)) }
            }
        }
    }

    private func readLine() throws -> String {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = bytes.firstIndex(of: 0x0A) {
                let line = String(decoding: bytes[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                bytes.removeSubrange(...end)
                return line
            }
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&polled, 1, 120_000)
            if ready < 0 && errno == EINTR { continue }
            guard ready > 0 else { throw UnixSocket.failure("the guest's serial port said nothing for two minutes") }
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw UnixSocket.failure("the guest's serial port was closed") }
            bytes += buffer[..<count]
        }
    }
}
