import GuestScreens
import Screen
import Testing

@Suite("Typed text is read back from the screen")
struct ReadBackTests {
    /// A screen of these rows, the cursor behind the last character of the last one unless it is not seen.
    private func screen(_ lines: [String], columns: Int = 20, rows: Int = 6, seesCursor: Bool = true) -> TextScreen {
        var cells: [ScreenCell] = []
        for row in 0..<rows {
            let scalars = row < lines.count ? Array(lines[row].unicodeScalars) : []
            for column in 0..<columns {
                let scalar = column < scalars.count ? scalars[column] : " "
                cells.append(ScreenCell(.character(scalar), foreground: 0xAAAAAA, background: 0))
            }
        }
        let cursor = TextScreen.Cursor(row: max(0, lines.count - 1), column: lines.last?.unicodeScalars.count ?? 0)
        let grid = CellGrid(cellWidth: 8, cellHeight: 16, originX: 0, originY: 0, columns: columns, rows: rows)
        return TextScreen(
            verdict: .text, grid: grid, cells: cells, cursor: seesCursor ? cursor : nil, fontName: "test",
            inkedCells: 1,
            knownCells: 1)
    }

    private func found(_ text: String, from old: [String], to new: [String], seesCursor: Bool = true) -> Int {
        ReadBack(screen(old, seesCursor: seesCursor)).found(Array(text.unicodeScalars), on: screen(new))
    }

    @Test("behind the prompt, from the first character to the last")
    func complete() {
        #expect(found("echo hi", from: ["motd", "$ "], to: ["motd", "$ echo hi"]) == 7)
        // A blank that was typed cannot be told from one that was there.
        #expect(found("echo hi", from: ["motd", "$ "], to: ["motd", "$ echo"]) == 5)
        #expect(found("echo hi", from: ["motd", "$ "], to: ["motd", "$ "]) == 0)
    }

    @Test("another keyboard layout shows where it began to differ")
    func layout() { #expect(found("a@b", from: ["$ "], to: ["$ a\"b"]) == 1) }

    @Test("a long line goes on in the next row")
    func wrapped() {
        let text = "abcdefghijklmnopqrstuvwxyz"
        #expect(found(text, from: ["$ "], to: ["$ abcdefghijklmnopqr", "stuvwxyz"]) == 26)
    }

    @Test("the prompt may have scrolled up meanwhile")
    func scrolled() {
        let old = ["1", "2", "3", "4", "5", "$ "]
        #expect(found("ls", from: old, to: ["2", "3", "4", "5", "$ ls", ""]) == 2)
    }

    @Test("text that stood there before does not count")
    func before() {
        #expect(found("ls", from: ["$ ls", "$ "], to: ["$ ls", "$ "]) == 0)
        #expect(found("ls", from: ["$ ls", "$ "], to: ["$ ls", "$ ls"]) == 2)
        #expect(found("ls", from: ["$ ls", "x"], to: ["$ ls", "x"], seesCursor: false) == 0)
        #expect(found("ls", from: ["$ ls", "x"], to: ["$ ls", "x ls"], seesCursor: false) == 2)
    }

    @Test("a screen without text has nothing")
    func graphics() {
        #expect(ReadBack(screen(["$ "])).found(Array("ls".unicodeScalars), on: TextScreen(verdict: .graphics)) == 0)
    }
}
