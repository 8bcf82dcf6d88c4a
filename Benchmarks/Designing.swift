import DesignerSupport
import LibvirtDesigner

/// Designing a guest, once the database of operating systems is loaded and the host has said what it offers.
enum Designing {
    static func measure() async throws -> [Measurement] {
        var figures: [Measurement] = []
        for (name, scenario) in [("a Linux guest", Scenario.linux), ("a Windows guest", Scenario("win11"))] {
            let facts = try await scenario.allFacts()
            var last: Design?
            let time = milliseconds(runs: 200) { last = try? Designer.design(scenario.wish, facts: facts) }
            guard last != nil else { throw NothingDesigned() }
            figures.append(Measurement(name: "designing \(name)", value: time, unit: "ms", limit: 5))
        }
        return figures
    }

    private struct NothingDesigned: Error {}
}
