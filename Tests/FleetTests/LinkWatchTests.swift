import FleetModel
import Testing

@testable import Fleet

@Suite("What is known of a link")
struct LinkWatchTests {
    private func at(_ seconds: Int64) -> Moment { Moment(nanoseconds: seconds * 1_000_000_000) }

    @Test("is the median of its polls and the calls since the last look")
    func facts() {
        var link = LinkWatch()
        for roundTrip in [100.0, 104, 2000] { link.note(roundTrip) }
        #expect(link.facts(10, at: at(1)) == nil)
        #expect(link.facts(12, at: at(2)) == nil)
        #expect(link.facts(30, at: at(6)) == LinkFacts(roundTrip: 104, callsPerSecond: 4))
    }

    @Test("a slow link makes facts about the host rarer, and not the list")
    func intervals() {
        var schedule = PollSchedule(interval: 1)
        for work in [PollSchedule.Work.states, .host] {
            schedule.finish(work, began: at(0), now: at(0).advanced(bySeconds: 0.2))
        }
        #expect(schedule.take(at: at(1), [.states, .host]) == [.states])
        #expect(schedule.take(at: at(2), [.host]) == [.host])
    }
}
