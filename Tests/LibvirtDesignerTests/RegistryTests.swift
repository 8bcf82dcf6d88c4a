import LibvirtDesigner
import Testing

@Suite struct RegistryTests {
    @Test func ruleIDsAreUnique() {
        let ids = Designer.rules.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count > 100)
    }
}
