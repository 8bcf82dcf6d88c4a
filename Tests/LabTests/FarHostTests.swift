import FilesSupport
import Fleet
import FleetModel
import FleetSupport
import Glibc
import LabSupport
import Libvirt
import LibvirtBuilder
import Logging
import RPCSupport
import Testing

@testable import SecureShell

/// A host at the other end of a link: what counts there is how many round trips follow each other, and how many logins.
@Suite("A far host", .requiresLab, .timeLimit(.minutes(10)))
struct FarHostTests {
    private let log = Logger(label: "lab") { _ in SwiftLogNoOpLogHandler() }

    @Test("is listed in as many round trips as it takes to get there, and one more")
    func list() async throws {
        let far = try await Lab.shared().far()
        let settings = ConnectionSettings(uri: far.uri)
        let hosts = await Fleet.survey(
            [settings], timeout: 60, rates: nil, details: .none, sizes: true, host: [], log: log)
        #expect(hosts[0].isListed && hosts[0].guests.allSatisfy { $0.vcpuCount != nil && $0.memoryKiB != nil })
        #expect(far.proxy.meter.roundTrips <= 8)
        far.proxy.resetMeter()
        let status = await Fleet.survey(
            [settings], timeout: 60, rates: nil, details: .none, host: .memory, log: log)
        #expect(status[0].memory != nil)
        #expect(far.proxy.meter.roundTrips <= 10)
    }

    @Test("has its first list before anything else is asked")
    func console() async throws {
        let far = try await Lab.shared().far()
        let recorder = FleetRecorder()
        let (proxy, trips) = (far.proxy, Trips())
        let fleet = Fleet(log: log) { update in
            if case .host(let host) = update, host.isListed { trips.note(proxy.meter.roundTrips) }
            recorder.take(update)
        }
        let host = fleet.add(ConnectionSettings(uri: far.uri))
        await recorder.wait(for: host) { $0.isListed && $0.facts?.cells.isEmpty == false }
        #expect(trips.first ?? .max <= 8)
        // Everything goes over the connection that is there, but for what a frozen guest can hold up.
        #expect(proxy.connectionCount <= 2)
        await fleet.close()
    }

    @Test("tells of its guests and volumes what it tells a near one, although many are asked about at once")
    func inventory() async throws {
        let lab = try await Lab.shared()
        let way = try lab.far()
        let far = try await Connection.open(way.uri, readOnly: true)
        let near = try await Connection.open(lab.uri, readOnly: true)
        let there = try await HostInventory.gather(from: far, volumes: .everything)
        let here = try await HostInventory.gather(from: near, volumes: .everything)
        #expect(there.pools == here.pools && there.pools.contains { !$0.volumes.isEmpty })
        #expect(there.guests.map(\.name) == here.guests.map(\.name) && !there.guests.isEmpty)
        withExtendedLifetime(way.proxy) {}
    }

    /// The first number noted.
    private final class Trips: Sendable {
        private let slot = OnceBox()
        var first: Int? { slot.value }
        func note(_ trips: Int) { slot.set(trips) }
    }
}

/// One login a host.
@Suite("Logins over ssh", .requiresLab, .timeLimit(.minutes(10)))
struct SharedLoginTests {
    private let log = Logger(label: "lab") { _ in SwiftLogNoOpLogHandler() }
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func settings(_ uri: String) -> ConnectionSettings {
        var settings = ConnectionSettings(uri: uri, interval: 0.5)
        settings.sharedLogin = SharedLogin(folder: folder.path, seconds: 20)
        return settings
    }

    private func fleet(_ recorder: FleetRecorder) -> Fleet {
        Fleet(log: log, policy: ConnectionPolicy(sharedLogin: SharedLogin(folder: folder.path, seconds: 20))) {
            recorder.take($0)
        }
    }

    @Test("are one for a console with an action and a further connection, and for verbs afterwards")
    func one() async throws {
        let far = try await Lab.shared().farSSH()
        let recorder = FleetRecorder()
        let fleet = fleet(recorder)
        let host = fleet.add(ConnectionSettings(uri: far.uri, interval: 0.5))
        let listed = await recorder.wait(for: host) { $0.isListed && $0.facts != nil }
        let guest = try #require(listed.guests.first { $0.name == "spare" }?.uuid)
        let task = fleet.perform(.setTitle("shared"), on: GuestID(host: host, uuid: guest), name: "spare")
        await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
        #expect(recorder.task(task)?.state == .succeeded(nil))
        let screen = try await fleet.connection(to: host)
        #expect(try await screen.hostname() == "virt-tui-lab")
        await fleet.close()
        for _ in 0..<3 {
            let hosts = await Fleet.survey([settings(far.uri)], timeout: 60, rates: nil, details: .none, log: log)
            #expect(hosts[0].isListed)
        }
        #expect(far.proxy.connectionCount == 1)
    }

    @Test("are made anew when the one that all share has died")
    func dead() async throws {
        let far = try await Lab.shared().farSSH()
        let recorder = FleetRecorder()
        let fleet = fleet(recorder)
        let host = fleet.add(ConnectionSettings(uri: far.uri, interval: 0.5))
        await recorder.wait(for: host) { $0.isListed }
        far.proxy.cut()
        await recorder.wait(for: host) { $0.connection.key == "reconnecting" }
        await recorder.wait(for: host) { $0.connection == .ready }
        let logins = far.proxy.connectionCount
        #expect(logins >= 2)
        let further = try await fleet.connection(to: host)
        #expect(try await further.hostname() == "virt-tui-lab")
        #expect(far.proxy.connectionCount == logins)
        await fleet.close()
    }

    @Test("are made one by one where the first one lets nobody through")
    func oneSession() async throws {
        let lab = try await Lab.shared()
        let far = try await lab.farSSH()
        let destination = SSHDestination(program: "\(lab.directory)/ssh/ssh", host: "far", port: far.proxy.port)
        let master = try FakeControlMaster(at: "\(folder.path)/\(destination.name).s")
        let hosts = await Fleet.survey([settings(far.uri)], timeout: 60, rates: nil, details: .none, log: log)
        #expect(hosts[0].isListed)
        #expect(far.proxy.connectionCount == 1)
        withExtendedLifetime(master) {}
    }

    @Test(
        "are made one by one where a login may hold one session",
        .enabled(if: Lab.hasOpenSSH, "OpenSSH's server is not installed: dropbear knows no MaxSessions"))
    func oneSessionServer() async throws {
        let far = try await Lab.shared().farSSH(server: .oneSession)
        let recorder = FleetRecorder()
        let fleet = fleet(recorder)
        let host = fleet.add(ConnectionSettings(uri: far.uri, interval: 0.5))
        await recorder.wait(for: host) { $0.isListed && $0.facts != nil }
        let further = try await fleet.connection(to: host)
        #expect(try await further.hostname() == "virt-tui-lab")
        #expect(far.proxy.connectionCount > 1)
        await fleet.close()
    }

    @Test("are asked about an unknown key, and ask no more once it was accepted")
    func unknownKey() async throws {
        let far = try await Lab.shared().farSSH(host: "new")
        let asked = OnceBox()
        for _ in 0..<2 {
            let hosts = await Fleet.survey(
                [settings(far.uri)], timeout: 60, rates: nil, details: .none,
                credentials: { request in
                    asked.set(request.questions.count)
                    let prompt = request.questions.first?.prompt ?? ""
                    return [prompt.contains("SHA256:") && prompt.contains("accept it") ? "yes" : "no"]
                }, log: log)
            #expect(hosts[0].isListed)
        }
        #expect(asked.count == 1)
        #expect(far.proxy.connectionCount == 1)
    }

    @Test("are never made where the key has changed, whoever says yes")
    func changedKey() async throws {
        let uri = try await Lab.shared().startSSH()
        let asked = OnceBox()
        let hosts = await Fleet.survey(
            [settings(uri("changed"))], timeout: 60, rates: nil, details: .none,
            credentials: { _ in
                asked.set(1)
                return ["yes"]
            }, log: log)
        guard case .reconnecting(_, _, let failure) = hosts[0].connection else {
            Issue.record("\(hosts[0].connection)")
            return
        }
        #expect(failure.why == "the ssh key of changed is not the one that is known of it")
        #expect(asked.count == 0)
    }
}
