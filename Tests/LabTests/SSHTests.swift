import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Logging
import Testing

/// The lab reached through a real ssh client and a real ssh server.
@Suite("A host behind ssh", .requiresLab, .timeLimit(.minutes(5)))
struct SSHTests {
    private static let reached = Task { try await Lab.shared().startSSH() }

    @Test("is listed and acted on like one on this machine, and stays connected")
    func works() async throws {
        let uri = try await Self.reached.value
        let settings = ConnectionSettings(uri: uri("lab"), interval: 0.5)
        let log = Logger(label: "lab")
        let hosts = await Fleet.survey(
            [settings], timeout: 60, rates: nil, details: .none, sizes: true, log: log)
        #expect(hosts[0].connection == .ready && hosts[0].name == "lab")
        #expect(Set(hosts[0].guests.map(\.name)).isSuperset(of: ["linux", "paused", "crasher", "spare"]))
        for guest in hosts[0].guests { #expect(guest.vcpuCount != nil && guest.memoryKiB != nil, "\(guest.name)") }
        let done = await Fleet.perform(.setTitle("by ssh"), guest: "spare", settings: settings, timeout: 60, log: log)
        #expect(done == .success("done"))

        let recorder = FleetRecorder()
        let fleet = Fleet(log: log) { recorder.take($0) }
        let host = fleet.add(settings)
        let listed = await recorder.wait(for: host) { $0.isListed && $0.connection == .ready }
        let linux = try #require(listed.guests.first { $0.name == "linux" })
        fleet.setInterest(Interest(visible: [GuestID(host: host, uuid: linux.uuid)]))
        await recorder.wait(for: host) { $0.guest(linux.uuid)?.statistics.cpu != nil }
        await fleet.close()
    }

    @Test(
        "that cannot be reached is told in one sentence, with what to do",
        arguments: [
            ("changed", "the ssh key of changed is not the one that is known of it", "ssh-keygen -R"),
            ("unknown", "the ssh key of unknown is not known", "accept the key"),
            ("stranger", "ssh did not let us in: Permission denied (publickey)", "authorized_keys"),
            ("closed", "ssh cannot reach closed: Connection refused", "ssh server"),
        ])
    func fails(host: String, why: String, next: String) async throws {
        let uri = try await Self.reached.value
        let hosts = await Fleet.survey(
            [ConnectionSettings(uri: uri(host))], timeout: 60, rates: nil, details: .none, log: Logger(label: "lab"))
        guard case .reconnecting(_, _, let failure) = hosts[0].connection else {
            Issue.record("\(hosts[0].connection)")
            return
        }
        #expect(failure.why == why)
        #expect(failure.next?.contains(next) == true)
    }
}
