import DesignerSupport
import LibvirtDesigner
import OSInfo
import Testing

/// What every reviewed system gets on four hosts, from a disc and from an existing disk: one file a system.
@Suite struct GoldenDecisionTests {
    /// A way to design a guest, with the letter that stands for it in the files.
    private struct Way {
        let letter: Character
        let host: TestHost
        let source: InstallSource
    }

    private static let disk = StorageLocation.path("/srv/disk.qcow2")

    private static let ways: [Way] = [
        InstallSource.iso(.path("/srv/install.iso")), .image(.existing(disk)),
    ].flatMap { source in
        [("L", TestHost.lab), ("K", .kvmX86), ("A", .kvmARM), ("S", .kvmS390)].map { letter, host in
            Way(letter: letter, host: host, source: source)
        }
    }

    private static let legend = """
        # L the lab (x86, emulated), K x86 with KVM, A arm64 with KVM, S s390x with KVM
        # the first four from a disc, the others from an existing disk

        """

    @Test func enoughSystemsAreReviewed() { #expect(TestSystems.reviewed.count >= 40) }

    @Test(arguments: TestSystems.reviewed)
    func decisions(system name: String) async throws {
        let system = try await TestSystems.system(name)
        var lines: [String] = []
        var marks: [String: [Bool]] = [:]
        for (column, way) in Self.ways.enumerated() {
            let wish = Wish(source: way.source)
            let facts = try way.host.facts(for: wish) { facts in
                facts.system = system
                facts.storage[Self.disk] = StorageFacts(kind: .file, format: "qcow2")
            }
            let design = try Designer.design(wish, facts: facts)
            #expect(try TestSchema.problems(of: design) == [], "\(name) on \(way.host)")
            let decided = design.decisions.map { "\($0.subject): \($0.value) (\($0.rule))" }
            for line in decided + design.warnings.map({ "! \($0)" }) {
                if marks[line] == nil { lines.append(line) }
                marks[line, default: Array(repeating: false, count: Self.ways.count)][column] = true
            }
        }
        let text = lines.map { line in
            let letters = zip(Self.ways, marks[line] ?? []).map { way, isMarked in isMarked ? way.letter : "." }
            return "\(String(letters.prefix(4))) \(String(letters.dropFirst(4)))  \(line)\n"
        }
        try Golden.expect("# \(system?.name ?? "")\n" + Self.legend + text.joined(), is: "Systems/\(name).txt")
    }
}
