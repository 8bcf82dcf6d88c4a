import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing
import XMLTree

/// Guests of every kind that is designed: nothing that was not meant is changed.
struct SampleDocumentTests {
    private static let scenarios: [String: Scenario] = [
        "linux": .linux, "spice": .spice, "s390x": .mainframe, "ppc64le": .power, "emulated": .emulated,
        "winxp": .old, "unknown": .unknown, "container": .container, "xen": .xen, "test": .test,
    ]

    @Test(arguments: scenarios.keys.sorted()) func valuesSetToWhatTheyAre(_ name: String) async throws {
        let scenario = try #require(Self.scenarios[name])
        let text = try await scenario.design().domain.xml
        let document = try Element(parsing: text)
        let documents = GuestDocuments(running: nil, defined: document)
        let untouched = try GuestChange.plan(documents, wanted: document, host: ChangeSamples.qemu)
        #expect(untouched.isEmpty && untouched.wanted.xml == text)
        var edit = GuestEdit(document)
        for (name, _, value) in GuestEdit.values(of: document, autostart: nil) where value != nil {
            try edit.set(name, to: value)
        }
        let plan = try GuestChange.plan(documents, wanted: edit.document, host: ChangeSamples.qemu)
        #expect(plan.isEmpty, "\(plan.changes)")
    }

    @Test(arguments: scenarios.keys.sorted()) func tagsComeAndGo(_ name: String) async throws {
        let scenario = try #require(Self.scenarios[name])
        let text = try await scenario.design().domain.xml
        var document = try Element(parsing: text)
        try GuestTags.change(adding: ["prod", "web"], removing: [], in: &document)
        #expect(GuestTags.tags(of: document) == ["prod", "web"])
        try GuestTags.change(adding: ["web"], removing: ["prod"], in: &document)
        #expect(GuestTags.tags(of: document) == ["web"])
        try GuestTags.change(adding: [], removing: ["web"], in: &document)
        let plan = try GuestChange.plan(
            GuestDocuments(running: nil, defined: try Element(parsing: text)), wanted: document,
            host: ChangeSamples.qemu)
        #expect(plan.isEmpty, "\(plan.changes)")
    }
}
