import FleetModel
import Testing

@Suite("Trends over a day")
struct TrendTests {
    private let start = Moment(nanoseconds: 86_400 * 1_000_000_000)

    private func at(_ seconds: Double) -> Moment { start.advanced(bySeconds: seconds) }

    @Test("a day of measurements has a bounded size, and each range its own step")
    func bounds() {
        var trend = Trend()
        for second in 0..<100_000 { trend.add(Double(second % 100), at: at(Double(second)), longestSpan: 5) }
        #expect(trend.size == 5520)
        for range in TrendRange.allCases {
            let samples = trend.samples(range, until: at(99_999))
            #expect(samples.count == range.capacity)
            #expect(samples.allSatisfy { $0 != nil })
        }
        #expect(TrendRange.allCases.map(\.seconds) == [300, 3600, 86_400])
    }

    @Test("memory grows with what was measured")
    func growth() {
        var trend = Trend()
        #expect(trend.size == 0)
        trend.add(1, at: start, longestSpan: 5)
        #expect(trend.size == 12)
    }

    @Test("what was not measured is a gap, never zero")
    func gaps() {
        var trend = Trend()
        trend.add(0, at: at(0), longestSpan: 5)
        trend.add(7, at: at(20), longestSpan: 5)
        let samples = trend.samples(.fiveMinutes, until: at(22)).suffix(23).map { $0?.mean }
        #expect(samples == [0] + Array(repeating: nil, count: 19) + [7, nil, nil])
        #expect(trend.columns(300, of: .fiveMinutes, until: at(22)).suffix(23) == samples[...])
    }

    @Test("a measurement speaks for the time since the one before, unless that is long ago")
    func spans() {
        var trend = Trend()
        trend.add(1, at: at(0), longestSpan: 5)
        trend.add(2, at: at(4), longestSpan: 5)
        trend.add(3, at: at(14), longestSpan: 5)
        let samples = trend.samples(.fiveMinutes, until: at(14)).suffix(15).map { $0?.mean }
        #expect(samples == [1, 2, 2, 2, 2] + Array(repeating: nil, count: 9) + [3])
    }

    @Test("what was broken off leaves a gap, however short it was")
    func breaks() {
        var trend = Trend()
        trend.add(1, at: at(0), longestSpan: 90)
        trend.breakOff()
        trend.add(2, at: at(3), longestSpan: 90)
        #expect(trend.samples(.fiveMinutes, until: at(3)).suffix(4).map { $0?.mean } == [1, nil, nil, 2])
    }

    @Test("thinned out, the highest value stays the highest")
    func peaks() {
        var trend = Trend()
        for second in 0..<1200 { trend.add(second == 600 ? 96 : 10, at: at(Double(second)), longestSpan: 5) }
        let day = trend.summary(.day, until: at(1199))
        #expect(day?.maximum == 96)
        #expect((10...11).contains(day?.mean ?? 0))
        #expect(trend.summary(.fiveMinutes, until: at(1199))?.maximum == 10)
    }

    @Test("what is too old is gone, and a clock that stood still for a day leaves nothing behind")
    func old() {
        var trend = Trend()
        trend.add(5, at: at(0), longestSpan: 5)
        #expect(trend.samples(.fiveMinutes, until: at(400)).allSatisfy { $0 == nil })
        trend.add(6, at: at(200_000), longestSpan: 5)
        #expect(trend.samples(.day, until: at(200_000)).compactMap(\.self).map(\.mean) == [6])
        // An answer that comes late changes nothing.
        trend.add(7, at: at(100), longestSpan: 5)
        #expect(trend.last?.value == 6)
    }

    @Test("columns hold their values while time goes on")
    func columns() {
        var trend = Trend()
        for second in 0..<300 { trend.add(Double(second % 7), at: at(Double(second)), longestSpan: 5) }
        let before = trend.columns(140, of: .fiveMinutes, until: at(299))
        trend.add(0, at: at(300), longestSpan: 5)
        trend.add(0, at: at(301), longestSpan: 5)
        trend.add(0, at: at(302), longestSpan: 5)
        let after = trend.columns(140, of: .fiveMinutes, until: at(302))
        let moved = [1, 2].contains { after.dropLast($0 + 1).suffix(100) == before.dropLast(1).suffix(100) }
        #expect(moved)
        #expect(trend.columns(0, of: .day, until: at(1)).isEmpty)
    }

    @Test("a guest takes 33 KB after a day, and a device its trends while its page is open")
    func guests() {
        var trends = GuestTrends()
        var statistics = GuestStatistics()
        for step in stride(from: 0.0, to: 90_000, by: 2) {
            let moment = at(step)
            statistics.cpu = Sampled(CPUUsage(percent: 50), at: moment)
            statistics.memory = Sampled(MemoryUsage(currentKiB: 100, usedKiB: 40), at: moment)
            var disk = DiskUsage(name: "vda")
            (disk.readRate, disk.writeRate) = (1, 2)
            statistics.disks = Sampled([disk], at: moment)
            var network = NetworkUsage(name: "vnet0")
            (network.receiveRate, network.sendRate) = (3, 4)
            statistics.networks = Sampled([network], at: moment)
            trends.add(statistics, since: at(step - 1), longestSpan: 5, keepsDevices: false)
        }
        #expect(trends.size == 6 * 5520)
        #expect(trends.devices.isEmpty)
        // What was measured before is not measured again.
        trends.add(statistics, since: at(90_000), longestSpan: 5, keepsDevices: true)
        #expect(trends.devices.isEmpty)
        trends.add(statistics, since: at(89_000), longestSpan: 5, keepsDevices: true)
        #expect(trends.devices["vnet0"]?.outgoing.last?.value == 4)
        trends.add(statistics, since: at(90_000), longestSpan: 5, keepsDevices: false)
        #expect(trends.devices.isEmpty)
    }
}
