import OSInfo
import Testing

@Suite struct SearchTests {
    private static let day = CalendarDate(year: 2026, month: 11, day: 21)

    private func system(_ id: String, _ name: String, _ release: String?, end: String? = nil) -> OperatingSystem {
        OperatingSystem(
            id: "http://example.org/\(id)", shortIDs: [id], name: name, codename: id == "debian11" ? "bullseye" : nil,
            releaseDate: release.flatMap { CalendarDate($0) }, endOfLife: end.flatMap { CalendarDate($0) })
    }

    private var catalogue: SystemCatalogue {
        SystemCatalogue(systems: [
            system("debian10", "Debian 10", "2019-07-06", end: "2024-06-30"),
            system("debian11", "Debian 11", "2021-08-14"), system("debiantesting", "Debian testing", nil),
            system("ubuntu22.04", "Ubuntu 22.04", "2022-04-21"), system("win11", "Windows 11", "2021-10-05"),
            system("ldeb1", "Another Debian", "2022-01-01"), system("endeb", "En deb", "2010-01-01"),
        ])
    }

    private func found(_ text: String) throws -> [String] {
        catalogue.search(text, on: try #require(Self.day)).map(\.system.shortID)
    }

    @Test func beginningsComeFirstThenWordsThenTheRest() throws {
        #expect(try found("deb") == ["debian11", "debiantesting", "debian10", "ldeb1", "endeb"])
        #expect(try found("debian10").first == "debian10")
    }

    @Test func allWordsAreWanted() throws {
        #expect(try found("debian 11") == ["debian11"])
        #expect(try found("debian windows").isEmpty)
    }

    @Test func codeNamesAndLettersInOrderAreFound() throws {
        #expect(try found("BULL") == ["debian11"])
        #expect(try found("ub22") == ["ubuntu22.04"])
    }

    @Test func withoutTextEverythingIsThereTheNewestFirstAndTheEndedLast() throws {
        #expect(
            try found("") == [
                "ubuntu22.04", "ldeb1", "win11", "debian11", "debiantesting", "debian10", "endeb",
            ])
    }

    @Test func whatIsNotKnownIsAnsweredWithItsRelative() throws {
        let hits = catalogue.search("debian12", on: try #require(Self.day))
        #expect(hits.map(\.system.shortID) == ["debian11"])
        #expect(hits.first?.reason == "the database does not know debian12; using its newest known relative debian11")
        #expect(catalogue.search("debian11", on: try #require(Self.day)).allSatisfy { $0.reason == nil })
        #expect(try found("xyzzy").isEmpty)
        #expect(try found("ubuntu2204").isEmpty == false)
    }

    @Test func theEndedAreMarked() throws {
        let hits = catalogue.search("debian1", on: try #require(Self.day))
        #expect(hits.map(\.isEndOfLife) == [false, true])
    }

    @Test func theMachinesDatabaseAnswersInOrder() async throws {
        let hits = try await Machine.catalogue().search("deb")
        #expect(hits.count > 15)
        #expect(hits.prefix(10).allSatisfy { $0.system.distribution == "debian" })
        let order = hits.firstIndex { $0.system.shortID == "debian11" }
        #expect(order ?? 99 < hits.firstIndex { $0.system.shortID == "debian10" } ?? 0)
    }
}
