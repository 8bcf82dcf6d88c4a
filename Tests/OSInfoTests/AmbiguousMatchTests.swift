import Testing

@testable import OSInfo

@Suite struct AmbiguousMatchTests {
    private static func system(_ name: String, _ year: Int? = nil) -> OperatingSystem {
        OperatingSystem(
            id: "http://example.org/\(name)", shortIDs: [name], name: "Example \(name)",
            releaseDate: year.flatMap { CalendarDate(year: $0, month: 1, day: 1) })
    }

    private static func match(_ systems: OperatingSystem...) -> Match? {
        Match(asked: "LABEL", anyOf: systems, because: "it may be")
    }

    @Test func theNewestComesFirst() throws {
        let match = try #require(Self.match(Self.system("a"), Self.system("b", 2015), Self.system("c", 2021)))
        #expect(match.systems.map(\.shortID) == ["c", "b", "a"])
        #expect(match.closeness == .ambiguous)
        #expect(match.name == "Example c, b or a")
        #expect(match.reason?.hasPrefix("it may be c, b or a; say which") == true)
    }

    @Test func oneSystemIsCertain() throws {
        let one = Self.system("a", 2015)
        let match = try #require(Self.match(one, Self.system("a-unknown"), one))
        #expect(match.systems == [one])
        #expect(match.closeness == .exact && match.reason == nil)
        #expect(Self.match() == nil)
    }

    @Test func anEntryForVersionsToComeCountsAlone() throws {
        #expect(try #require(Self.match(Self.system("a-unknown"))).system.shortID == "a-unknown")
    }
}
