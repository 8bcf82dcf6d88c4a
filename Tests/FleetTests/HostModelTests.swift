import FleetModel
import Testing

@testable import Fleet

@Suite("What is known of a host's guests")
struct HostModelTests {
    private func sample(_ number: UInt64, _ name: String, _ state: GuestState, at seconds: Double = 0) -> GuestSample {
        var sample = GuestSample(
            uuid: GuestUUID(high: 0, low: number), name: name, number: state.isActive ? Int32(number) : nil,
            at: Moment(nanoseconds: 0).advanced(bySeconds: seconds))
        sample.state = state
        return sample
    }

    private func model() -> HostModel { HostModel(HostSnapshot(id: HostID(0), name: "kvm1", uri: "qemu:///system")) }

    @Test("the first list is no news; later comings and goings are")
    func listing() {
        var model = model()
        #expect(model.apply(all: [sample(2, "b", .running), sample(1, "a", .shutOff)]).isEmpty)
        #expect(model.snapshot.isListed)
        #expect(model.snapshot.guests.map(\.name) == ["a", "b"])
        let changes = model.apply(all: [sample(2, "b", .paused), sample(3, "aa", .running)])
        #expect(
            Set(changes.map { "\($0)" }).count == 3
                && changes.contains(.vanished(GuestUUID(high: 0, low: 1), name: "a")))
        #expect(model.snapshot.guests.map(\.name) == ["aa", "b"])
        #expect(model.guest(GuestUUID(high: 0, low: 3))?.startedAt != nil, "its start was witnessed")
        #expect(model.guest(GuestUUID(high: 0, low: 2))?.startedAt == nil)
    }

    @Test("an empty host is listed too")
    func empty() {
        var model = model()
        _ = model.apply(all: [])
        #expect(model.snapshot.isListed)
        _ = model.apply(all: [sample(1, "a", .running)])
        #expect(model.apply(all: []) == [.vanished(GuestUUID(high: 0, low: 1), name: "a")])
        #expect(model.snapshot.guests.isEmpty)
    }

    @Test("a rename keeps the guest and its place in the order")
    func rename() {
        var model = model()
        _ = model.apply(all: [sample(1, "a", .shutOff), sample(2, "b", .shutOff)])
        let changes = model.apply(all: [sample(1, "z", .shutOff), sample(2, "b", .shutOff)])
        #expect(changes == [.renamed(GuestUUID(high: 0, low: 1), from: "a", to: "z")])
        #expect(model.snapshot.guests.map(\.name) == ["b", "z"])
        #expect(model.guest(GuestUUID(high: 0, low: 1))?.name == "z")
    }

    @Test("a guest named twice in one answer is one guest")
    func duplicates() {
        var model = model()
        _ = model.apply(all: [sample(1, "a", .running), sample(1, "a", .running)])
        #expect(model.snapshot.guests.count == 1)
        _ = model.apply(all: [sample(1, "a", .running), sample(1, "a", .running), sample(1, "a", .running)])
        #expect(model.snapshot.guests.count == 1)
    }

    @Test("the same answer again changes nothing")
    func unchanged() {
        var model = model()
        _ = model.apply(all: [sample(1, "a", .running)])
        #expect(model.takeChanged() != nil)
        _ = model.apply(all: [sample(1, "a", .running, at: 1)])
        #expect(model.takeChanged() == nil)
    }

    @Test("what stops loses its measurements and keeps its histories")
    func stopping() {
        var model = model()
        var first = sample(1, "a", .running)
        first.vcpuCount = 1
        first.cpuTime = 0
        var second = sample(1, "a", .running, at: 1)
        second.cpuTime = 500_000_000
        _ = model.apply(all: [first])
        _ = model.apply(all: [second])
        model.appendHistories(since: Moment(nanoseconds: 0), opened: nil)
        #expect(model.snapshot.guests[0].statistics.cpu?.value.percent == 50)
        let changes = model.apply(all: [sample(1, "a", .shutOff, at: 2)])
        #expect(
            changes == [
                .state(GuestUUID(high: 0, low: 1), name: "a", from: .running, to: .shutOff, reason: nil)
            ])
        #expect(model.snapshot.guests[0].statistics.cpu == nil)
        #expect(model.snapshot.guests[0].statistics.cpuHistory.count == 1)
    }

    @Test("what every guest did is kept while no page shows it, and the snapshot has it of the one that is open")
    func trends() {
        var model = model()
        let (first, second) = (GuestUUID(high: 0, low: 1), GuestUUID(high: 0, low: 2))
        for second in 0..<30 {
            let samples = [1, 2].map { number -> GuestSample in
                var sample = sample(UInt64(number), "g\(number)", .running, at: Double(second))
                (sample.vcpuCount, sample.cpuTime) = (1, UInt64(second * number) * 250_000_000)
                return sample
            }
            _ = model.apply(all: samples)
            model.appendHistories(since: Moment(nanoseconds: 0).advanced(bySeconds: Double(second) - 1), opened: nil)
        }
        #expect(model.snapshot.trends.isEmpty)
        model.showTrends(of: second)
        #expect(Array(model.snapshot.trends.keys) == [second])
        let end = Moment(nanoseconds: 0).advanced(bySeconds: 29)
        let samples = model.snapshot.trends[second]?.cpu.samples(.fiveMinutes, until: end)
        #expect(samples?.suffix(29).allSatisfy { $0?.mean == 50 } == true)
        #expect(samples?.dropLast(29).allSatisfy { $0 == nil } == true)
        _ = model.apply(all: [sample(1, "g1", .running, at: 30)])
        model.showTrends(of: second)
        #expect(model.snapshot.trends.isEmpty, "of one that is gone nothing is kept")
        model.showTrends(of: first)
        #expect(model.snapshot.trends[first] != nil)
    }

    @Test("ten thousand random lists end where the last one says")
    func random() {
        var model = model()
        var generator = SplitMix(state: 42)
        for round in 0..<10_000 {
            let count = Int.random(in: 0...12, using: &generator)
            let numbers = (1...16).shuffled(using: &generator).prefix(count)
            let samples = numbers.map { number in
                sample(
                    UInt64(number), "g\(Int.random(in: 0...20, using: &generator))",
                    GuestState.allCases.randomElement(using: &generator) ?? .running, at: Double(round))
            }
            _ = model.apply(all: samples)
            let known = model.snapshot.guests
            #expect(Set(known.map(\.uuid)) == Set(samples.map(\.uuid)))
            #expect(known.count == samples.count)
            for sample in samples {
                #expect(model.guest(sample.uuid)?.name == sample.name)
                #expect(model.guest(sample.uuid)?.state == sample.state)
            }
        }
    }
}

/// A reproducible source of numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
