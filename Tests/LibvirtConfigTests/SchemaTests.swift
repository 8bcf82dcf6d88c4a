import Glibc
import LibvirtConfig
import Testing
import XMLTree

/// Compares the views with libvirt's own schemas, which know nothing of them.
@Suite(
    "Schemas",
    .enabled(
        if: access("\(Documents.schemaFolder)/domain.rng", R_OK) == 0,
        "libvirt's schemas are not installed: install the package libvirt0"))
struct SchemaTests {
    @Test("Our documents are allowed", arguments: Documents.all)
    func documents(_ document: Documents.Document) throws {
        let root = try Element(parsing: document.text)
        let name = try #require(Documents.schemas[root.name])
        #expect(try Schema(file: "\(Documents.schemaFolder)/\(name).rng").violations(in: document.text).isEmpty)
    }

    @Test("Every field can be part of a document that the schemas allow")
    func fields() throws {
        let words = try FieldSamples.declaredWords()
        let samples = FieldSamples(words: words, texts: FieldSamples.plain)
        var proven: Set<String> = []
        var reached: Set<String> = []
        var checks = 0
        let leftOut = Set(BeyondSchemas.fields.keys)
        for (root, documents) in Dictionary(
            grouping: try Documents.all.map { try Element(parsing: $0.text) }, by: \.name)
        {
            let name = try #require(Documents.schemas[root])
            let type = try #require(Documents.views[root])
            var explorer = SchemaExplorer(
                schema: try Schema(file: "\(Documents.schemaFolder)/\(name).rng"), samples: samples, leftOut: leftOut,
                proven: proven)
            // Documents of few devices are checked many times faster.
            for document in documents.flatMap(Self.parts) { Self.explore(type, document, with: &explorer) }
            proven.formUnion(explorer.proven)
            reached.formUnion(explorer.reached)
            checks += explorer.checks
        }
        print("\(reached.count) fields, \(checks) documents checked")
        for name in reached.subtracting(proven).subtracting(leftOut).sorted() {
            Issue.record("no document with \(name) is allowed")
        }
        for name in leftOut.subtracting(reached) { Issue.record("\(name) is left out, but there is no such field") }
        let declared = try FieldTests.declared()
        for name in declared.subtracting(reached).sorted() { Issue.record("\(name) is in none of our documents") }
    }

    private static func explore<View: ElementView>(
        _ type: View.Type, _ document: Element, with explorer: inout SchemaExplorer
    ) {
        explorer.explore(View(element: document), isThere: true) { $0 }
    }

    /// The document without devices, and once for each device with that one alone.
    private static func parts(of document: Element) -> [Element] {
        guard document.name == "domain", let devices = document.child("devices") else { return [document] }
        return ([nil] + devices.elements.map { $0 }).map { device in
            var part = document
            part.children = part.children.map { node in
                guard case .element(var element) = node, element.name == "devices" else { return node }
                element.children = device.map { [.element($0)] } ?? []
                return .element(element)
            }
            if device != nil {
                let needed: Set = ["name", "memory", "os", "devices"]
                part.children.removeAll {
                    if case .element(let child) = $0 { !needed.contains(child.name) } else { true }
                }
            }
            return part
        }
    }
}
