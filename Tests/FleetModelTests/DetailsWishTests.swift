import FleetModel
import Testing

/// Which guests have to be asked one by one before a query can be answered.
@Suite struct DetailsWishTests {
    private let guest = Samples.guest("web01")

    private func asks(_ text: String) throws -> Bool {
        DetailsWish.deciding(try Query.parse(text)).includes(guest, on: Samples.host(), at: Samples.now)
    }

    @Test(arguments: ["tag:a", "db", "-db", "name:web tag:a", "-agent", "db | tag:a", "title:x", "(web snapshots>1)"])
    func openQuestionsAreAsked(_ text: String) throws { #expect(try asks(text)) }

    /// What the list alone decides costs no call: whole fields, names that match, and words next to what is false.
    @Test(arguments: [
        "", "name:web", "name:db", "state:running", "web", "-web", "name:db tag:a", "web | tag:a", "cpu>80",
        "-(web | tag:a)", "state:paused agent",
    ])
    func decidedOnesAreNot(_ text: String) throws { #expect(try !asks(text)) }

    @Test func aGuestThatIsKnownIsNotAskedAgain() throws {
        #expect(
            !DetailsWish.deciding(try Query.parse("tag:nosuch")).includes(
                Samples.web, on: Samples.host(), at: Samples.now))
    }

    @Test func whoShowsFactsAsksOfWhatIsMeantAsWell() throws {
        #expect(DetailsWish.showing(try Query.parse("web")).includes(guest, on: Samples.host(), at: Samples.now))
        #expect(
            !DetailsWish.showing(try Query.parse("name:db tag:a")).includes(guest, on: Samples.host(), at: Samples.now))
        #expect(DetailsWish.showing(.everything).isAny && DetailsWish.all.isAny)
        #expect(!DetailsWish.none.isAny && !DetailsWish.deciding(.everything).isAny)
    }

    @Test(
        arguments: [
            ("tag:a", []), ("guest-17", []), ("10.0", .addresses), ("beef", .addresses), ("we*", .addresses),
            ("ip:1 | snapshot:x", [.addresses, .snapshots]), ("snapshots>1 -pending", [.snapshots, .pending]),
        ] as [(String, DetailParts)])
    func onlyWhatTheWordsLookAtIsAsked(_ text: String, _ parts: DetailParts) throws {
        #expect(DetailsWish.deciding(try Query.parse(text)).parts == parts)
        #expect(DetailsWish.showing(try Query.parse(text)).parts == .all)
    }
}
