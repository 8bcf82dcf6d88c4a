import FleetModel
import Testing

@testable import Fleet

@Suite("States that events tell")
struct ToldStatesTests {
    private let guest = GuestUUID(high: 0, low: 1)

    private func sample(_ state: GuestState, at seconds: Double) -> GuestSample {
        var sample = GuestSample(uuid: guest, name: "web", at: Moment(nanoseconds: Int64(seconds * 1e9)))
        sample.state = state
        return sample
    }

    @Test("are not taken back by an answer that was asked for before, and are by one asked for after")
    func stale() {
        var told = ToldStates()
        told.note(guest, at: Moment(nanoseconds: 2_000_000_000))
        let late = told.withoutStale([sample(.running, at: 3)], askedAt: Moment(nanoseconds: 1_000_000_000))
        #expect(late[0].state == nil)
        let next = told.withoutStale([sample(.paused, at: 4)], askedAt: Moment(nanoseconds: 3_000_000_000))
        #expect(next[0].state == .paused)
    }
}
