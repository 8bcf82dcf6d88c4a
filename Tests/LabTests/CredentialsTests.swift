import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Libvirt
import Logging
import Synchronization
import Testing

/// A daemon that asks for a name and a password (SASL's SCRAM). One after the other: the daemon is restarted in one.
@Suite("A daemon that asks for a password", .requiresLab, .serialized, .timeLimit(.minutes(5)))
struct CredentialsTests {
    private static let secured = Task {
        let lab = try await Lab.start()
        try await lab.requirePassword()
        return lab
    }

    @Test(
        "is answered once for all connections; a wrong password is told and asked for again when the user tries again")
    func fleet() async throws {
        let lab = try await Self.secured.value
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(name: "safe", uri: lab.uri, interval: 0.5))
        let first = try #require(await recorder.waitForRequest(1))
        #expect(first.host == host && first.hostName == "safe")
        #expect(first.questions.map(\.isEchoed) == [true, false], "the name may be seen, the password not")
        await recorder.wait(for: host) { $0.connection == .waitingForCredentials }
        fleet.answer(1, [Lab.user, "wrong"])
        let refused = await recorder.wait(for: host) { if case .reconnecting = $0.connection { true } else { false } }
        guard case .reconnecting(_, let next, let failure) = refused.connection else { return }
        #expect(failure.why.contains("authentication failed"))
        #expect(failure.next == "Check the user name and the password, then connect again")
        #expect(next.seconds(since: Moment.now()) > 10, "asking again at once would nag")

        fleet.reconnectNow(host)
        await recorder.waitForRequest(2)
        fleet.answer(2, [Lab.user, Lab.password])
        let ready = await recorder.wait(for: host) { $0.connection == .ready && $0.isListed }
        #expect(ready.guests.count == 4)
        // The connections for samples and for actions are opened with the same answers.
        let guest = try #require(ready.guests.first { $0.name == "paused" })
        let id = GuestID(host: host, uuid: guest.uuid)
        fleet.setInterest(Interest(visible: [id]))
        await recorder.wait(for: host) { $0.guest(guest.uuid)?.statistics.memory != nil }
        let task = fleet.perform(.setTitle("asked"), on: id, name: "paused")
        await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
        #expect(recorder.task(task)?.state == .succeeded(nil))
        #expect(recorder.requestCount == 2)
        for event in recorder.events { #expect(!event.text.contains("wrong") && !event.text.contains(Lab.password)) }

        // So is the next one after the daemon was gone.
        try await lab.restartDaemon()
        await recorder.wait(for: host) { $0.connection == .ready && $0.epoch > ready.epoch }
        #expect(recorder.requestCount == 2)
        await fleet.close()
    }

    @Test("is left alone by a user who declines")
    func declined() async throws {
        let lab = try await Self.secured.value
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri))
        await recorder.waitForRequest(1)
        fleet.answer(1, nil)
        await recorder.wait(for: host) { $0.connection == .closed }
        #expect(recorder.requestCount == 1)
        await fleet.close()
    }

    @Test("answers commands that can ask, and tells those that cannot how to be asked")
    func commands() async throws {
        let lab = try await Self.secured.value
        let settings = [ConnectionSettings(uri: lab.uri), ConnectionSettings(uri: "test:///default")]
        let log = Logger(label: "lab")
        let asked = Mutex(0)
        let hosts = await Fleet.survey(
            settings, timeout: 60, rates: 0.2, details: .none, sizes: true,
            credentials: { request in
                asked.withLock { $0 += 1 }
                #expect(request.questions.count == 2)
                return [Lab.user, Lab.password]
            }, log: log)
        #expect(hosts.map(\.connection) == [.ready, .ready])
        #expect(hosts[0].guests.allSatisfy { $0.vcpuCount != nil && $0.memoryKiB != nil })
        #expect(asked.withLock { $0 } == 1, "the second connection was opened with the first one's answers")

        let mute = await Fleet.survey(settings, timeout: 60, rates: nil, details: .none, log: log)
        guard case .reconnecting(_, _, let failure) = mute[0].connection else {
            Issue.record("\(mute[0].connection)")
            return
        }
        #expect(failure.next?.contains("auth.conf") == true)
        #expect(mute[1].connection == .ready)

        let done = await Fleet.perform(
            .setTitle("by command"), guest: "spare", settings: settings[0], timeout: 60,
            credentials: { _ in [Lab.user, Lab.password] }, log: log)
        #expect(done == .success("done"))
        let wrong = await Fleet.perform(
            .start, guest: "spare", settings: settings[0], timeout: 60, credentials: { _ in [Lab.user, ""] }, log: log)
        guard case .failure(let refusal) = wrong else {
            Issue.record("an empty password got in")
            return
        }
        #expect(refusal.next == "Check the user name and the password, then connect again")

        // Screens and consoles: the further connection that they open asks nobody again.
        asked.withLock { $0 = 0 }
        let opened = try await Fleet.open(
            "linux", settings: settings[0], what: "reading the screen of linux", timeout: 60,
            credentials: { _ in
                asked.withLock { $0 += 1 }
                return [Lab.user, Lab.password]
            })
        let second = try await opened.reconnect()
        let count = try await second.perform { connection throws(LibvirtError) in try connection.domains().count }
        #expect(count == 4)
        #expect(asked.withLock { $0 } == 1)
        second.abandon()
        opened.domain.connection.abandon()
        await #expect(throws: Failure.self) {
            try await Fleet.open("linux", settings: settings[0], what: "reading the screen of linux", timeout: 60)
        }
    }
}
