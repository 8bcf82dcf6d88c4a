import CProcess
import Glibc
internal import RPCSupport
import Synchronization

/// A UNIX socket in front of another one, for what networks do: every byte may come late, nothing may come any more
/// while the connection stays open, or the connection may break.
///
/// `deinit` closes everything and removes the socket.
public final class SocketProxy: Sendable {
    /// The socket's path, for `qemu+unix:///system?socket=PATH`.
    public let path: String
    private let relay: Relay

    /// Listens in a new folder under /tmp and connects each client to the socket at `target`.
    ///
    /// - Throws: `UnixSocket.Failure` when no socket can be made.
    public init(to target: String) throws {
        let (listener, path) = try UnixSocket.listen()
        self.path = path
        relay = try Relay(listener: listener, target: target)
        let relay = relay
        try Blocking.start { relay.run() }
    }

    deinit {
        relay.change { $0.isOver = true }
        UnixSocket.remove(path)
    }

    /// Waits until somebody has connected; each call counts one connection.
    public func waitForConnection() async throws {
        let relay = relay
        try await Blocking.run { try relay.awaitConnection() }
    }

    /// How many have connected so far.
    public var connectionCount: Int { relay.accepted.withLock { $0 } }

    /// How many are connected now.
    public var openCount: Int { relay.open.withLock { $0 } }

    /// Waits until no more than so many are connected.
    ///
    /// - Throws: `ChildProcess.Failure` when none of the others goes within a test's patience.
    public func waitUntilOpen(atMost count: Int) async throws {
        let relay = relay
        try await Blocking.run { try relay.awaitOpen(atMost: count) }
    }

    /// How late each byte arrives from now on, in milliseconds, in each direction.
    public func delay(milliseconds: Int) { relay.change { $0.delay = milliseconds } }

    /// Lets nothing through in either direction, as a black hole does, until `resume()`.
    public func stall() { relay.change { $0.isStalled = true } }

    /// Lets through what was held back and what follows.
    public func resume() { relay.change { $0.isStalled = false } }

    /// Closes every connection; new ones are possible at once.
    public func cut() { relay.change { $0.cuts += 1 } }
}

/// The proxy's thread: one poll over all connections.
private final class Relay: @unchecked Sendable {
    struct Wishes {
        var delay = 0
        var isStalled = false
        var isOver = false
        var cuts = 0
    }

    /// Bytes on their way, with a descriptor that goes with their first one or -1: the daemon passes displays on so.
    private struct Piece {
        let due: Int
        let bytes: ArraySlice<UInt8>
        let descriptor: Int32
    }

    /// One direction of one connection.
    private final class Way {
        let from: Int32
        let to: Int32
        /// What was read, and when it may go on.
        var pieces: [Piece] = []
        var isAtEnd = false

        init(from: Int32, to: Int32) {
            self.from = from
            self.to = to
        }

        deinit { for piece in pieces where piece.descriptor >= 0 { close(piece.descriptor) } }
    }

    private let listener: Int32
    private let target: String
    private let wishes = Mutex(Wishes())
    let accepted = Mutex(0)
    let open = Mutex(0)
    private let wake: (reader: Int32, writer: Int32)
    /// Holds a byte for each connection that nobody has waited for yet.
    private let arrivals: (reader: Int32, writer: Int32)
    /// Holds a byte for each connection that has ended since somebody looked.
    private let departures: (reader: Int32, writer: Int32)
    /// Two for each connection, next to each other. The thread's own.
    private var ways: [Way] = []

    init(listener: Int32, target: String) throws {
        self.listener = listener
        self.target = target
        wake = try Self.pipe()
        arrivals = try Self.pipe()
        departures = try Self.pipe()
    }

    deinit {
        for end in [wake, arrivals, departures] {
            close(end.reader)
            close(end.writer)
        }
        close(listener)
    }

    private static func pipe() throws -> (reader: Int32, writer: Int32) {
        var ends: [Int32] = [-1, -1]
        guard process_pipe(&ends) == 0 else { throw UnixSocket.failure("no pipe") }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }

    func awaitConnection() throws {
        try UnixSocket.waitToRead(arrivals.reader, "nobody connects")
        var byte: UInt8 = 0
        _ = read(arrivals.reader, &byte, 1)
    }

    func awaitOpen(atMost count: Int) throws {
        while true {
            let left = open.withLock { $0 }
            if left <= count { return }
            try UnixSocket.waitToRead(departures.reader, "\(left) connections stay open where \(count) were expected")
            var byte: UInt8 = 0
            _ = read(departures.reader, &byte, 1)
        }
    }

    func change(_ body: (inout Wishes) -> Void) {
        wishes.withLock { body(&$0) }
        var byte: UInt8 = 0
        _ = write(wake.writer, &byte, 1)
    }

    func run() {
        var cuts = 0
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let wanted = wishes.withLock { $0 }
            if wanted.isOver { break }
            if wanted.cuts != cuts {
                cuts = wanted.cuts
                closeAll()
            }
            var polled = [
                pollfd(fd: wake.reader, events: Int16(POLLIN), revents: 0),
                pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
            ]
            // A stalled connection is not even read: its sender fills the kernel's buffers, as on a real network.
            let read = wanted.isStalled ? [] : ways.filter { !$0.isAtEnd }
            polled += read.map { pollfd(fd: $0.from, events: Int16(POLLIN), revents: 0) }
            let now = Self.milliseconds()
            let next = wanted.isStalled ? nil : ways.compactMap { $0.pieces.first?.due }.min()
            poll(&polled, nfds_t(polled.count), next.map { Int32(clamping: max($0 - now, 0)) } ?? -1)

            if polled[0].revents != 0 { _ = Glibc.read(wake.reader, &buffer, buffer.count) }
            if polled[1].revents != 0 { acceptOne() }
            for (way, descriptor) in zip(read, polled.dropFirst(2)) where descriptor.revents != 0 {
                var passed: Int32 = -1
                let count = process_receive(way.from, &buffer, UInt(buffer.count), &passed)
                way.isAtEnd = count <= 0
                guard count > 0 else { continue }
                // A descriptor comes with the last byte of what is read: who takes the others must not take it too.
                let due = Self.milliseconds() + wanted.delay
                let plain = passed < 0 ? count : count - 1
                way.pieces.append(Piece(due: due, bytes: buffer[..<plain], descriptor: -1))
                if passed >= 0 {
                    way.pieces.append(Piece(due: due, bytes: buffer[plain..<count], descriptor: passed))
                }
            }
            if !wanted.isStalled { forward() }
        }
        closeAll()
    }

    private func acceptOne() {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        guard let server = try? UnixSocket.connect(to: target) else {
            close(client)
            return
        }
        accepted.withLock { $0 += 1 }
        open.withLock { $0 += 1 }
        ways += [Way(from: client, to: server), Way(from: server, to: client)]
        var byte: UInt8 = 0
        _ = write(arrivals.writer, &byte, 1)
    }

    private func forward() {
        let now = Self.milliseconds()
        for way in ways {
            while let piece = way.pieces.first, piece.due <= now {
                way.pieces.removeFirst()
                if !send(piece, to: way.to) { way.isAtEnd = true }
            }
        }
        // Either end that closed closes the connection, once all that it said has been passed on.
        for index in stride(from: 0, to: ways.count, by: 2).reversed() {
            let both = ways[index...index + 1]
            guard both.contains(where: { $0.isAtEnd && $0.pieces.isEmpty }) else { continue }
            both.forEach { close($0.from) }
            ways.removeSubrange(index...index + 1)
            ended(1)
        }
    }

    private func send(_ piece: Piece, to socket: Int32) -> Bool {
        defer { if piece.descriptor >= 0 { close(piece.descriptor) } }
        return piece.bytes.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = process_send(
                    socket, bytes.baseAddress?.advanced(by: sent), UInt(bytes.count - sent),
                    sent == 0 ? piece.descriptor : -1)
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    private func closeAll() {
        ways.forEach { close($0.from) }
        ended(ways.count / 2)
        ways = []
    }

    private func ended(_ count: Int) {
        open.withLock { $0 -= count }
        let bytes = [UInt8](repeating: 0, count: count)
        _ = write(departures.writer, bytes, count)
    }

    private static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
