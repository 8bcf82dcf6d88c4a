import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Logging
import Testing

/// One QEMU stops answering: everybody else must not notice.
@Suite("A frozen guest", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct FrozenGuestTests {
    // How soon is measured among the benchmarks.
    @Test("is marked, holds up nobody and keeps its job free")
    func frozen() async throws {
        let lab = try await Lab.start()
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: 0.5))
        let listed = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 }
        let all = Set(listed.guests.map { GuestID(host: host, uuid: $0.uuid) })
        let frozen = try #require(listed.guests.first { $0.name == "linux" })
        let other = try #require(listed.guests.first { $0.name == "paused" })
        fleet.setInterest(Interest(visible: all, selected: GuestID(host: host, uuid: frozen.uuid)))
        await recorder.wait(for: host) { $0.guest(frozen.uuid)?.statistics.disks?.value.first?.readRate != nil }

        let began = Moment.now()
        try lab.freezeGuest("linux")
        let marked = await recorder.wait(for: host) { $0.guest(frozen.uuid)?.silentSince != nil }
        #expect(marked.connection == .ready)

        // While it stays frozen the others go on: two more samples of another guest, and an action on it.
        let before = marked.guest(other.uuid)?.statistics.memory?.at ?? began
        await recorder.wait(for: host) { ($0.guest(other.uuid)?.statistics.memory?.at ?? before) > before }
        let task = fleet.perform(.resume, on: GuestID(host: host, uuid: other.uuid), name: "paused")
        await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
        await recorder.wait(for: host) { $0.guest(other.uuid)?.state == .running }
        #expect(recorder.task(task)?.state == .succeeded(nil))

        // Nobody holds the frozen guest's job: libvirt's line to it is free until the user acts.
        #expect(try await lab.virsh("domcontrol", "linux").contains("ok"))

        // Forcing it off works although it cannot answer.
        try lab.thawGuest("linux")
        await recorder.wait(for: host) { $0.guest(frozen.uuid)?.silentSince == nil }
        let fresh = Moment.now()
        await recorder.wait(for: host) { ($0.guest(frozen.uuid)?.statistics.memory?.at ?? began) > fresh }
        await fleet.close()
        await lab.stop()
    }

    @Test("can be forced off, and a polite request to it is told as unanswered, not as done")
    func actions() async throws {
        let lab = try await Lab.start()
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: 0.5))
        let listed = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 }
        let frozen = try #require(listed.guests.first { $0.name == "linux" })
        let id = GuestID(host: host, uuid: frozen.uuid)
        try lab.freezeGuest("linux")
        await recorder.wait(for: host) { $0.guest(frozen.uuid)?.silentSince != nil }
        let polite = fleet.perform(.suspend, on: id, name: "linux")
        let rough = fleet.perform(.destroy, on: id, name: "linux")
        await recorder.wait { _, tasks, _ in tasks[rough]?.isRunning == false }
        #expect(recorder.task(rough)?.state == .succeeded(nil))
        await recorder.wait(for: host) { $0.guest(frozen.uuid)?.state == .shutOff }
        await recorder.wait { _, tasks, _ in tasks[polite]?.isRunning == false }
        if case .failed(let failure) = recorder.task(polite)?.state {
            #expect(failure.next != nil)
        } else {
            Issue.record("pausing a frozen guest cannot succeed: \(String(describing: recorder.task(polite)))")
        }
        await fleet.close()
        await lab.stop()
    }
}

/// The same on a host whose processes cannot be looked at: libvirt has to be asked who holds up the question.
@Suite("A frozen guest elsewhere", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct FrozenRemoteGuestTests {
    @Test("is found out and marked, and the others' samples go on")
    func frozen() async throws {
        let lab = try await Lab.start()
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab"), looksAtProcesses: false) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: 0.5))
        let listed = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 }
        let all = Set(listed.guests.map { GuestID(host: host, uuid: $0.uuid) })
        let frozen = try #require(listed.guests.first { $0.name == "linux" })
        let other = try #require(listed.guests.first { $0.name == "paused" })
        fleet.setInterest(Interest(visible: all))
        await recorder.wait(for: host) { $0.guest(frozen.uuid)?.statistics.disks?.value.first?.readRate != nil }
        let began = Moment.now()
        try lab.freezeGuest("linux")
        let marked = await recorder.wait(for: host) { $0.guest(frozen.uuid)?.silentSince != nil }
        #expect(marked.guest(other.uuid)?.silentSince == nil)
        let fresh = Moment.now()
        await recorder.wait(for: host) { ($0.guest(other.uuid)?.statistics.memory?.at ?? began) > fresh }
        try lab.thawGuest("linux")
        await recorder.wait(for: host) { $0.guest(frozen.uuid)?.silentSince == nil }
        await fleet.close()
        await lab.stop()
    }
}

extension HostSnapshot {
    func guest(_ uuid: GuestUUID) -> GuestSnapshot? { guests.first { $0.uuid == uuid } }
}
