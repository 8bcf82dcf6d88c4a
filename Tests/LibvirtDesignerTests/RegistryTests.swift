import LibvirtDesigner
import Testing

@Suite struct RegistryTests {
    @Test func idsAreUniqueAndPlain() {
        let ids = Designer.rules.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count > 150)
        for id in ids {
            #expect(id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || ".-_".contains($0)) }, "\(id)")
        }
    }

    @Test(arguments: Designer.rules)
    func everyReasonIsASentence(rule: RuleDescription) throws {
        #expect(rule.reason.hasSuffix("."))
        #expect(rule.reason.count > 15)
        let first = try #require(rule.reason.first)
        // Names such as bhyve keep their own spelling.
        #expect(first.isUppercase || first.isNumber || ["bhyve", "libvirt"].contains { rule.reason.hasPrefix($0) })
        #expect(!rule.subject.isEmpty)
        #expect(!rule.sources.isEmpty)
    }
}
