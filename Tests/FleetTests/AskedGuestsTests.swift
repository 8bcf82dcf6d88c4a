import FleetModel
import FleetSupport
import Logging
import Testing

@testable import Fleet

/// Shutdowns are waited for, on libvirt's test driver, whose guests obey at once.
@Suite(.timeLimit(.minutes(5)))
struct AskedGuestsTests {
    @Test func aShutdownEndsWithTheGuestAndTasksAreForgotten() async throws {
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "test")) { recorder.take($0) }
        let world = TestDriverWorld(guests: 3)
        let host = fleet.add(ConnectionSettings(uri: world.uri))
        let guests = await recorder.wait(for: host) { $0.isListed }.guests
        fleet.perform(.shutdown, on: guests.map { (GuestID(host: host, uuid: $0.uuid), $0.name) })
        await recorder.wait { _, tasks, _ in tasks.count == 3 && tasks.values.allSatisfy { !$0.isRunning } }
        let tasks = (1...3).compactMap { recorder.task($0) }
        #expect(tasks.allSatisfy { $0.state == .succeeded("it switched itself off, as it was asked") }, "\(tasks)")
        #expect(Set(tasks.map(\.batch)) == [TaskSnapshot.Batch(id: 1, title: "shut down 3 guests")])
        #expect(tasks.first?.guestName == "guest0000")
        #expect(fleet.tasksUnderWay == 0)
        await fleet.close()
    }
}
