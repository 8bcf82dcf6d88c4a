import Testing

@Suite("Imports")
struct ImportTests {
    private let repository = Repository()

    @Test("Every target under Sources has its place in the table")
    func targetsAreKnown() throws {
        #expect(try Set(repository.folders(in: "Sources")) == Set(Layers.mayImport.keys))
    }

    @Test("Arrows point only down", arguments: Layers.mayImport.keys.sorted())
    func arrows(target: String) throws {
        let allowed = try #require(Layers.mayImport[target])
        for file in try repository.files(below: "Sources/\(target)") {
            for (number, line) in file.code {
                guard let module = Self.importedModule(line), !Layers.platform.contains(module) else { continue }
                if Layers.foundation.contains(module) {
                    #expect(
                        !Layers.withoutFoundation.contains(target),
                        "\(file.path):\(number): \(target) does without Foundation")
                } else {
                    #expect(allowed.contains(module), "\(file.path):\(number): \(target) may not import \(module)")
                }
            }
        }
    }

    @Test("No target depends, through others, on itself")
    func noCycle() {
        var left = Layers.mayImport
        while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key { left[free] = nil }
        #expect(left.isEmpty, "these import each other: \(left.keys.sorted())")
    }

    @Test("ARCHITECTURE.md shows the same table")
    func documented() throws {
        let lines = try repository.file("ARCHITECTURE.md").lines
        let start = try #require(lines.firstIndex(of: "<!-- layers -->"))
        let end = try #require(lines.firstIndex(of: "<!-- /layers -->"))
        var documented: [String: Set<String>] = [:]
        // | `target` | its one job | `module` `module` |
        for line in lines[start..<end] where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { Self.quoted($0) }
            let target = try #require(cells.first?.first)
            documented[target] = Set(try #require(cells.last))
        }
        #expect(documented == Layers.mayImport)
    }

    @Test(
        "An import is found however it is written",
        arguments: [
            ("import Terminal", "Terminal"), ("public import Fleet", "Fleet"),
            ("package import struct Fleet.Host", "Fleet"),
            ("@preconcurrency import Console", "Console"), ("  import Glibc  // libc", "Glibc"),
            ("let important = 1", nil),
            ("importer()", nil),
        ])
    func parsing(line: String, module: String?) {
        #expect(Self.importedModule(line[...]) == module)
    }

    private static func importedModule(_ line: Substring) -> String? {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        var words = line.split(separator: " ")[...]
        while let word = words.first, word.hasPrefix("@") || levels.contains(word) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let word = words.first, kinds.contains(word) { words.removeFirst() }
        return words.first?.split(separator: ".").first.map(String.init)
    }

    /// What stands between back quotes.
    private static func quoted(_ cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
}
