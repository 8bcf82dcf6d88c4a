import Glibc
import PtySupport
import Testing

/// The README's picture: the demo as a terminal of 100×30 shows it. `scripts/picture.sh` takes a new one.
@Suite("The README's picture")
struct ReadmePicture {
    private static let marks = (begin: "<!-- picture -->\n", end: "<!-- /picture -->")

    @Test("shows the program as it is")
    func picture() async throws {
        let session = try PtySession(["--demo"], columns: 100, rows: 30)
        let isNew = getenv("VIRT_TUI_PICTURE") != nil
        let screen = try await session.waitUntil("guests with figures", seconds: 60) { screen in
            let hasFigures = screen.lines.count { $0.contains("running") && $0.contains("GiB") } > 5
            // A picture also needs graphs, which take some samples to fill.
            let sparks = Set("▁▂▃▄▅▆▇█")
            return hasFigures && (!isNew || screen.lines.contains { $0.count(where: sparks.contains) >= 10 })
        }
        let readme = RepositoryFile.text("README.md")
        let before = try #require(readme.firstRange(of: Self.marks.begin))
        let after = try #require(readme.firstRange(of: Self.marks.end))
        let shown = readme[before.upperBound..<after.lowerBound].split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        if isNew {
            let block = "\n```text\n" + screen.lines.joined(separator: "\n") + "\n```\n\n"
            let text = readme[..<before.upperBound] + block + readme[after.lowerBound...]
            #expect(RepositoryFile.write(String(text), to: "README.md"))
        } else {
            #expect(shown.contains(screen.lines[1]), "the headings have changed: run scripts/picture.sh")
            #expect(shown.contains(screen.lines[29]), "the footer has changed: run scripts/picture.sh")
        }
    }
}
