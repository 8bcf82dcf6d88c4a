import FilesSupport
import GrowthSupport
import Terminal
import Testing

@testable import Settings

/// Files that would end the stack, or take long, are refused with their place.
@Suite struct LimitTests {
    private static let deep = 20_000

    @Test(arguments: [
        String(repeating: "a.", count: deep) + "a = 1", "[" + String(repeating: "a.", count: deep) + "a]",
        "[[" + String(repeating: "\"a\".", count: deep) + "a]]",
        "x = { " + String(repeating: "a.", count: deep) + "a = 1 }",
        "x = " + String(repeating: "[", count: deep), "x = " + String(repeating: "{ a = ", count: deep),
        "x = [ { y = [{" + String(repeating: "'a' . ", count: deep) + "a = 1 }] } ]",
    ]) func depth(_ text: String) throws {
        for file in [text, "theme = \"a\"\n\(text)"] {
            let problem = #expect(throws: SettingsProblem.self) { try Settings.read(file, file: "config.toml") }
            #expect(problem?.line == (file == text ? 1 : 2))
            #expect(problem?.column ?? 0 > 32)
            #expect(problem?.message.hasPrefix("this is nested more than 32 levels deep") == true)
            #expect(throws: SettingsProblem.self) { try ThemeReader.read(file, file: "theme.toml") }
        }
    }

    @Test func whatPeopleWriteIsNotDeep() throws {
        let text =
            "[a.b.c.d]\ne = { f.g = [[1.5, 2.5], [\"a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.0.1.2.3.4.5.6.7\"]] }\n"
        _ = try TOMLDocument(text, file: "config.toml")
        let flat = (0..<1000).map { "[a.k\($0)]\nx = [1.0, 2.0, 3.0]" }.joined(separator: "\n")
        _ = try TOMLDocument(flat, file: "config.toml")
    }

    /// Headers, keys and values nest together.
    @Test func theDepthIsThatOfAllTogether() throws {
        let (header, key) = (String(repeating: "a.", count: 15) + "a", String(repeating: "b.", count: 13) + "b")
        #expect(try TOMLDocument("[\(header)]\n\(key) = [[1]]", file: "config.toml").entries.count == 1)
        #expect(throws: SettingsProblem.self) {
            try TOMLDocument("[\(header)]\n\(key) = [[{}]]", file: "config.toml")
        }
    }

    @Test(arguments: ["[t#]", "k# = 1", "k# = [1, 2, 3]", "k# = [{a.b = 1}, {}]", "[k#.a.b.c.d]"]) func number(
        _ line: String
    ) throws {
        let text = (0...20_000).map { line.replacing("#", with: String($0)) }.joined(separator: "\n")
        let problem = #expect(throws: SettingsProblem.self) { try Settings.read(text, file: "config.toml") }
        #expect(problem?.message.hasPrefix("there are more than 20000 tables, keys and list elements") == true)
        #expect(problem?.line != nil)
    }

    @Test func manyProblemsAreToldAsAFew() throws {
        let text = (0..<16_000).map { "[t\($0)]" }.joined(separator: "\n")
        let (_, problems) = try Settings.read(text, file: "config.toml")
        #expect(problems.count == 21)
        #expect(problems[0].line == 1 && problems[19].line == 20)
        #expect(problems[20].message == "there are 15980 more such values")
    }

    @Test func longWordsAreNotRepeatedWhole() throws {
        let (_, problems) = try Settings.read(String(repeating: "a", count: 100_000) + " = 1", file: "config.toml")
        #expect(problems.first.map { $0.message.utf8.count < 1000 } == true)
        // One character as long as a file may be.
        let marks = String(repeating: "\u{301}", count: 100_000)
        let (_, more) = try Settings.read("'e\(marks)' = 1", file: "config.toml")
        #expect(more.first.map { $0.message.utf8.count < 2000 } == true)
    }

    @Test func aLargeThemeIsNotRead() throws {
        let folder = try TemporaryFolder()
        folder.write(String(repeating: "# \n", count: 30_000), to: "large.toml")
        let catalogue = ThemeCatalogue(folder: folder.path)
        #expect(catalogue.problems.map(\.message) == ["is larger than 64 KiB; shorten it"])
    }

    @Test(arguments: [
        "[t#]\n", "k# = 1\n", "[[connections]]\nuri = \"test:///#\"\nname = \"n\"\n", "[keys.x#]\ny = 1\n",
        "a.k# = 1\n",
    ]) func readingGrowsWithTheNumberOfLines(_ lines: String) throws {
        let factor = try Growth.factor(from: 1000) { count in
            (0..<count).map { lines.replacing("#", with: String($0)) }.joined()
        } _: { text in
            _ = try Settings.read(text, file: "config.toml")
        }
        #expect(factor < Growth.bound)
    }

    /// One piece as long as a file may be.
    @Test(arguments: [
        ("a = '", "x", "'"), ("a = \"", "\\n", "\""), ("a = \"\"\"", "\\\n", "\"\"\""), ("a = '''", "''x", "'''"),
        ("# ", "#", ""),
        ("a = 1.", "1", ""), ("a = 1", "_0", ".0"), ("a = ", " ", "1"), ("a = [", "\n # \n", "]"), ("", "k", " = 1"),
        ("", "\n", ""),
        ("a = {b = '", "é", "'}"), ("a = 1 # ", "\t", ""),
    ]) func readingGrowsWithTheLength(_ begin: String, _ piece: String, _ end: String) throws {
        let factor = try Growth.factor(from: 50_000) { count in
            begin + String(repeating: piece, count: count) + end
        } _: { text in
            _ = try TOMLDocument(text, file: "config.toml")
        }
        #expect(factor < Growth.bound)
    }

    /// As many as are allowed, in one line.
    @Test(arguments: [
        ("a = [", "1, ", "]"), ("a = [", "{}, ", "]"), ("a = {", "'#' = 1, ", "b = 1}"),
        ("a = {", "b.'#' = 1, ", "c = 1}"),
    ]) func readingGrowsWithTheNumberOfElements(_ begin: String, _ piece: String, _ end: String) throws {
        let factor = try Growth.factor(from: 2000) { count in
            begin + (0..<count).map { piece.replacing("#", with: String($0)) }.joined() + end
        } _: { text in
            _ = try TOMLDocument(text, file: "config.toml")
        }
        #expect(factor < Growth.bound)
    }
}
