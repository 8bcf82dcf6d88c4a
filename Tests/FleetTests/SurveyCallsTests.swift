import FleetModel
import Testing

@testable import Fleet

/// What a filtered listing asks of single guests.
@Suite("A survey's calls", .timeLimit(.minutes(10)))
struct SurveyCallsTests {
    private func calls(_ query: String, guests: Int) async throws -> (calls: Int, listed: Int) {
        let world = TestDriverWorld(guests: guests)
        let parsed = try Query.parse(query)
        let survey = HostSurvey(
            id: HostID(0), settings: ConnectionSettings(uri: world.uri), name: "world", rates: nil,
            details: .deciding(parsed), sizes: false, authentication: nil)
        let host = await survey.run(timeout: 60)
        return (survey.calls.value, host.guests.filter { parsed.matches($0, on: host, at: .now()) }.count)
    }

    @Test("none are made for what the list tells")
    func names() async throws {
        let answer = try await calls("name:guest0007", guests: 50)
        #expect(answer == (0, 1))
    }

    @Test("are one for each guest that a word leaves open, and one to find them")
    func words() async throws {
        let answer = try await calls("guest0007", guests: 50)
        #expect(answer == (1 + 49, 1))
        let other = try await calls("\"Guest 7\" state:running", guests: 50)
        #expect(other == (1 + 50, 1))
    }

    @Test("are made for guests that other terms have not ruled out")
    func conjunctions() async throws {
        let answer = try await calls("name:guest0007 title:guest", guests: 50)
        // One lookup, one document.
        #expect(answer == (2, 1))
    }
}
