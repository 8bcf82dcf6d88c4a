import FleetModel
import Testing

@Suite struct UnitsTests {
    @Test(arguments: [
        (0.0, "0 B"), (1023, "1023 B"), (1023.6, "1 KiB"), (1024, "1 KiB"), (1_048_575, "1 MiB"),
        (536_870_912, "512 MiB"), (3_328_599_654, "3.1 GiB"), (10.7e9, "10 GiB"), (1e30, "867362 EiB"),
        (.infinity, "inf B"), (.nan, "nan B"), (-2048, "-2 KiB"),
    ]) func sizes(_ bytes: Double, _ text: String) {
        if bytes == 1e30 {
            #expect(Units.bytes(bytes).hasSuffix(" EiB"))
        } else {
            #expect(Units.bytes(bytes) == text)
        }
    }

    @Test func memory() {
        #expect(Units.kib(4_194_304) == "4 GiB")
        #expect(Units.kib(.max).hasSuffix("EiB"))
        #expect(Units.kib(3_250_585, of: 4_194_304) == "3.1/4 GiB")
        #expect(Units.kib(41_943_040, of: 67_108_864) == "40/64 GiB")
        #expect(Units.kib(0, of: 0) == "0/0 B")
        #expect(Units.kib(48_128, of: 2 << 20) == "47 MiB/2 GiB")
        #expect(Units.kib(2 << 20, of: 2 << 20) == "2/2 GiB")
    }

    @Test(arguments: [
        (0.0, "0"), (999, "999"), (999.6, "1.0K"), (80_000, "80K"), (300_000, "300K"), (1_200_000, "1.2M"),
        (12_000_000, "12M"), (9_949_000, "9.9M"), (9_960_000, "10M"), (.infinity, "inf"),
    ]) func rates(_ rate: Double, _ text: String) { #expect(Units.rate(rate) == text) }

    @Test func rateInSentences() {
        #expect(Units.rateWithUnit(1_200_000) == "1.2 MB/s")
        #expect(Units.rateWithUnit(300_000) == "300 kB/s")
        #expect(Units.rateWithUnit(12) == "12 B/s")
    }

    @Test(arguments: [
        (-5.0, "0 s"), (7.9, "7 s"), (59.9, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (86399, "23 h"),
        (1_036_800, "12 d"), (.nan, "0 s"), (.infinity, "0 s"),
    ]) func durations(_ seconds: Double, _ text: String) { #expect(Units.duration(seconds) == text) }

    @Test func smallerTimes() {
        #expect(Units.milliseconds(0.84) == "0.8 ms")
        #expect(Units.milliseconds(12.3) == "12 ms")
        #expect(Units.milliseconds(1250) == "1.3 s")
        #expect(Units.elapsed(7) == "0:07")
        #expect(Units.elapsed(761) == "12:41")
        #expect(Units.elapsed(3729) == "1:02:09")
        #expect(Units.elapsed(.infinity) == "0:00")
        #expect(Units.timeOfDay(45667) == "12:41:07")
        #expect(Units.timeOfDay(-1) == "23:59:59")
    }

    @Test func numbers() {
        #expect(Units.percent(33.5) == "34%")
        #expect(Units.fixed(-0.04, digits: 1) == "0.0")
        #expect(Units.fixed(2.005, digits: 99) == "2.005000")
        #expect(Units.plain(3) == "3")
        #expect(Units.plain(0.25) == "0.25")
        #expect(Units.plain(10) == "10")
    }
}
