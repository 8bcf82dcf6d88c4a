import Foundation
import LibvirtConfig
import Testing
import XMLTree

@testable import LibvirtBuilder

@Suite("What cloning does with each field")
struct CloneTableTests {
    @Test("is decided for every field of a domain's document, once")
    func coverage() {
        let types = FieldTypes(below: DomainConfig.self)
        #expect(types.leaves.count > 800)
        for fault in Self.faults(in: CloneTable.rows, types) { Issue.record("\(fault)") }
    }

    @Test("is missed when it is not decided, or decided for what is no field")
    func gaps() {
        let types = FieldTypes(below: DomainConfig.self)
        let rows =
            CloneTable.rows.filter { $0.view != "VsockConfig" } + [CloneRow(StoragePoolConfig.self, .guests, \.name)]
        #expect(
            Self.faults(in: rows, types) == [
                "StoragePoolConfig has no field name", "VsockConfig has no class for @model",
                "VsockConfig has no class for alias/@name", "VsockConfig has no class for cid/@address",
                "VsockConfig has no class for cid/@auto",
            ])
    }

    private static func faults(in rows: [CloneRow], _ types: FieldTypes) -> [String] {
        var classes: [FieldTypes.Place: Set<CloneClass>] = [:]
        for row in rows {
            for path in row.paths { classes[.init(view: row.view, path: path), default: []].insert(row.treatment) }
        }
        let missing = types.leaves.filter { classes[$0] == nil }.map { "\($0.view) has no class for \($0.path)" }
        let unknown = classes.keys.filter { !types.leaves.contains($0) && !types.branches.contains($0) }
            .map { "\($0.view) has no field \($0.path)" }
        let twice = classes.filter { $0.value.count > 1 }.map { "\($0.key.view) has two classes for \($0.key.path)" }
        return (missing + unknown + twice).sorted()
    }

    @Test("names every rule")
    func rules() {
        #expect(Set(CloneTable.rows.compactMap(\.treatment.rule)) == Set(CloneRule.allCases))
    }

    /// Documents that together say something in nearly every field.
    private static let samples: [String] = ["server", "more", "direct", "container", "xen"].map { "domain-\($0).xml" }

    @Test("holds in documents that say everything", arguments: samples)
    func documents(_ name: String) throws {
        let original = try Self.document(name)
        let guest = GuestInventory(name: original.name ?? "", uuid: Samples.uuid, configuration: original)
        let made = try Self.clone(guest)
        let copy = SaidFields(made.configuration)
        let before = SaidFields(original)
        for (word, count) in before.words where !word.isNothing {
            let treatment = try #require(before.treatment(of: word), "\(word) has no class")
            let rest = copy.words[word] ?? 0
            if treatment.rule == nil {
                if !Self.goesWithMore(word) { #expect(rest == count, "\(word) is not kept") }
            } else if rest > 0 {
                #expect(made.plan.text.contains(Self.said(word)), "\(word) is shared without a word")
            }
        }
    }

    /// Clones a guest, and shares what is refused otherwise.
    private static func clone(_ guest: GuestInventory, sharing: Set<String> = []) throws -> Cloning {
        do throws(StepFailure) {
            return try Cloning(of: guest, name: "copy", sharing: sharing, on: HostInventory())
        } catch {
            let label = try #require(error.reason.firstRange(of: " (").map { error.reason[..<$0.lowerBound] })
            #expect(error.next?.contains("--share \(label)") == true)
            try #require(!sharing.contains(String(label)), "\(error.reason)")
            return try clone(guest, sharing: sharing.union([String(label)]))
        }
    }

    /// What is kept only as long as the field beside it is.
    private static func goesWithMore(_ word: SaidFields.Word) -> Bool {
        ["BackingStore", "DiskMirror"].contains(word.view) || word.path == "@autoport" || word.path == "cid/@auto"
            || word.path == "@to"
    }

    /// A value as a note says it.
    private static func said(_ word: SaidFields.Word) -> String {
        switch (word.view, word.path) {
        case ("HostDeviceSource", "vendor/@id"), ("HostDeviceSource", "product/@id"):
            Int(word.value).map { String($0, radix: 16) } ?? word.value
        default: word.value
        }
    }

    static func document(_ name: String) throws -> DomainConfig {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
            .joined(separator: "/")
        return try DomainConfig(
            parsing: String(contentsOfFile: "\(folder)/LibvirtConfigTests/Documents/\(name)", encoding: .utf8))
    }
}
