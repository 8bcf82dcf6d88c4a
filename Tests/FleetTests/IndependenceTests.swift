import FleetModel
import FleetSupport
import Glibc
import LabSupport
import Logging
import Testing

@testable import Fleet

@Suite("Hosts do not hold each other up", .timeLimit(.minutes(5)))
struct IndependenceTests {
    let log = Logger(label: "test")

    @Test("a daemon that accepts and never answers delays nobody")
    func hung() async throws {
        let socket = try HungSocket()
        let recorder = FleetRecorder()
        let fleet = Fleet(log: log) { recorder.take($0) }
        let stuck = (0..<8).map { _ in
            fleet.add(ConnectionSettings(uri: "qemu+unix:///system?socket=\(socket.path)"))
        }
        try await socket.waitForConnection()
        let world = TestDriverWorld(guests: 1)
        let host = fleet.add(ConnectionSettings(uri: world.uri, interval: 0.2))
        let snapshot = await recorder.wait(for: host) { $0.isListed }
        let guest = try #require(snapshot.guests.first)
        fleet.perform(.suspend, on: GuestID(host: host, uuid: guest.uuid), name: guest.name)
        await recorder.wait(for: host) { $0.guests.first?.state == .paused }
        for id in stuck {
            #expect(recorder.host(id)?.connection.key == "connecting")
        }
        // The sockets are still as silent as before.
        await fleet.close()
        socket.hangUp()
    }

    @Test("a survey reports the hung host after its time and the others as they are")
    func survey() async throws {
        let socket = try HungSocket()
        let began = Moment.now()
        let hosts = await Fleet.survey(
            [
                ConnectionSettings(uri: "qemu+unix:///system?socket=\(socket.path)"),
                ConnectionSettings(uri: "test:///default"),
                ConnectionSettings(uri: "qemu+unix:///system?socket=/nowhere"),
            ], timeout: 5, rates: 0.2, details: .all, log: log)
        // A hung host would take for ever; how near to the timeout a busy machine comes is no matter here.
        #expect(Moment.now().seconds(since: began) < 15)
        #expect(hosts.map(\.id) == [HostID(0), HostID(1), HostID(2)])
        #expect(hosts[1].connection == .ready)
        let guest = try #require(hosts[1].guests.first)
        #expect(guest.statistics.cpu != nil)
        #expect(guest.details?.value.machine != nil || guest.details?.value.virtualisation == "test")
        #expect(guest.autostart == false)
        for (place, words) in [(0, "no answer"), (2, "socket")] {
            guard case .reconnecting(_, _, let failure) = hosts[place].connection else {
                Issue.record("\(hosts[place].connection)")
                continue
            }
            #expect(failure.why.contains(words))
            #expect(failure.next != nil)
        }
        socket.hangUp()
    }

    @Test("a daemon that hangs for hours holds no more than a few threads, and is tried again as soon as they end")
    func hungForLong() async throws {
        let socket = try HungSocket()
        let recorder = FleetRecorder()
        let fleet = Fleet(log: log) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: "qemu+unix:///system?socket=\(socket.path)"))
        try await socket.waitForConnection()
        for _ in 1..<HungOpenings.tolerated {
            fleet.disconnect(host)
            fleet.connect(host)
            try await socket.waitForConnection()
        }
        await recorder.wait(for: host) { host in
            guard case .reconnecting(_, let next, _) = host.connection else { return false }
            return next.seconds(since: Moment.now()) > HungOpenings.patience / 2
        }
        socket.hangUp()
        try await socket.waitForConnection()
        await fleet.close()
        socket.hangUp()
    }

    @Test("a command finds its guest by name, uuid or number and says what went wrong")
    func command() async {
        // Each command opens the world anew and finds it as it was.
        let world = TestDriverWorld(guests: 3)
        let settings = ConnectionSettings(uri: world.uri)
        func run(_ action: GuestAction, _ guest: String) async -> Result<String, Failure> {
            await Fleet.perform(action, guest: guest, settings: settings, timeout: 10, log: log)
        }
        #expect(await run(.suspend, "guest0000") == .success("done"))
        #expect(await run(.suspend, "1") == .success("done"))
        #expect(await run(.suspend, TestDriverWorld.uuid(2)) == .success("done"))
        guard case .failure(let failure) = await run(.start, "nobody") else {
            Issue.record("there is no such guest")
            return
        }
        #expect(failure.what == "start nobody")
        #expect(failure.next != nil)
    }

    @Test("a thousand hosts come and go and leave nothing behind")
    func leaks() async {
        let recorder = FleetRecorder()
        let fleet = Fleet(log: log) { recorder.take($0) }
        func round(_ count: Int) async {
            for _ in 0..<(count / 20) {
                let hosts = (0..<20).map { _ in fleet.add(ConnectionSettings(uri: "test:///default", interval: 0.2)) }
                for host in hosts { await recorder.wait(for: host) { $0.isListed } }
                for host in hosts { fleet.remove(host) }
                await recorder.wait { known, _, _ in hosts.allSatisfy { known[$0] == nil } }
            }
        }
        await round(100)
        let before = Usage.now()
        await round(1000)
        let after = Usage.now()
        #expect(after.files <= before.files + 5, "\(before) → \(after)")
        #expect(after.threads <= before.threads + 25, "\(before) → \(after)")
        await fleet.close()
    }

    @Test("what a daemon asks is asked of the user, and a refusal closes the connection")
    func credentials() async {
        let recorder = FleetRecorder()
        let desk = CredentialsDesk { recorder.take($0) }
        let question = CredentialsRequest.Question(prompt: "Password", isEchoed: false)
        async let first = onThread { desk.ask([question], host: HostID(0), hostName: "kvm1") }
        await recorder.waitForRequest(1)
        desk.answer(99, ["wrong request"])
        desk.answer(1, ["secret"])
        #expect(await first == ["secret"])
        async let second = onThread { desk.ask([question], host: HostID(0), hostName: "kvm1") }
        await recorder.waitForRequest(2)
        desk.close()
        #expect(await second == nil)
        #expect(desk.ask([question], host: HostID(0), hostName: "kvm1") == nil, "nobody is there any more")
    }
}

/// What this process holds.
private struct Usage: Sendable {
    var files: Int
    var threads: Int

    static func now() -> Usage { Usage(files: entries("/proc/self/fd"), threads: entries("/proc/self/task")) }

    private static func entries(_ path: String) -> Int {
        guard let folder = opendir(path) else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count
    }
}

/// Runs something that blocks on a thread of its own.
private func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        let work = Unmanaged.passRetained(Work { continuation.resume(returning: body()) })
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        pthread_detach(thread)
    }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
