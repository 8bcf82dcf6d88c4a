import Glibc
import Testing
import XMLTree

@Suite(
    "Schemas",
    .enabled(
        if: access("/usr/share/libvirt/schemas/network.rng", R_OK) == 0,
        "libvirt's schemas are missing: install the package libvirt0"))
struct SchemaTests {
    @Test func tellsWhatIsWrongAndWhere() throws {
        let schema = try Schema(file: "/usr/share/libvirt/schemas/network.rng")
        #expect(try schema.violations(in: "<network><name>a</name></network>").isEmpty)
        let found = try schema.violations(in: "<network>\n<name>a</name>\n<nonsense/>\n</network>")
        #expect(found.contains { $0.line == 3 && $0.message.contains("nonsense") }, "\(found)")
        #expect(throws: ParseError.self) { try schema.violations(in: "<network>") }
    }

    @Test func domainSchema() throws {
        let schema = try Schema(file: "/usr/share/libvirt/schemas/domain.rng")
        let found = try schema.violations(
            in:
                "<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os><devices><disk/></devices></domain>"
        )
        for f in found { print(f) }
    }

}
