import Glibc
import OSInfo
import Testing

@testable import Commands

/// The verb `os`, with the database of this machine.
@Suite struct OSVerbTests {
    @Test func listing() async {
        let world = World([])
        #expect(await world.run("os", "list", "debian") == 0)
        let lines = world.results.split(separator: "\n")
        #expect(lines.first?.hasPrefix("SYSTEM") == true)
        #expect(lines.contains { $0.hasPrefix("debian11 ") && $0.contains("2021-08-14") })
        #expect(lines.contains { $0.hasPrefix("debian9 ") && $0.hasSuffix("ended") })
        #expect(world.errors.isEmpty)
    }

    @Test func listingAsJSON() async {
        let world = World([])
        #expect(await world.run("os", "list", "windows", "11", "--format", "json") == 0)
        #expect(world.results.hasPrefix(#"{"schema":1,"database":"#))
        #expect(world.results.contains(#""system":"win11","id":"http://microsoft.com/win/11""#))
        #expect(world.results.hasSuffix("]}\n"))
    }

    @Test func aSystemNewerThanTheDatabaseIsExplained() async {
        let world = World([])
        #expect(await world.run("os", "list", "debian99") == 0)
        #expect(world.results.split(separator: "\n").dropFirst().first?.hasPrefix("debian1") == true)
        #expect(world.errors.contains("does not know debian99; using its newest known relative debian1"))
    }

    @Test func aWrongNameIsAnsweredWithLikelyOnes() async {
        let world = World([])
        #expect(await world.run("os", "list", "debain11") == 1)
        #expect(world.errors == "virt-tui: no system is called debain11; try debian11\n")
        #expect(await world.run("os", "list", "xyz\u{1B}zy") == 1)
        #expect(world.errors.hasSuffix("no system is called xyz‹1B›zy; try fewer letters\n"))
    }

    @Test func detecting() async throws {
        var template = Array("/tmp/os-verb-XXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        defer {
            unlink(folder + "/.treeinfo")
            rmdir(folder)
        }
        let file = try #require(fopen(folder + "/.treeinfo", "we"))
        fputs("[general]\nfamily = Fedora\nversion = 37\narch = x86_64\nvariant = Server\n", file)
        fclose(file)
        let world = World([])
        #expect(await world.run("os", "detect", folder) == 0)
        #expect(world.results.hasPrefix("system:       fedora37\nname:         Fedora Linux 37\n"))
        #expect(world.results.contains("architecture: x86_64\n"))
        let machine = World([])
        #expect(await machine.run("os", "detect", folder, "--format", "json") == 0)
        #expect(machine.results.hasPrefix(#"{"schema":1,"path":"\#(folder)","kind":"tree","#))
        #expect(machine.results.contains(#""closeness":"exact""#))
    }

    @Test func everySystemThatFitsIsPrinted() {
        let systems = ["b", "a"].map {
            OperatingSystem(id: "http://example.org/\($0)", shortIDs: [$0], name: "Example \($0)")
        }
        let match = Match(
            asked: "LABEL", system: systems[0], closeness: .ambiguous, name: systems.title, alternatives: [systems[1]],
            reason: "it may be both")
        let report = DetectionReport(path: "x.iso", detection: Detection(kind: .media, match: match, reason: ""))
        #expect(report.formatted(as: .text).hasPrefix("system:       b or a\nname:         Example b or a\n"))
        let json = report.formatted(as: .json)
        #expect(json.contains(#""closeness":"ambiguous""#))
        #expect(json.contains(#""system":{"system":"b","#) && json.contains(#""alternatives":[{"system":"a","#))
    }

    @Test func whatCannotBeDetectedIsSaid() async {
        let world = World([])
        #expect(await world.run("os", "detect", "/nonexistent/x.iso") == 1)
        #expect(world.errors == "virt-tui: /nonexistent/x.iso does not exist; check the path\n")
        let empty = World([])
        #expect(await empty.run("os", "detect", "/proc/self/fdinfo") == 1)
        #expect(empty.results.isEmpty)
        #expect(empty.errors.contains("say which"))
    }

    @Test func withoutAWordTheHelpIsPrinted() async {
        let world = World([])
        #expect(await world.run("os") == 0)
        #expect(world.results.contains("SUBCOMMANDS"))
        #expect(await world.run("os", "detect") == 1)
        #expect(world.errors.contains("See virt-tui os --help"))
    }
}
