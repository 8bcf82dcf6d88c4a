import Fleet
import FleetModel
import Glibc
import LabSupport
import Logging
import Synchronization

/// How many calls a host gets in an interval, with the same rows on the screen and ever more guests.
enum RoundTrips {
    static func measure() async throws -> [Measurement] {
        let few = try await callsPerInterval(guests: 100)
        let many = try await callsPerInterval(guests: 1000)
        return [
            Measurement(
                name: "calls an interval, 1,000 guests over 100, 20 rows visible", value: many / few, unit: "×",
                limit: 1.2, note: "\(Units.plain(many)) and \(Units.plain(few)) calls")
        ]
    }

    private static func callsPerInterval(guests: Int) async throws -> Double {
        let file = "/tmp/virt-tui-bench-\(getpid())-calls.xml"
        try TestWorld.write(guests: guests, to: file)
        defer { unlink(file) }
        let newest = Mutex<HostSnapshot?>(nil)
        let fleet = Fleet(log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }) { update in
            if case .host(let host) = update { newest.withLock { $0 = host } }
        }
        let host = fleet.add(ConnectionSettings(uri: "test://\(file)", interval: 0.5))
        while newest.withLock({ $0?.isListed }) != true { try await Task.sleep(for: .milliseconds(50)) }
        let visible = newest.withLock { $0?.guests.prefix(20).map { GuestID(host: host, uuid: $0.uuid) } } ?? []
        fleet.setInterest(Interest(visible: Set(visible), selected: visible.first))
        // Slow facts of the visible rows come first and only once.
        try await Task.sleep(for: .seconds(4))
        let before = fleet.callCount(host)
        try await Task.sleep(for: .seconds(6))
        let calls = fleet.callCount(host) - before
        await fleet.close()
        return Double(calls) / 12
    }
}
