import FleetModel
import Testing

@testable import Fleet

@Suite("What is asked when")
struct PollingTests {
    let start = Moment(nanoseconds: 7_000_000_000)

    private func after(_ seconds: Double) -> Moment { start.advanced(bySeconds: seconds) }

    @Test("one of a kind is in flight, and the interval counts from the question")
    func schedule() {
        var schedule = PollSchedule(interval: 1)
        #expect(schedule.take(at: start, [.states, .host]) == [.states, .host])
        #expect(schedule.take(at: after(5), [.states]).isEmpty, "the answer has not come")
        schedule.finish(.states, began: start, now: after(0.1))
        #expect(schedule.take(at: after(0.9), [.states]).isEmpty)
        #expect(schedule.wake(at: after(0.9), [.states]) == after(1))
        #expect(schedule.take(at: after(1), [.states]) == [.states])
    }

    @Test("an event brings the next question forward, never back")
    func hastening() {
        var schedule = PollSchedule(interval: 10)
        _ = schedule.take(at: start, [.states])
        schedule.finish(.states, began: start, now: start)
        schedule.hasten(.states, to: after(0.05))
        #expect(schedule.take(at: after(0.05), [.states]) == [.states])
        schedule.finish(.states, began: start, now: start)
        schedule.hasten(.states, to: after(99))
        #expect(schedule.wake(at: start, [.states]) == after(10))
    }

    @Test("what changes while a question is under way is asked for again after its answer")
    func hasteningInFlight() {
        var schedule = PollSchedule(interval: 10)
        _ = schedule.take(at: start, [.states])
        schedule.hasten(.states, to: after(0.1))
        #expect(schedule.take(at: after(0.2), [.states]).isEmpty, "one of a kind is in flight")
        schedule.finish(.states, began: start, now: after(0.5))
        // A slow daemon may breathe first.
        #expect(schedule.wake(at: start, [.states]) == after(1))
        #expect(schedule.take(at: after(1), [.states]) == [.states])
        schedule.finish(.states, began: after(1), now: after(1))
        #expect(schedule.wake(at: start, [.states]) == after(11), "once is enough")
    }

    @Test("what failed rests for longer each time")
    func resting() {
        var rest = Rest()
        #expect(rest.isOver(at: start))
        rest.extend(.remote, at: start)
        #expect(!rest.isOver(at: start) && rest.isOver(at: after(1.1)))
        for _ in 0..<10 { rest.extend(.remote, at: start) }
        #expect(!rest.isOver(at: after(40)) && rest.isOver(at: after(61)))
    }

    @Test("asking every guest takes a twentieth of the time at most, and two seconds when it is cheap")
    func duty() {
        var schedule = PollSchedule(interval: 1)
        _ = schedule.take(at: start, [.processors])
        schedule.finish(.processors, began: start, now: after(0.01))
        #expect(schedule.wake(at: start, [.processors]) == after(2))
        _ = schedule.take(at: after(2), [.processors])
        schedule.finish(.processors, began: after(2), now: after(3))
        #expect(schedule.wake(at: start, [.processors])?.seconds(since: after(2)) == 20)
    }

    @Test("odd intervals are held within bounds", arguments: [0, -1, .nan, .infinity, 1e300])
    func intervals(interval: Double) {
        let schedule = PollSchedule(interval: interval)
        #expect(schedule.interval >= 0.2 && schedule.interval <= 3600)
    }

    @Test("a silent guest rests, is looked at again, and keeps its first moment")
    func skipping() {
        let guest = GuestUUID(high: 0, low: 1)
        var list = SkipList()
        list.add(guest, since: start, now: after(1))
        #expect(list.contains(guest))
        #expect(list.due(at: after(5)).isEmpty)
        #expect(list.due(at: after(6)) == [guest])
        list.add(guest, since: after(6), now: after(6))
        #expect(list.silentSince(guest) == start)
        #expect(list.due(at: after(7)).isEmpty)
        list.remove(guest)
        #expect(list.isEmpty)
    }

    @Test("one answer that was very late does not stop the polls for as long again")
    func lateAnswer() {
        var schedule = PollSchedule(interval: 1)
        #expect(schedule.take(at: start, [.states]) == [.states])
        schedule.finish(.states, began: start, now: after(38))
        #expect(schedule.wake(at: after(38), [.states]) == after(40))
    }

    @Test("only visible, active guests of this host are asked, the selected one first")
    func plan() {
        var model = HostModel(HostSnapshot(id: HostID(3), name: "", uri: ""))
        let samples = (1...5).map { number -> GuestSample in
            var sample = GuestSample(
                uuid: GuestUUID(high: 0, low: UInt64(number)), name: "g\(number)", number: 1, at: start)
            sample.state = number == 5 ? .shutOff : .running
            return sample
        }
        _ = model.apply(all: samples)
        func id(_ number: UInt64, host: Int = 3) -> GuestID {
            GuestID(host: HostID(host), uuid: GuestUUID(high: 0, low: number))
        }
        let interest = Interest(
            visible: [id(1), id(2), id(5), id(4), id(9), id(3, host: 4)], selected: id(4), opened: id(2, host: 4))
        let asked = PollPlan.asked(interest, model) { $0 == GuestUUID(high: 0, low: 2) }
        #expect(asked.map(\.low) == [4, 1])
    }

    @Test("QEMUs are known by their command lines")
    func commandLines() {
        func line(_ words: String...) -> [UInt8] { words.flatMap { Array($0.utf8) + [0] } }
        let uuid = "6695eb01-f6a4-8304-79aa-97f2502e193f"
        #expect(
            LocalProcesses.uuid(inCommandLine: line("/usr/bin/qemu-system-x86_64", "-uuid", uuid))?.description == uuid)
        #expect(LocalProcesses.uuid(inCommandLine: line("vi", "-uuid", uuid)) == nil)
        #expect(LocalProcesses.uuid(inCommandLine: line("qemu-system-x86_64", "-uuid")) == nil)
        #expect(LocalProcesses.uuid(inCommandLine: []) == nil)
    }

    @Test("a process's state is behind its name, whatever the name is")
    func processStates() {
        func condition(_ text: String) -> LocalProcesses.Condition? {
            LocalProcesses.condition(inStat: Array(text.utf8))
        }
        #expect(condition("12 (qemu) S 1 2") == .alive)
        #expect(condition("12 (a) T (b) T 1") == .stopped)
        #expect(condition("12 (qemu) D 1") == .stuckInKernel)
        #expect(condition("12 (qemu) Z 1") == nil)
        #expect(condition("12 (qemu)") == nil)
        #expect(condition("") == nil)
    }

    @Test("a process's start is behind its name, whatever the name is")
    func processStarts() {
        let fields = (3...21).map(String.init).joined(separator: " ")
        #expect(LocalProcesses.start(inStat: Array("12 (a) 9 (b c) \(fields) 4711 23".utf8)) == 4711)
        #expect(LocalProcesses.start(inStat: Array("12 (qemu) \(fields)".utf8)) == nil)
        #expect(LocalProcesses.start(inStat: Array("12 (qemu) \(fields) -1".utf8)) == nil)
    }
}
