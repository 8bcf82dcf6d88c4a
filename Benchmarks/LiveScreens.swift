import FleetModel
import Foundation
import Glibc
import GuestKeys
import LabSupport
import Libvirt
import PtySupport
import RFBSupport
import RemoteDisplay
import Screen
import Synchronization

/// What an open screen of a real guest costs, and how fast it follows.
enum LiveScreens {
    /// An idle picture, a blinking cursor and a console that scrolls.
    static func measure(seconds: Double) async throws -> [Measurement] {
        let replayed = try await replayed(frames: 40)
        if let reason = LabUnavailable.reason {
            print("guests' screens are not measured: \(reason)")
            return replayed
        }
        let lab = try await Lab.shared()
        let still = try await BootGuest.start("bench-still", in: lab)
        try await lab.waitForSerial("\n", ofGuest: still.name)
        try await lab.waitForSerial("linux ready", ofGuest: "linux")
        var rows = replayed
        rows += try await idle("idle open screen", still.name, lab, seconds: seconds)
        rows += try await idle("open screen, blinking cursor", "linux", lab, seconds: seconds)
        rows += try await scrolling(lab, seconds: seconds)
        rows += try await ScrollingTerminal.measure(lab, seconds: seconds)
        rows += try await WaitedText.measure(lab, rounds: 3, stillSeconds: 15)
        try await still.remove()
        return rows
    }

    /// A guest that changes its screen's mode for ever, over one connection.
    static func modeChanges(_ wanted: Int) async throws -> [Measurement] {
        guard LabUnavailable.reason == nil else { return [] }
        let lab = try await Lab.shared()
        let guest = try await BootGuest.start("bench-modes", in: lab, sector: "modes")
        let (source, _) = try await open(guest.name, lab)
        let start = Moment.now()
        var changes = 0
        var size = 0
        var connections = 1.0
        for await event in source.events {
            switch event {
            case .frame:
                guard let frame = source.takeFrame(), frame.width << 16 | frame.height != size else { continue }
                size = frame.width << 16 | frame.height
                changes += 1
                if changes > wanted { source.close() }
            case .ended(let failure): if changes <= wanted { print("after \(changes) changes: \(failure)") }
            }
        }
        if changes <= wanted { connections += 1 }
        try await guest.remove()
        let time = Units.plain(Moment.now().seconds(since: start))
        return [
            Measurement(
                name: "\(wanted) changes of a guest's mode: connections", value: connections, unit: "", limit: 1,
                note: "\(changes - 1) changes in \(time) s")
        ]
    }

    private static func idle(
        _ name: String, _ guest: String, _ lab: Lab, seconds: Double
    ) async throws -> [Measurement] {
        let (source, relay) = try await open(guest, lab)
        let taker = Task { for await event in source.events { if case .frame = event { _ = source.takeFrame() } } }
        // QEMU asks the screen ever more rarely while nothing happens; the first seconds are not idle.
        try await Task.sleep(for: .seconds(3))
        let helper = source.helperPID ?? 0
        let (cpu, received, start) = (Self.processor(helper), relay.received, Moment.now())
        try await Task.sleep(for: .seconds(seconds))
        let elapsed = Moment.now().seconds(since: start)
        let used = (Self.processor(helper) - cpu) / elapsed * 100
        let bytes = Double(relay.received - received) / elapsed
        let resident = Idle.residentMiB(helper)
        source.close()
        await taker.value
        return [
            Measurement(
                name: "\(name): processor, helper and console side", value: used, unit: "% of a core", limit: 1,
                note: "\(Units.plain(bytes)) bytes/s from the display"),
            Measurement(name: "\(name): helper resident", value: resident, unit: "MiB", limit: 256),
        ]
    }

    /// The guest prints line after line: pictures a second, and what they weigh against their pixels.
    private static func scrolling(_ lab: Lab, seconds: Double) async throws -> [Measurement] {
        let (source, relay) = try await open("linux", lab)
        var events = source.events.makeAsyncIterator()
        _ = await events.next()
        try await type(ScrollingTerminal.loop + "\n", into: source)
        var frames = 0
        var pixels = 0
        let (cpu, received, start) = (Self.processor(source.helperPID ?? 0), relay.received, Moment.now())
        _ = source.takeFrame()
        while let event = await events.next() {
            guard case .frame = event, let frame = source.takeFrame() else { continue }
            frames += 1
            pixels += frame.dirty.reduce(0) { $0 + $1.width * $1.height }
            if Moment.now().seconds(since: start) >= seconds { break }
        }
        let elapsed = Moment.now().seconds(since: start)
        let used = (Self.processor(source.helperPID ?? 0) - cpu) / elapsed * 100
        let bytes = Double(relay.received - received)
        try await type("kill $!\n", into: source)
        try await leave(source)
        return [
            Measurement(
                name: "scrolling console of a guest: time between pictures",
                value: elapsed * 1000 / Double(max(frames, 1)),
                unit: "ms",
                limit: 50,
                note: "\(Units.plain(Double(frames) / elapsed)) pictures/s, \(Units.plain(used)) % of a core"
            ),
            Measurement(
                name: "scrolling console of a guest: bytes against the changed pixels' own",
                value: bytes / Double(max(pixels * 4, 1)) * 100, unit: "%", limit: nil,
                note: "\(Units.plain(bytes / elapsed / 1024)) KiB/s, as pixels "
                    + "\(Units.plain(Double(pixels) * 4 / elapsed / 1024)) KiB/s"),
        ]
    }

    /// A display that always has the next picture of a text that scrolls, every pixel of it sent again.
    static func replayed(frames: Int) async throws -> [Measurement] {
        let (width, height) = (720, 400)
        let deflater = Deflater()
        let updates = (0..<frames).map { number in
            let packed = deflater.compress(zrleTiles(width, height) { x, y in text(x, y + number * 16) })
            return RFBBytes.update([
                RFBBytes.rectangle(
                    0, 0, width, height, RFBBytes.Encoding.zrle, RFBBytes.number(UInt32(packed.count)) + packed)
            ])
        }
        var steps = ScriptedServer.handshake(width: UInt16(width), height: UInt16(height))
        for (index, update) in updates.enumerated() { steps += [.requests(index + 1), .send(update)] }
        let server = ScriptedServer(steps + [.silence])
        guard let client = server.takeClient() else { return [] }
        let options = DisplayOptions(helper: HelperProgram(path: PtySession.binary))
        let source = VNCSource(Descriptor(adopting: client), way: .libvirt, guest: "replayed", options: options)
        var taken = 0
        var start = Moment.now()
        for await event in source.events {
            guard case .frame = event, source.takeFrame() != nil else { continue }
            if taken == 0 { start = Moment.now() }
            taken += 1
            if taken == frames { source.close() }
        }
        let elapsed = Moment.now().seconds(since: start)
        let bytes = updates.dropFirst().reduce(0) { $0 + $1.count }
        let raw = width * height * 4 * (frames - 1)
        return [
            Measurement(
                name: "scrolling console, replayed: time between pictures",
                value: elapsed * 1000 / Double(max(taken - 1, 1)), unit: "ms", limit: 50,
                note: "\(Units.plain(Double(taken - 1) / elapsed)) pictures/s; "
                    + "\(Units.plain(Double(bytes) / Double(raw) * 100)) % of the pixels' bytes")
        ]
    }

    /// White strokes on black that look like nothing twice in a row.
    private static func text(_ x: Int, _ y: Int) -> UInt32 {
        let cell = UInt32(truncatingIfNeeded: (x / 9) &* 2_654_435 &+ (y / 16) &* 40_503)
        return (cell >> UInt32((x % 9) &+ (y % 16)) & 1) == 1 ? 0xAAAAAA : 0
    }

    /// Tiles of 64 × 64 whose pixels are sent as they are, three bytes each.
    private static func zrleTiles(_ width: Int, _ height: Int, _ colour: (Int, Int) -> UInt32) -> [UInt8] {
        var bytes: [UInt8] = []
        for top in stride(from: 0, to: height, by: 64) {
            for left in stride(from: 0, to: width, by: 64) {
                bytes.append(0)
                for y in top..<min(top + 64, height) {
                    for x in left..<min(left + 64, width) {
                        let pixel = colour(x, y)
                        bytes.append(UInt8(truncatingIfNeeded: pixel))
                        bytes.append(UInt8(truncatingIfNeeded: pixel >> 8))
                        bytes.append(UInt8(truncatingIfNeeded: pixel >> 16))
                    }
                }
            }
        }
        return bytes
    }

    /// Types a text, waits until it has been taken, and looks away.
    static func type(_ text: String, into guest: String, _ lab: Lab) async throws {
        let (source, _) = try await open(guest, lab)
        var events = source.events.makeAsyncIterator()
        _ = await events.next()
        try await type(text, into: source)
        try await leave(source)
    }

    /// Looks away once the last keys have gone through the helper.
    private static func leave(_ source: VNCSource) async throws {
        try await Task.sleep(for: .seconds(1))
        source.close()
        for await _ in source.events {}
    }

    private static func type(_ text: String, into source: VNCSource) async throws {
        for chord in KeyChord.typing(text) {
            try await source.press(chord)
            try await Task.sleep(for: .milliseconds(30))
        }
    }

    private static func open(_ guest: String, _ lab: Lab) async throws -> (VNCSource, Relay) {
        let domain = try await Connection.open(lab.uri).domain(named: guest)
        let relay = try Relay(try await domain.openGraphics(0, .skipAuthentication))
        let options = DisplayOptions(helper: HelperProgram(path: PtySession.binary))
        return (VNCSource(Descriptor(adopting: relay.client), way: .libvirt, guest: guest, options: options), relay)
    }

    /// Of the helper and of this process together; what else this process does here is next to nothing.
    private static func processor(_ helper: pid_t) -> Double {
        Idle.processorSeconds(helper) + Idle.processorSeconds(getpid())
    }
}

/// Passes bytes on between a display and a client and counts them.
final class Relay: Sendable {
    /// The client's end, whose owner the caller is.
    let client: Int32
    private let count = Atomic<Int>(0)

    /// How many bytes the display has sent.
    var received: Int { count.load(ordering: .relaxed) }

    init(_ display: Int32) throws {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else { throw BenchmarkFailure.noSocket }
        client = ends[0]
        let near = ends[1]
        let flags = fcntl(display, F_GETFL)
        _ = fcntl(display, F_SETFL, flags & ~O_NONBLOCK)
        Thread.detachNewThread { [self] in Self.pass(display, near) { count.add($0, ordering: .relaxed) } }
        Thread.detachNewThread { Self.pass(near, display) { _ in } }
    }

    private static func pass(_ from: Int32, _ to: Int32, _ passed: (Int) -> Void) {
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(from, &buffer, buffer.count)
            guard count > 0 else { break }
            passed(count)
            var sent = 0
            while sent < count {
                let step = buffer[sent..<count].withUnsafeBytes {
                    send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard step > 0 else { break }
                sent += step
            }
            guard sent == count else { break }
        }
        shutdown(to, Int32(SHUT_RDWR))
        shutdown(from, Int32(SHUT_RDWR))
    }
}

enum BenchmarkFailure: Error {
    case noSocket
    case notSeen
}
