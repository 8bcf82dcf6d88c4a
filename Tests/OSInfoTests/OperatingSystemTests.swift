import OSInfo
import Testing

@Suite struct OperatingSystemTests {
    private func system(_ change: (inout OperatingSystem) -> Void) -> OperatingSystem {
        var system = OperatingSystem(id: "http://example.org/1", shortIDs: ["example1"], name: "Example 1")
        change(&system)
        return system
    }

    @Test func resourcesOfTheArchitectureGoBeforeThoseForAll() {
        let system = system {
            $0.minimum = [
                Resources(architecture: "all", memory: 1024, storage: 5000, cpus: 1),
                Resources(architecture: "x86_64", memory: 2048),
            ]
        }
        #expect(
            system.resources(.minimum, architecture: "x86_64")
                == Resources(architecture: "x86_64", memory: 2048, storage: 5000, cpus: 1))
        #expect(system.resources(.minimum, architecture: "s390x")?.memory == 1024)
        #expect(system.resources(.recommended, architecture: "x86_64") == nil)
    }

    @Test func firmwareIsSupportedUnsupportedOrUnknown() {
        let system = system {
            $0.firmwares = [
                Firmware(architecture: "x86_64", kind: .efi),
                Firmware(architecture: "x86_64", kind: .bios, isSupported: false),
                Firmware(architecture: "all", kind: .bios),
            ]
        }
        #expect(system.support(for: .efi, architecture: "x86_64") == .supported)
        #expect(system.support(for: .bios, architecture: "x86_64") == .unsupported)
        #expect(system.support(for: .bios, architecture: "i686") == .supported)
        #expect(system.support(for: .efi, architecture: "aarch64") == .unknown)
    }

    @Test func endOfLifeIsADayOrTenYearsAfterTheRelease() throws {
        let day = try #require(CalendarDate("2026-11-21"))
        #expect(system { $0.endOfLife = CalendarDate("2026-11-20") }.isEndOfLife(on: day))
        #expect(!system { $0.endOfLife = day }.isEndOfLife(on: day))
        #expect(system { $0.releaseDate = CalendarDate("2016-11-20") }.isEndOfLife(on: day))
        #expect(!system { $0.releaseDate = CalendarDate("2016-11-21") }.isEndOfLife(on: day))
        #expect(!system { _ in }.isEndOfLife(on: day))
        let rolling = system {
            $0.releaseDate = CalendarDate("2002-03-11")
            $0.releaseStatus = .rolling
        }
        #expect(!rolling.isEndOfLife(on: day))
    }

    @Test func devicesAreAskedByID() {
        let system = system { $0.devices = [Device(id: "a"), Device(id: "b")] }
        #expect(system.supports(device: "a"))
        #expect(!system.supports(device: "c"))
        #expect(system.supports(anyOf: ["c", "b"]))
        #expect(!system.supports(anyOf: []))
    }

    @Test(arguments: [
        ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true), ("2024-13-01", false),
        ("2024-00-10", false), ("2024-04-31", false), ("24-1-1", true), ("2024-01", false), ("2024-01-01-", false),
        ("-2024-01-01", false), ("2024-+1-01", false), ("99999999999999999999-01-01", false), ("", false),
    ]) func daysAreChecked(_ text: String, _ isDay: Bool) {
        #expect((CalendarDate(text) != nil) == isDay)
    }

    @Test func daysAreWrittenWithZerosAndCompared() throws {
        let day = try #require(CalendarDate(year: 2024, month: 3, day: 9))
        #expect("\(day)" == "2024-03-09")
        #expect(day > (try #require(CalendarDate("2024-02-29"))))
        #expect(CalendarDate.today > day)
    }
}
