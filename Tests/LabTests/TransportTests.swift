import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Libvirt
import Logging
import Testing

/// Every way that libvirt has to a host does the same things.
@Suite("A host by every transport", .requiresLab, .timeLimit(.minutes(5)))
struct TransportTests {
    private let log = Logger(label: "lab") { _ in SwiftLogNoOpLogHandler() }

    /// Lists the host's guests, watches one, and changes its title.
    private func use(_ uri: String) async throws {
        let settings = ConnectionSettings(uri: uri, interval: 0.5)
        let recorder = FleetRecorder()
        let fleet = Fleet(log: log) { recorder.take($0) }
        let host = fleet.add(settings)
        let listed = await recorder.wait(for: host) { $0.isListed && $0.connection == .ready && $0.facts != nil }
        let linux = try #require(listed.guests.first { $0.name == "linux" })
        fleet.setInterest(Interest(visible: [GuestID(host: host, uuid: linux.uuid)]))
        await recorder.wait(for: host) { $0.guest(linux.uuid)?.statistics.cpu != nil }
        let spare = try #require(listed.guests.first { $0.name == "spare" })
        let task = fleet.perform(.setTitle(uri), on: GuestID(host: host, uuid: spare.uuid), name: "spare")
        await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
        #expect(recorder.task(task)?.state == .succeeded(nil))
        fleet.setInterest(Interest(visible: [GuestID(host: host, uuid: spare.uuid)]))
        await recorder.wait(for: host) { $0.guest(spare.uuid)?.title == uri }
        #expect(try await fleet.connection(to: host).hostname() == "virt-tui-lab")
        await fleet.close()
    }

    @Test("through another host (ProxyJump)")
    func jump() async throws { try await use(Lab.shared().startSSH()("jumped")) }

    @Test("through libssh")
    func libssh() async throws {
        let lab = try await Lab.shared()
        let far = try await lab.farSSH()
        let ssh = "\(lab.directory)/ssh"
        try await use(
            "qemu+libssh://root@127.0.0.1:\(far.proxy.port)/system?keyfile=\(ssh)/mine&sshauth=privkey&known_hosts_verify=ignore"
        )
    }

    @Test("through TCP")
    func tcp() async throws {
        let far = try await Lab.shared().far()
        try await use(far.uri)
        withExtendedLifetime(far.proxy) {}
    }

    @Test("through TLS, with certificates on both sides, and a client that nobody knows is told so")
    func tls() async throws {
        let lab = try await Lab.start()
        let tls = try await lab.listenForTLS()
        let uri = "qemu+tls://127.0.0.1:\(tls.proxy.port)/system?pkipath="
        try await use(uri + tls.trusted)
        let hosts = await Fleet.survey(
            [ConnectionSettings(uri: uri + tls.other)], timeout: 60, rates: nil, details: .none, log: log)
        guard case .reconnecting(_, _, let failure) = hosts[0].connection else {
            Issue.record("\(hosts[0].connection)")
            return
        }
        #expect(failure.why.contains("certificate"))
        await lab.stop()
    }
}
