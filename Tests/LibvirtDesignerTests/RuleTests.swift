import DesignerSupport
import LibvirtDesigner
import Testing

/// Each rule decides where it should and stays silent where it should not.
@Suite struct RuleTests {
    @Test func everyRuleHasAPair() {
        let pairs = RulePair.all.map(\.rule) + DevicePair.all.map(\.rule)
        let rules = Designer.rules.map(\.id)
        #expect(Set(rules).subtracting(pairs).sorted() == [], "rules without a pair")
        #expect(Set(pairs).subtracting(rules).sorted() == [], "pairs without a rule")
        #expect(Set(pairs).count == pairs.count)
    }

    @Test(arguments: RulePair.all)
    func fires(pair: RulePair) async throws {
        let design = try await pair.fires.design()
        #expect(try TestSchema.problems(of: design) == [])
        let rule = try #require(Designer.rules.first { $0.id == pair.rule })
        for decision in design.decisions where decision.rule == pair.rule {
            #expect(rule.sources.contains(decision.source.kind), "\(decision.source)")
            #expect(decision.reason == rule.reason)
        }
        let found = design.decisions.filter { $0.rule == pair.rule }.map(\.value)
        #expect(found.contains(pair.value), "\(pair.rule): \(found)")
    }

    @Test(arguments: RulePair.all)
    func staysSilent(pair: RulePair) async throws {
        let decisions = try await pair.stays.design().decisions
        #expect(!decisions.contains { $0.rule == pair.rule }, "\(pair.rule)")
    }
}

extension RulePair: CustomTestStringConvertible {
    var testDescription: String { rule }
}
