import FleetModel
import Testing

@testable import Fleet

@Suite("From counters to rates")
struct StatisticsFoldTests {
    let start = Moment(nanoseconds: 5_000_000_000)

    private func sample(at seconds: Double) -> GuestSample {
        GuestSample(
            uuid: GuestUUID(high: 1, low: 2), name: "web", number: 1, at: start.advanced(bySeconds: seconds))
    }

    private func guest() -> GuestSnapshot {
        var guest = GuestSnapshot(uuid: GuestUUID(high: 1, low: 2), name: "web", state: .running)
        guest.vcpuCount = 2
        return guest
    }

    private func fold(_ samples: [GuestSample]) -> GuestSnapshot {
        var guest = guest()
        var counters = GuestCounters()
        for sample in samples { _ = StatisticsFold.fold(sample, &counters, into: &guest, hostCPUs: 8) }
        return guest
    }

    @Test("processor time becomes a share of the guest's and of the host's processors")
    func processor() {
        var first = sample(at: 0)
        first.cpuTime = 10_000_000_000
        #expect(fold([first]).statistics.cpu == nil, "one reading is no rate")
        var second = sample(at: 2)
        second.cpuTime = 12_000_000_000
        let usage = fold([first, second]).statistics.cpu
        #expect(usage?.value.percent == 50)
        #expect(usage?.value.hostPercent == 12.5)
        #expect(usage?.at == second.at)
    }

    @Test("each vCPU has its share, and steal and wait are theirs together")
    func processors() {
        var first = sample(at: 0)
        first.cpuTime = 0
        first.processors = [.init(time: 0, wait: 0, delay: 0), .init(time: 0, wait: 0, delay: 0)]
        var second = sample(at: 1)
        second.cpuTime = 1_000_000_000
        second.processors = [
            .init(time: 1_000_000_000, wait: 0, delay: 0), .init(time: 0, wait: 500_000_000, delay: 200_000_000),
        ]
        let usage = fold([first, second]).statistics.vcpus?.value
        #expect(usage?.shares == [100, 0])
        #expect(usage?.stealPercent == 10)
        #expect(usage?.waitPercent == 25)
        // Asked for the whole guest only: what is known of its vCPUs keeps its own moment.
        var third = sample(at: 2)
        third.cpuTime = 2_000_000_000
        let later = fold([first, second, third]).statistics
        #expect(later.cpu?.at == third.at && later.vcpus?.at == second.at && later.vcpus?.value == usage)
    }

    @Test("a counter that went back was reset: no rate, and the next pair counts again")
    func reset() {
        var samples = (0..<3).map { sample(at: Double($0)) }
        samples[0].cpuTime = 9_000_000_000
        samples[1].cpuTime = 1_000_000_000
        samples[2].cpuTime = 2_000_000_000
        #expect(fold(Array(samples.prefix(2))).statistics.cpu == nil)
        #expect(fold(samples).statistics.cpu?.value.percent == 50)
    }

    @Test("disks: bytes, requests and the mean time of one; no request, no latency")
    func disks() {
        var first = sample(at: 0)
        first.disks = [.init(name: "vda", readBytes: 0, writtenBytes: 0, reads: 0, writes: 0, time: 0)]
        var second = sample(at: 2)
        second.disks = [
            .init(name: "vda", readBytes: 4096, writtenBytes: 8192, reads: 2, writes: 2, time: 8_000_000, capacity: 99)
        ]
        var third = sample(at: 3)
        third.disks = second.disks
        let disk = fold([first, second]).statistics.disks?.value.first
        #expect(disk?.readRate == 2048)
        #expect(disk?.writeRate == 4096)
        #expect(disk?.readOperations == 1)
        #expect(disk?.latency == 2)
        #expect(disk?.capacity == 99)
        let idle = fold([first, second, third]).statistics.disks?.value.first
        #expect(idle?.readRate == 0)
        #expect(idle?.latency == nil)
    }

    @Test("a new disk has no rate, and one that moved keeps its own")
    func hotplug() {
        var first = sample(at: 0)
        first.disks = [.init(name: "vda", readBytes: 100)]
        var second = sample(at: 1)
        second.disks = [.init(name: "vdb", readBytes: 999), .init(name: "vda", readBytes: 300)]
        let disks = fold([first, second]).statistics.disks?.value
        #expect(disks?.map(\.name) == ["vdb", "vda"])
        #expect(disks?.map(\.readRate) == [nil, 200])
    }

    @Test("missing is not zero: what a sample does not speak of stays, with its age")
    func missing() {
        var first = sample(at: 0)
        first.cpuTime = 0
        first.memory = .init(current: 1000)
        var second = sample(at: 1)
        second.cpuTime = 1_000_000_000
        let third = sample(at: 2)
        let guest = fold([first, second, third])
        #expect(guest.statistics.cpu?.at == second.at)
        #expect(guest.statistics.memory?.at == first.at)
        #expect(guest.statistics.memory?.value.usedKiB == nil)
        #expect(guest.statistics.disks == nil)
        #expect(guest.statistics.diskReadRate == nil)
    }

    @Test("memory: the balloon's word first, then resident memory, marked as such")
    func memory() {
        var balloon = sample(at: 0)
        balloon.memory = .init(current: 1000, maximum: 2000, available: 900, usable: 600, unused: 100, resident: 950)
        #expect(fold([balloon]).statistics.memory?.value.usedKiB == 300)
        var resident = sample(at: 0)
        resident.memory = .init(current: 1000, resident: 2048)
        let usage = fold([resident]).statistics.memory?.value
        #expect(usage?.usedKiB == nil && usage?.percent == nil && usage?.shownKiB == 1000)
    }

    private func report(_ lastUpdate: UInt64, age: Double, at seconds: Double) -> GuestSample {
        var sample = sample(at: seconds)
        sample.memory = .init(current: 1000, available: 900, usable: 600, resident: 950)
        sample.memory?.lastUpdate = lastUpdate
        sample.memory?.reportAge = age
        return sample
    }

    @Test("memory: a guest's word counts for two of its periods, then it is the host's again")
    func oldReports() {
        let fresh = report(5000, age: 4, at: 100)
        #expect(fold([fresh]).statistics.memory?.value.usedKiB == 300)
        #expect(fold([fresh]).statistics.memory?.value.reportedAt == start.advanced(bySeconds: 96))
        #expect(fold([report(5000, age: 86_400, at: 100)]).statistics.memory?.value.usedKiB == nil, "of its boot")
        #expect(fold([report(0, age: 5000, at: 100)]).statistics.memory?.value.usedKiB == nil, "no driver")
        #expect(fold([fresh, report(5000, age: 14, at: 110)]).statistics.memory?.value.usedKiB == 300)
        #expect(fold([fresh, report(5000, age: 25, at: 121)]).statistics.memory?.value.usedKiB == nil)
        // A host whose clock is slow: a stamp that moves is news, one that stands still is not.
        let slow = [report(5000, age: 3600, at: 100), report(5005, age: 3600, at: 105)]
        #expect(fold(slow).statistics.memory?.value.reportedAt == start.advanced(bySeconds: 100))
        let fast = [report(5000, age: -3600, at: 100), report(5000, age: -3579, at: 121)]
        #expect(fold(fast).statistics.memory?.value.usedKiB == nil)
    }

    @Test("any counters are survived", arguments: [0, 1, UInt64.max, UInt64.max - 1, 1 << 63])
    func extremes(value: UInt64) {
        for span in [0, 0.01, 1, -1, 1e9] {
            var first = sample(at: 0)
            first.cpuTime = value
            first.processors = [.init(time: value, wait: value, delay: value)]
            first.networks = [.init(name: "a", received: value, sent: value, drops: value)]
            first.memory = .init(current: value, available: value, usable: UInt64.max, resident: value)
            var second = sample(at: span)
            second.cpuTime = UInt64.max
            second.processors = [.init(time: UInt64.max, wait: 0, delay: UInt64.max)]
            second.networks = [.init(name: "a", received: UInt64.max, sent: 0, drops: UInt64.max)]
            let cpu = fold([first, second]).statistics.cpu?.value
            #expect(cpu.map { $0.percent >= 0 && $0.percent <= 100 } ?? true)
        }
    }

    @Test("histories begin with the first value and have gaps from then on")
    func histories() {
        var statistics = GuestStatistics()
        #expect(!HistoryKeeper.append(to: &statistics, since: start))
        statistics.cpu = Sampled(CPUUsage(percent: 40), at: start.advanced(bySeconds: 1))
        #expect(HistoryKeeper.append(to: &statistics, since: start))
        #expect(HistoryKeeper.append(to: &statistics, since: start.advanced(bySeconds: 1)))
        #expect(statistics.cpuHistory.suffix(5) == [40, nil])
        #expect(statistics.memoryHistory.count == 0)
    }
}
