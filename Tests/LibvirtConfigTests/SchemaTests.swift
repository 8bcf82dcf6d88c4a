import Glibc
import LibvirtConfig
import Testing
import XMLTree

/// Compares the views with libvirt's own schemas, which know nothing of them.
@Suite(
    "Schemas",
    .enabled(
        if: access("/usr/share/libvirt/schemas/domain.rng", R_OK) == 0,
        "libvirt's schemas are not installed: install the package libvirt0"))
struct SchemaTests {
    @Test("Our documents are allowed, also indented anew", arguments: Documents.all)
    func documents(_ document: Documents.Document) throws {
        let root = try Element(parsing: document.text)
        let name = try #require(Documents.schemas[root.name])
        let schema = try Schema(file: "\(Documents.schemaFolder)/\(name).rng")
        #expect(try schema.violations(in: document.text).isEmpty)
        #expect(try schema.violations(in: root.indented.xml).isEmpty)
    }

    @Test("Every field stands in one of those documents and is understood there")
    func fields() throws {
        var walk = FieldWalk()
        for document in Documents.all {
            let root = try Element(parsing: document.text)
            let type = try #require(Documents.views[root.name])
            walk.visit(root, as: type)
        }
        let declared = try FieldTests.declared()
        #expect(declared.count > 1000)
        for name in declared.subtracting(walk.said).subtracting(BeyondSchemas.fields.keys).sorted() {
            Issue.record("\(name) stands in no document")
        }
        for name in Set(BeyondSchemas.fields.keys).intersection(walk.said) {
            Issue.record("\(name) is said to be beyond the schemas, but they allow it")
        }
        for name in Set(BeyondSchemas.fields.keys).subtracting(declared) { Issue.record("\(name) is no field") }
    }

    @Test("A document that says nonsense is not allowed")
    func nonsense() throws {
        var domain = try DomainConfig(parsing: Documents.all.first { $0.name == "domain-server.xml" }?.text ?? "")
        domain.devices.disks[0].bus = "nonsense"
        let schema = try Schema(file: "\(Documents.schemaFolder)/domain.rng")
        #expect(try !schema.violations(in: domain.xml).isEmpty)
    }
}
