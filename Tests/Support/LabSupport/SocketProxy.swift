import CProcess
import Glibc
internal import RPCSupport
import Synchronization

/// A socket in front of another one, for what networks do: every byte may come late, nothing may come any more while the
/// connection stays open, or the connection may break. What goes through is measured.
///
/// `deinit` closes everything and removes the socket.
public final class SocketProxy: Sendable {
    /// What stands behind it.
    public enum Target: Sendable {
        /// A UNIX socket at a path.
        case socket(String)
        /// A program, started for each connection, which is its standard input and output.
        case program([String])
    }

    /// The socket's path, for `qemu+unix:///system?socket=PATH`; empty for one on a loopback address.
    public let path: String
    /// The port at 127.0.0.1; 0 for a UNIX socket.
    public let port: Int
    private let relay: Relay

    /// Listens in a new folder under /tmp and connects each client to the socket at `target`.
    ///
    /// - Throws: `UnixSocket.Failure` when no socket can be made.
    public init(to target: String) throws {
        let (listener, path) = try UnixSocket.listen()
        (self.path, port) = (path, 0)
        relay = try Relay(listener: listener, target: .socket(target))
        let relay = relay
        try Blocking.start { relay.run() }
    }

    /// Listens at 127.0.0.1, as another machine does.
    ///
    /// - Throws: `UnixSocket.Failure` when no socket can be made.
    public init(far target: Target) throws {
        let (listener, port) = try LoopbackSocket.listen()
        (path, self.port) = ("", port)
        relay = try Relay(listener: listener, target: target)
        let relay = relay
        try Blocking.start { relay.run() }
    }

    deinit {
        relay.change { $0.isOver = true }
        if !path.isEmpty { UnixSocket.remove(path) }
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

    /// What has gone through since the beginning or `resetMeter()`.
    public var meter: LinkMeter { relay.meter.withLock { $0 } }

    /// Begins to measure anew.
    public func resetMeter() { relay.meter.withLock { $0 = LinkMeter() } }

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
        /// The round trip it belongs to.
        let depth: Int
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
        /// Of the deepest piece that has gone on.
        var depth = 0
        var calls = CallCounting()
        /// Calls that have not been answered, and since when there are some.
        var pending = 0
        var busySince = 0

        init(from: Int32, to: Int32) {
            self.from = from
            self.to = to
        }

        deinit { for piece in pieces where piece.descriptor >= 0 { close(piece.descriptor) } }
    }

    private let listener: Int32
    private let target: SocketProxy.Target
    let meter = Mutex(LinkMeter())
    /// The programs behind it.
    private var programs: [ChildProcess] = []
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

    init(listener: Int32, target: SocketProxy.Target) throws {
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
                if count > 0 { take(buffer[..<count], passed, on: way, delay: wanted.delay) }
            }
            if !wanted.isStalled { forward() }
        }
        closeAll()
    }

    /// Takes in what one side has said; the first of a pair of ways is the client's.
    private func take(_ bytes: ArraySlice<UInt8>, _ passed: Int32, on way: Way, delay: Int) {
        guard let place = ways.firstIndex(where: { $0 === way }) else { return }
        let isCall = place % 2 == 0
        let client = ways[place - place % 2]
        let counted = way.calls.count(bytes, answers: !isCall)
        let now = Self.milliseconds()
        let depth = meter.withLock { meter in
            meter.bytes += bytes.count
            if isCall { meter.calls += counted }
            let before = client.pending
            client.pending = max(0, before + (isCall ? counted : -counted))
            if before == 0, client.pending > 0 { client.busySince = now }
            // The answer is on its way for as long again.
            if before > 0, client.pending == 0 {
                meter.busy[client.from, default: 0] += now - client.busySince + delay
            }
            return isCall ? meter.roundTrips + 1 : min(client.depth, meter.roundTrips + 1)
        }
        // A descriptor comes with the last byte of what is read: who takes the others must not take it too.
        let plain = passed < 0 ? bytes : bytes.dropLast()
        way.pieces.append(Piece(due: now + delay, depth: depth, bytes: plain, descriptor: -1))
        guard passed >= 0 else { return }
        way.pieces.append(Piece(due: now + delay, depth: depth, bytes: bytes.suffix(1), descriptor: passed))
    }

    private func connect() throws -> Int32 {
        switch target {
        case .socket(let path): return try UnixSocket.connect(to: path)
        case .program(let words):
            var ends: [Int32] = [-1, -1]
            guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
                throw UnixSocket.failure("no pair")
            }
            defer { close(ends[1]) }
            do {
                programs.append(try ChildProcess(words[0], Array(words.dropFirst()), socket: ends[1]))
            } catch {
                close(ends[0])
                throw error
            }
            return ends[0]
        }
    }

    private func acceptOne() {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        guard let server = try? connect() else {
            close(client)
            return
        }
        for end in [client, server] { LoopbackSocket.hurry(end) }
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
                way.depth = max(way.depth, piece.depth)
                let isAnswer = ways.firstIndex { $0 === way }.map { $0 % 2 == 1 } ?? false
                if isAnswer { meter.withLock { $0.roundTrips = max($0.roundTrips, piece.depth) } }
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
