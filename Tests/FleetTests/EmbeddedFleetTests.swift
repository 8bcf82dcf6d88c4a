import FleetModel
import FleetSupport
import Libvirt
import Logging
import Testing

@testable import Fleet

@Suite(.timeLimit(.minutes(5)))
struct EmbeddedFleetTests {
    let recorder = FleetRecorder()

    func makeFleet() -> Fleet { Fleet(log: Logger(label: "test")) { [recorder] in recorder.take($0) } }

    @Test func theDefaultTestGuestAppears() async {
        let fleet = makeFleet()
        let host = fleet.add(ConnectionSettings(uri: "test:///default"))
        #expect(recorder.host(host) != nil, "the first snapshot comes before add returns")
        let snapshot = await recorder.wait(for: host) { $0.isListed && $0.facts != nil }
        #expect(snapshot.guests.map(\.name) == ["test"])
        #expect(snapshot.guests.first?.state == .running)
        #expect(snapshot.connection == .ready)
        #expect(snapshot.facts?.cpuCount != nil)
        await fleet.close()
    }

    @Test func anActionChangesTheStateAndIsLogged() async throws {
        let fleet = makeFleet()
        let world = TestDriverWorld(guests: 1)
        let host = fleet.add(ConnectionSettings(uri: world.uri))
        let snapshot = await recorder.wait(for: host) { $0.isListed }
        let guest = try #require(snapshot.guests.first)
        let id = GuestID(host: host, uuid: guest.uuid)
        // Events may be subscribed to only after this: the poll after the action sees it all the same.
        let task = fleet.perform(.suspend, on: id, name: guest.name)
        await recorder.wait(for: host) { $0.guests.first?.state == .paused }
        await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
        #expect(recorder.task(task)?.state == .succeeded(nil))
        fleet.perform(.resume, on: id, name: guest.name)
        await recorder.wait { _, _, events in events.contains { $0.text == "resumed" && $0.guest == id } }
        await recorder.wait(for: host) { $0.guests.first?.state == .running }
        await fleet.close()
    }

    /// A screen's connection, and one for a job.
    @Test func furtherConnectionsAreIntoTheSameWorld() async throws {
        let fleet = makeFleet()
        let world = TestDriverWorld(guests: 1)
        let host = fleet.add(ConnectionSettings(uri: world.uri))
        let guest = try #require(await recorder.wait(for: host) { $0.isListed }.guests.first)
        fleet.perform(.suspend, on: GuestID(host: host, uuid: guest.uuid), name: guest.name)
        await recorder.wait(for: host) { $0.guests.first?.state == .paused }
        let further = try await fleet.connection(to: host)
        #expect(try await further.domain(named: guest.name).state().state == .paused)
        let lent = try await fleet.borrow(host, for: "looking") { connection in
            try? await connection.domain(named: guest.name).state().state
        }
        #expect(lent == .paused)
        // What is given back takes nothing of the watcher's with it.
        further.abandon()
        fleet.perform(.resume, on: GuestID(host: host, uuid: guest.uuid), name: guest.name)
        await recorder.wait(for: host) { $0.guests.first?.state == .running }
        await fleet.close()
    }

    @Test func aRefusedActionSaysWhatNext() async throws {
        let fleet = makeFleet()
        let world = TestDriverWorld(guests: 1)
        let host = fleet.add(ConnectionSettings(uri: world.uri))
        let snapshot = await recorder.wait(for: host) { $0.isListed }
        let guest = try #require(snapshot.guests.first)
        let task = fleet.perform(.start, on: GuestID(host: host, uuid: guest.uuid), name: guest.name)
        await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
        guard case .failed(let failure) = recorder.task(task)?.state else {
            Issue.record("starting a running guest must fail")
            return
        }
        #expect(failure.what == "start guest0000")
        #expect(failure.next != nil)
        #expect(failure.technical?.contains("virDomainCreate") == true)
        await fleet.close()
    }

    @Test func visibleGuestsGetStatisticsOneByOne() async throws {
        let fleet = makeFleet()
        let world = TestDriverWorld(guests: 200)
        let host = fleet.add(ConnectionSettings(uri: world.uri, interval: 0.2))
        let snapshot = await recorder.wait(for: host) { $0.isListed }
        #expect(snapshot.guests.count == 200)
        let shown = GuestID(host: host, uuid: snapshot.guests[7].uuid)
        fleet.setInterest(Interest(visible: [shown], selected: shown))
        let later = await recorder.wait(for: host) {
            $0.guests[7].statistics.cpu != nil && $0.guests[7].details != nil
                && $0.guests[7].statistics.disks?.value.first?.readRate != nil
        }
        #expect(later.guests[7].title == "Guest 7")
        #expect(later.guests[7].vcpuCount == 2)
        #expect(later.guests[8].statistics.cpu == nil, "nobody looks at it")
        #expect(later.guests[8].details == nil)
        await fleet.close()
    }

    @Test func callsDoNotGrowWithGuests() async {
        var counts: [Int] = []
        for guests in [10, 400] {
            let recorder = FleetRecorder()
            let fleet = Fleet(log: Logger(label: "test")) { recorder.take($0) }
            let world = TestDriverWorld(guests: guests)
            let host = fleet.add(ConnectionSettings(uri: world.uri, interval: 0.2))
            await recorder.wait(for: host) { $0.isListed && $0.autostartIsKnown }
            let before = fleet.callCount(host)
            let polled = recorder.host(host)?.polledAt ?? Moment.now()
            // Untouched worlds send nothing: an action makes the fleet speak again after some polls.
            let first = recorder.host(host)?.guests.first
            if let first {
                fleet.perform(.suspend, on: GuestID(host: host, uuid: first.uuid), name: first.name)
            }
            await recorder.wait(for: host) { $0.guests.first?.state == .paused && ($0.polledAt ?? polled) > polled }
            counts.append(fleet.callCount(host) - before)
            await fleet.close()
        }
        #expect(counts.count == 2 && counts.allSatisfy { $0 < 100 }, "\(counts)")
    }

    @Test func disconnectAndConnectAgain() async {
        let fleet = makeFleet()
        let host = fleet.add(ConnectionSettings(uri: "test:///default"))
        await recorder.wait(for: host) { $0.isListed && $0.connection == .ready }
        fleet.disconnect(host)
        await recorder.wait(for: host) { $0.connection == .closed }
        fleet.connect(host)
        let snapshot = await recorder.wait(for: host) { $0.connection == .ready && $0.epoch > 1 }
        #expect(snapshot.guests.count == 1)
        fleet.remove(host)
        await recorder.wait { hosts, _, _ in hosts[host] == nil }
        #expect(recorder.removed == [host])
        await fleet.close()
    }
}

extension HostSnapshot {
    var autostartIsKnown: Bool { guests.allSatisfy { $0.autostart != nil } }
}
