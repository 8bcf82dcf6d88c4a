import FleetModel
import FleetSupport
import Logging
import Testing

@testable import Fleet

@Suite("What is needed of every guest")
struct NeedsTests {
    let start = Moment(nanoseconds: 7_000_000_000)
    let guests = (1...30).map { GuestUUID(high: 0, low: UInt64($0)) }

    private func after(_ seconds: Double) -> Moment { start.advanced(bySeconds: seconds) }

    private func snapshot(_ guest: GuestUUID, _ state: GuestState = .running) -> GuestSnapshot {
        GuestSnapshot(uuid: guest, name: "g\(guest.low)", state: state)
    }

    /// 300 guests, of which twenty are on the screen.
    @Test("a filter finds all guests, and until then it is said of how many it speaks", .timeLimit(.minutes(5)))
    func aFilterSpeaksOfAll() async throws {
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "test")) { recorder.take($0) }
        let world = TestDriverWorld(guests: 300) { number in
            """
            <o:libosinfo xmlns:o="http://libosinfo.org/xmlns/libvirt/domain/1.0">
            <o:os id="http://freebsd.org/freebsd/\(number % 100 == 50 ? "13.1" : "none")"/></o:libosinfo>
            <t:tags xmlns:t="urn:tags">\(number % 3 == 0 ? "<t:tag>prod</t:tag>" : "")</t:tags>
            """
        }
        let host = fleet.add(ConnectionSettings(uri: world.uri, interval: 0.2))
        let listed = await recorder.wait(for: host) { $0.isListed }
        let visible = Set(listed.guests.prefix(20).map { GuestID(host: host, uuid: $0.uuid) })
        let query = try Query.parse("os:13.1 | tag:prod")
        fleet.setInterest(Interest(visible: visible, needs: query.needs))
        await recorder.wait(for: host) { (1..<300).contains($0.known(query.needs)) }
        let later = await recorder.wait(for: host) { $0.known(query.needs) == 300 }
        #expect(later.guests.count { query.matches($0, on: later, at: .now()) } == 102)
        #expect(later.guests[250].statistics.disks == nil, "nobody asked for it")

        let order: FactKinds = [.disks, .memory, .vcpus, .processor]
        fleet.setInterest(Interest(visible: visible, needs: order))
        let measured = await recorder.wait(for: host) { $0.known(order) == 300 }
        #expect(measured.guests.allSatisfy { $0.statistics.disks?.value.first?.readRate != nil })
        await fleet.close()
    }

    @Test("a survey says of whom it knows what", .timeLimit(.minutes(5)))
    func survey() async {
        let world = TestDriverWorld(guests: 20)
        let hosts = await Fleet.survey(
            [ConnectionSettings(uri: world.uri)], timeout: 60, rates: 0.1, details: .all, log: Logger(label: "test"))
        #expect(hosts.first?.known([.details, .sizes, .marks, .measurements]) == 20)
        let lists = await Fleet.survey(
            [ConnectionSettings(uri: world.uri)], timeout: 60, rates: nil, details: .none, log: Logger(label: "test"))
        #expect(lists.first?.known(.details) == 0 && lists.first?.known([]) == 20)
    }

    @Test("nothing is asked of guests off the screen when nothing needs them")
    func idleMeansIdle() {
        var ledger = FactsLedger()
        #expect(ledger.take([], at: start).isEmpty && ledger.takeRest([], at: start) == nil)
        #expect(ledger.wake(for: []) == nil)
    }

    @Test("slow facts: the screen first, then the others one by one, at a quarter of the time, and seldom again")
    func facts() {
        var ledger = FactsLedger()
        let others = guests.prefix(3).map { snapshot($0) }
        #expect(ledger.take([snapshot(guests[9])], at: start) == [guests[9]])
        #expect(ledger.takeRest(others, at: start) == nil, "the screen waits for an answer")
        ledger.finish(guests[9], nil, at: after(0.1))
        #expect(ledger.takeRest(others, at: after(1)) == guests[0])
        #expect(ledger.takeRest(others, at: after(1)) == nil, "one at a time")
        #expect(ledger.finish(guests[0], nil, at: after(1.5)) == after(1))
        #expect(ledger.takeRest(others, at: after(2.9)) == nil)
        #expect(ledger.takeRest(others, at: after(3)) == guests[1])
        ledger.finish(guests[1], nil, at: after(3))
        #expect(ledger.takeRest(others, at: after(3)) == guests[2])
        ledger.finish(guests[2], nil, at: after(3))
        #expect(ledger.takeRest(others, at: after(200)) == nil, "events keep it true")
        #expect(ledger.wake(for: others) == after(301.5))
        #expect(!ledger.isFresh(others[0], at: after(400)))
        #expect(ledger.isFresh(snapshot(guests[0], .shutOff), at: after(400)), "what is off changes by events only")
        ledger.expire(guests[2])
        #expect(ledger.takeRest(others, at: after(200)) == guests[2])
    }

    @Test("measurements: in batches that take a moment each, everybody in turn")
    func measurements() {
        var round = NeededRound()
        let first = round.batch(of: guests, every: 2, at: start)
        #expect(first == Array(guests.prefix(8)))
        round.finish(first, began: start, now: after(0.4), isCatchingUp: true)
        #expect(round.batch(of: guests, every: 2, at: after(1.5)).isEmpty, "a quarter of the time")
        let second = round.batch(of: guests, every: 2, at: after(1.6))
        #expect(second == Array(guests[8..<12]), "a slow daemon has smaller batches")
        round.finish(second, began: after(1.6), now: after(1.6), isCatchingUp: true)
        round.finish(guests, began: after(2), now: after(2.1), isCatchingUp: false)
        #expect(round.batch(of: guests, every: 2, at: after(3.9)).isEmpty, "a twentieth, to keep it up")
        #expect(round.batch(of: guests, every: 2, at: after(4)).count == 30)
        #expect(round.wake(for: guests, every: 2) == after(4))
    }

    @Test("what nobody waits for is first asked a gap after the beginning, and once a gap from then on")
    func unhurried() {
        var round = NeededRound()
        #expect(round.unhurriedBatch(of: guests, every: 60, at: start).isEmpty)
        #expect(round.isIdle(at: after(5)) && !round.isIdle(at: after(6)))
        #expect(round.unhurriedBatch(of: guests, every: 60, at: after(59)).isEmpty)
        #expect(round.batch(of: guests, every: 2, at: after(59)).count == 8, "what is needed is due at once")
        let first = round.unhurriedBatch(of: guests, every: 60, at: after(65))
        #expect(first.count == 8)
        round.finish(first, began: after(65), now: after(65.2), isCatchingUp: false)
        #expect(round.batch(of: guests, every: 2, at: after(66)).isEmpty, "a twentieth of the time")
        round.hurry()
        #expect(!round.batch(of: guests, every: 2, at: after(66)).isEmpty)
    }

    @Test("a refusal is an answer, a rate takes two, and who is off and on again is asked anew")
    func noting() {
        var model = HostModel(HostSnapshot(id: HostID(0), name: "", uri: ""))
        func list(_ state: GuestState) {
            var sample = GuestSample(uuid: guests[0], name: "g", number: 1, at: start)
            sample.state = state
            _ = model.apply(all: [sample])
        }
        list(.running)
        model.note([.details, .memory, .disks], of: guests)
        #expect(model.snapshot.guests[0].known == [.details, .memory])
        model.note(.disks, of: guests)
        #expect(model.snapshot.guests[0].known == [.details, .memory, .disks])
        list(.shutOff)
        list(.running)
        #expect(model.snapshot.guests[0].known == .details)
        model.forgetReadings()
        #expect(model.snapshot.guests[0].known.isEmpty, "another connection may tell another story")
    }
}

extension HostSnapshot {
    func known(_ kinds: FactKinds) -> Int { guests.count { $0.knows(kinds) } }
}
