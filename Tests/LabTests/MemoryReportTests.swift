import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Logging
import Testing

/// A guest says how much memory it uses while somebody looks, and not because of us when nobody does.
@Suite("Memory reports", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct MemoryReportTests {
    private func period(_ lab: Lab) async throws -> String? {
        let document = try await lab.virsh("dumpxml", "linux")
        return document.split(separator: "\n").first { $0.contains("<stats period") }.map { $0.filter { $0 != " " } }
    }

    private func watch(
        _ lab: Lab, isReadOnly: Bool = false, until isEnough: @escaping @Sendable (GuestSnapshot) -> Bool
    )
        async throws -> (Fleet, GuestSnapshot)
    {
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, isReadOnly: isReadOnly, interval: 0.5))
        let listed = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 }
        let guest = try #require(listed.guests.first { $0.name == "linux" })
        fleet.setInterest(Interest(visible: [GuestID(host: host, uuid: guest.uuid)], needs: .memory))
        let later = await recorder.wait(for: host) { $0.guest(guest.uuid).map(isEnough) ?? false }
        return (fleet, try #require(later.guest(guest.uuid)))
    }

    @Test("are asked for while the guest is watched, and taken back when the program leaves")
    func watched() async throws {
        let lab = try await Lab.start()
        try await lab.waitForSerial("virt-tui lab: linux ready", ofGuest: "linux")
        #expect(try await period(lab) == nil)
        let (fleet, guest) = try await watch(lab) { $0.statistics.memory?.value.usedKiB != nil }
        #expect(try await period(lab) == "<statsperiod='5'/>")
        let usage = try #require(guest.statistics.memory?.value)
        #expect(try #require(usage.usedKiB) < usage.currentKiB && usage.reportedAt != nil)
        #expect(guest.details?.value.memoryPeriod == 5)
        await fleet.close()
        #expect(try await period(lab) == nil)
        #expect(try await !lab.virsh("dumpxml", "--inactive", "linux").contains("<stats period"))
        await lab.stop()
    }

    @Test("are not asked for over a read-only connection, nor where somebody else has set a period")
    func leftAlone() async throws {
        let lab = try await Lab.start()
        let (readOnly, _) = try await watch(lab, isReadOnly: true) { $0.knows([.memory, .details]) }
        #expect(try await period(lab) == nil)
        await readOnly.close()
        try await lab.virsh("dommemstat", "linux", "--period", "7", "--live")
        let (fleet, guest) = try await watch(lab) { $0.knows([.memory, .details]) }
        #expect(guest.details?.value.memoryPeriod == 7)
        await fleet.close()
        #expect(try await period(lab) == "<statsperiod='7'/>")
        await lab.stop()
    }

    @Test("are taken back also when the program leaves while a guest is being told")
    func underway() async throws {
        let lab = try await Lab.start()
        try await lab.waitForSerial("virt-tui lab: linux ready", ofGuest: "linux")
        for _ in 1...3 {
            // Its document is what the telling waits for.
            let (fleet, _) = try await watch(lab) { $0.details != nil }
            #expect(await fleet.close().isEmpty)
            #expect(try await period(lab) == nil)
        }
        await lab.stop()
    }

    @Test("are not asked for by what is saved meanwhile, by us or by anybody else")
    func saved() async throws {
        let lab = try await Lab.start()
        try await lab.waitForSerial("virt-tui lab: linux ready", ofGuest: "linux")
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: 0.5))
        let listed = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 }
        let guest = try #require(listed.guests.first { $0.name == "linux" }).uuid
        fleet.setInterest(Interest(visible: [GuestID(host: host, uuid: guest)], needs: .memory))
        func reports(_ period: Int) async {
            await recorder.wait(for: host) { $0.guest(guest)?.details?.value.memoryPeriod == period }
        }

        await reports(5)
        let task = fleet.perform(.save, on: GuestID(host: host, uuid: guest), name: "linux")
        await recorder.wait { _, tasks, _ in tasks[task]?.endedAt != nil }
        #expect(try await !lab.virsh("managedsave-dumpxml", "linux").contains("<stats period"))

        try await lab.virsh("start", "linux")
        await recorder.wait(for: host) { $0.guest(guest)?.state == .running }
        await reports(5)
        #expect(try await period(lab) == "<statsperiod='5'/>")
        try await lab.virsh("managedsave", "linux")
        await recorder.wait(for: host) { $0.guest(guest)?.state == .shutOff }
        #expect(await fleet.close().isEmpty)
        #expect(try await !lab.virsh("managedsave-dumpxml", "linux").contains("<stats period"))
        await lab.stop()
    }
}
