import LibvirtConfig
import Testing

@Suite struct DomainSchemaTests {
    @Test func whatTheSchemaDoesNotAllowIsNamedWithItsLine() throws {
        let good = "<domain type='test'><name>a</name><memory>1</memory><os><type>hvm</type></os></domain>"
        #expect(DomainSchema.violations(in: good) == [])
        let bad = good.replacing("<memory>", with: "<nonsense/>\n<memory>")
        #expect(DomainSchema.violations(in: bad)?.isEmpty == false)
        #expect(DomainSchema.violations(in: "<domain") == nil)
    }
}
