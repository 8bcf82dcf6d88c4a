import FleetModel
import Testing

@Suite struct ThresholdTests {
    private static var hosts: [HostSnapshot] {
        var crashed = Samples.guest("test3", 3, state: .crashed)
        crashed.number = nil
        var silent = Samples.guest("slow", 4)
        silent.silentSince = Moment(nanoseconds: Samples.now.nanoseconds - 12_000_000_000)
        var first = Samples.host(guests: [Samples.web, crashed, silent])
        first.cpu = Sampled(HostCPU(percent: 31), at: Samples.now)
        first.memory = Sampled(HostMemory(totalKiB: 100, usedKiB: 95), at: Samples.now)
        first.latency = 4
        return [first, Samples.host("kvm2", isUp: false)]
    }

    @Test(arguments: [
        ("unreachable>0", ["unreachable: 1 (unreachable>0)"]),
        ("unreachable>1", []),
        ("guests<3", []),
        ("guests==3", ["guests: 3 (guests==3)"]),
        ("guests_running<3", ["guests_running: 2 (guests_running<3)"]),
        ("guests_crashed>=1", ["guests_crashed: 1 (guests_crashed>=1)"]),
        ("guests_silent!=0", ["guests_silent: 1 (guests_silent!=0)"]),
        ("host_cpu_percent>90", []),
        ("host_memory_percent > 90%", ["kvm1.example: 95% (host_memory_percent > 90%)"]),
        ("host_latency_ms>=4", ["kvm1.example: 4 (host_latency_ms>=4)"]),
        ("guest.state==crashed", ["test3 on kvm1.example: crashed (guest.state==crashed)"]),
        ("guest.state=crashed", ["test3 on kvm1.example: crashed (guest.state=crashed)"]),
        ("guest.state==shut off", []),
        (
            "guest.state!=running", ["test3 on kvm1.example: crashed (guest.state!=running)"]
        ),
        (
            "guest.cpu_percent>80",
            [
                "Web01 on kvm1.example: 85% (guest.cpu_percent>80)",
                "slow on kvm1.example: not measured (guest.cpu_percent>80)",
            ]
        ),
        ("guest.silent_seconds>10", ["slow on kvm1.example: 12 (guest.silent_seconds>10)"]),
    ]) func findings(_ text: String, _ expected: [String]) throws {
        let findings = try Threshold.parse(text).evaluate(Self.hosts, at: Samples.now)
        #expect(findings.map(\.text) == expected)
    }

    @Test func ofManyGuestsThatWereNotMeasuredTheirNumberIsSaid() throws {
        let silent = (1...30).map { Samples.guest("g\($0)", 100 + UInt64($0)) }
        let host = Samples.host(guests: [Samples.web] + silent)
        let threshold = try Threshold.parse("guest.cpu_percent>80")
        #expect(
            threshold.evaluate([host], at: Samples.now).map(\.text) == [
                "Web01 on kvm1.example: 85% (guest.cpu_percent>80)",
                "30 of 31 guests on kvm1.example: not measured (guest.cpu_percent>80)",
            ])
        #expect(threshold.needs == .processor && threshold.needsRates)
        #expect(try Threshold.parse("guest.state==crashed").needs.isEmpty)
    }

    @Test(arguments: [
        "", "nothing>3", "unreachable", "unreachable>", "unreachable>x", "guest.state>running", "guest.state==broken",
        "unreachable>nan", "unreachable>5%",
    ]) func unreadable(_ text: String) {
        let error = #expect(throws: ThresholdError.self) { try Threshold.parse(text) }
        #expect(error?.description.contains("\"\(text)\"") == true)
    }

    @Test func unknownNamesListTheKnownOnes() {
        let error = #expect(throws: ThresholdError.self) { try Threshold.parse("cpu>3") }
        for known in Threshold.vocabulary { #expect(error?.description.contains(known.name) == true) }
    }

    @Test func everyExampleCanBeRead() throws {
        for known in Threshold.vocabulary { #expect(try Threshold.parse(known.example).text == known.example) }
    }
}
