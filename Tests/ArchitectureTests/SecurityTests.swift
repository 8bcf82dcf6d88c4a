import Testing

@Suite("The table of who could do what")
struct SecurityTests {
    @Test("names tests, fuzz targets and pages that there are")
    func names() throws {
        let repository = Repository()
        let tests = try repository.files(below: "Tests")
        let declared = Set(
            tests.flatMap(\.code).compactMap { line in
                line.text.split(whereSeparator: { " :<{".contains($0) }).drop { $0 != "struct" && $0 != "class" }
                    .dropFirst().first.map(String.init)
            })
        let known =
            try declared.union(repository.folders(in: "Tests"))
            .union(repository.folders(in: "Fuzz").map { "Fuzz/\($0)" })
        let rows = try repository.file("docs/security.md").lines.filter { $0.hasPrefix("| ") }.dropFirst()
        #expect(rows.count > 10)
        for row in rows {
            let columns = row.split(separator: "|")
            let named = columns.last.map { $0.split(separator: "`", omittingEmptySubsequences: false) } ?? []
            // What stands between two marks.
            let names = named.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            #expect(columns.count == 4 && !names.isEmpty, "\(row)")
            for name in names where !known.contains(name) { Issue.record("there is no \(name): \(row)") }
        }
    }
}
