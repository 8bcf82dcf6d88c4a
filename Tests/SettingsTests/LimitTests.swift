import Glibc
import Terminal
import Testing

@testable import Settings

/// Files that would end the parser's stack, or take it long, are refused with their place before it sees them.
@Suite struct LimitTests {
    private static let deep = 20_000

    @Test(arguments: [
        String(repeating: "a.", count: deep) + "a = 1", "[" + String(repeating: "a.", count: deep) + "a]",
        "[[" + String(repeating: "\"a\".", count: deep) + "a]]",
        "x = { " + String(repeating: "a.", count: deep) + "a = 1 }",
        "x = " + String(repeating: "[", count: deep), "x = " + String(repeating: "{ a = ", count: deep),
        "x = [ { y = [" + String(repeating: "'a' . ", count: deep) + "a = 1 ] } ]",
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
        #expect(TOMLOutline(text).excess == nil)
        let flat = (0..<1000).map { "[a.k\($0)]\nx = [1.0, 2.0, 3.0]" }.joined(separator: "\n")
        #expect(TOMLOutline(flat).excess == nil)
    }

    @Test(arguments: ["[t#]", "k# = 1", "k# = [1, 2, 3]"]) func number(_ line: String) throws {
        let text = (0...20_000).map { line.replacing("#", with: String($0)) }.joined(separator: "\n")
        let problem = #expect(throws: SettingsProblem.self) { try Settings.read(text, file: "config.toml") }
        #expect(problem?.message.hasPrefix("there are more than 20000 tables, keys and list elements") == true)
        #expect(problem?.line != nil)
    }

    /// The parser takes it for a fault of its own and ends the process.
    @Test(arguments: [
        "a = 1979-05-27TX07:32:00Z", "a = [1, { b = 1979-05-27Tx }]", "a = 12:x", "a = 1979-05-27T07:32:00+x",
    ])
    func brokenDatesAreRefused(_ text: String) throws {
        let problem = #expect(throws: SettingsProblem.self) { try Settings.read(text, file: "config.toml") }
        #expect(problem?.message == "this is neither a number nor a date: put it into quotes")
        #expect(problem?.line == 1)
    }

    @Test(arguments: ["[%", "[#a]", "[[é]]", "[]", "\u{FEFF}[%]"]) func brokenNamesAreRefused(_ text: String) throws {
        let problem = #expect(throws: SettingsProblem.self) { try Settings.read(text, file: "config.toml") }
        #expect(problem?.line == 1)
    }

    @Test(arguments: [
        "1979-05-27", "1979-05-27T07:32:00Z", "1979-05-27t07:32:00.999999-07:00", "1979-05-27 07:32:00", "07:32:00",
        "1e-5", "-1000", "[1.5, 2.5e10]", "inf",
    ]) func datesAndNumbersAreRead(_ value: String) throws {
        #expect(try Settings.read("a = \(value)\nb = { c.d = \(value) }", file: "config.toml").problems.count == 2)
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
    }

    @Test func aLargeThemeIsNotRead() throws {
        let folder = try TemporaryFolder()
        folder.write(String(repeating: "# \n", count: 30_000), to: "large.toml")
        let catalogue = ThemeCatalogue(folder: folder.path)
        #expect(catalogue.problems.map(\.message) == ["is larger than 64 KiB; shorten it"])
    }

    /// Reading a file four times as large takes about four times as long; what compares all with all takes sixteen times.
    @Test(arguments: [
        "[t#]\n", "k# = 1\n", "[[connections]]\nuri = \"test:///#\"\nname = \"n\"\n", "[keys.x#]\ny = 1\n",
        "a.k# = 1\n",
    ]) func readingGrowsWithTheFile(_ lines: String) throws {
        func cost(_ count: Int) throws -> Double {
            let text = (0..<count).map { lines.replacing("#", with: String($0)) }.joined()
            return try (0..<3).map { _ in
                let begin = threadSeconds()
                _ = try Settings.read(text, file: "config.toml")
                return threadSeconds() - begin
            }.min() ?? 0
        }
        #expect(try cost(4000) < 10 * cost(1000))
    }

    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
