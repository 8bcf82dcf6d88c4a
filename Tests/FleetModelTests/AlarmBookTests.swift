import Testing

@testable import FleetModel

@Suite struct AlarmBookTests {
    private func moment(_ seconds: Double) -> Moment { Moment(nanoseconds: 0).advanced(bySeconds: seconds) }

    private func host(_ percent: UInt64?, isUp: Bool = true) -> [HostSnapshot] {
        var host = HostSnapshot(id: HostID(0), name: "kvm1", uri: "qemu:///system")
        (host.connection, host.isListed) = (isUp ? .ready : .closed, true)
        host.memory = percent.map { Sampled(HostMemory(totalKiB: 100, usedKiB: $0), at: moment(0)) }
        return [host]
    }

    private func book(hold: Double = 0, hysteresis: Double = 0) throws -> AlarmBook {
        AlarmBook([
            AlarmRule(
                try Threshold.parse("host_memory_percent>90"), severity: .critical, hold: hold, hysteresis: hysteresis)
        ])
    }

    @Test func itHasToHoldForItsTime() throws {
        var book = try book(hold: 30)
        let values: [(Double, UInt64)] = [(0.0, 95), (29, 96), (30, 97), (31, 98)]
        let told = values.map { book.look(host($0.1), at: moment($0.0)).map(\.text) }
        #expect(told == [[], [], ["97% (host_memory_percent>90)"], []])
        #expect(book.marks[ThresholdSubject(host: HostID(0))] == .critical)
    }

    @Test func aDipBeginsTheTimeAnew() throws {
        var book = try book(hold: 30)
        let values: [(Double, UInt64)] = [(0.0, 95), (20, 90), (25, 95), (40, 95), (55, 95)]
        let told = values.map {
            book.look(host($0.1), at: moment($0.0)).count
        }
        #expect(told == [0, 0, 0, 0, 1])
    }

    @Test func itIsOverWhenTheValueIsWellBack() throws {
        var book = try book(hysteresis: 5)
        let values: [(Double, UInt64)] = [(0.0, 91), (1, 89), (2, 91), (3, 85), (4, 86)]
        let told = values.map {
            book.look(host($0.1), at: moment($0.0)).map(\.isOver)
        }
        #expect(told == [[false], [], [], [true], []])
        #expect(book.marks.isEmpty)
    }

    @Test func whatIsNotMeasuredStaysAsItIs() throws {
        var book = try book()
        let first = book.look(host(95), at: moment(0))
        let silent = book.look(host(nil), at: moment(1)) + book.look(host(nil, isUp: false), at: moment(2))
        #expect(first.count == 1 && silent.isEmpty && !book.marks.isEmpty)
        let gone = book.look([], at: moment(3))
        #expect(gone.map(\.isOver) == [true], "the host is gone")
    }

    @Test func statesOfGuests() throws {
        var book = AlarmBook([AlarmRule(try Threshold.parse("guest.state==crashed"))])
        var hosts = host(1)
        hosts[0].guests = [GuestSnapshot(uuid: GuestUUID(high: 0, low: 1), name: "web", state: .running, number: 1)]
        let before = book.look(hosts, at: moment(0))
        hosts[0].guests[0].state = .crashed
        let after = book.look(hosts, at: moment(1))
        #expect(before.isEmpty && after.first?.subject.guest == GuestUUID(high: 0, low: 1))
        #expect(book.needs.isEmpty)
    }
}
