import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Libvirt
import Logging
import Testing

/// A link that breaks while somebody waits for what would come over it.
@Suite("A lost link", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct LostLinkTests {
    @Test("ends waiting for events and for streams, and closes its connection")
    func waiting() async throws {
        let proxy = try SocketProxy(to: try await Lab.shared().socket)
        let connection = try await Connection.open("qemu+unix:///system?socket=\(proxy.path)")
        let domain = try await connection.domain(named: "paused")
        let events = try await connection.domainEvents([.lifecycle], of: domain)
        let stream = try await connection.stream(.nonBlocking)
        try await domain.openConsole(on: stream, .force)
        // A paused guest writes nothing: whatever it had to say is read first.
        while case .bytes = try await stream.receive() {}
        async let heard: Int = {
            var count = 0
            for await _ in events { count += 1 }
            return count
        }()
        async let ready: ErrorCode? = {
            do throws(LibvirtError) {
                _ = try await stream.ready(for: .readable)
                return nil
            } catch {
                return error.code
            }
        }()
        async let reason: CloseReason? = {
            for await reason in connection.closed { return reason }
            return nil
        }()
        #expect(try await domain.isActive())
        proxy.cut()
        #expect(await reason == .eof)
        #expect(await heard == 0)
        #expect(await ready == .invalidConn)
        await #expect(throws: LibvirtError.self) { try await domain.isActive() }
    }

    @Test("many actions at once are all done, over no more connections than are allowed")
    func manyActions() async throws {
        let proxy = try SocketProxy(to: try await Lab.shared().socket)
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: "qemu+unix:///system?socket=\(proxy.path)", interval: 3600))
        let names: Set = ["paused", "crasher", "spare"]
        let listed = await recorder.wait(for: host) { host in
            host.connection == .ready && names.isSubset(of: host.guests.map(\.name))
        }
        let guests = listed.guests.filter { names.contains($0.name) }
        let before = proxy.connectionCount
        // As slow as a link across a continent.
        proxy.delay(milliseconds: 50)
        let tasks = (0..<24).map { number in
            let guest = guests[number % guests.count]
            return fleet.perform(
                .setTitle("title \(number)"), on: GuestID(host: host, uuid: guest.uuid), name: guest.name)
        }
        await recorder.wait { _, known, _ in tasks.allSatisfy { known[$0]?.isRunning == false } }
        for task in tasks { #expect(recorder.task(task)?.state == .succeeded(nil)) }
        // Eight for actions; the monitor's and those for slow facts and agents may have come meanwhile.
        #expect(proxy.connectionCount - before <= 8 + 3, "\(proxy.connectionCount - before)")
        proxy.delay(milliseconds: 0)
        await fleet.close()
        let lab = try await Lab.shared()
        for guest in guests {
            try await lab.virsh("desc", guest.name, "--title", "--config", "--new-desc", "")
            if guest.state.isActive { try await lab.virsh("desc", guest.name, "--title", "--live", "--new-desc", "") }
        }
    }
}
