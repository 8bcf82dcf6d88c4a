import FleetModel
import Terminal
import Testing

@testable import Console

/// The engine for lists, without a page and without a terminal.
@Suite struct ListViewTests {
    private struct Row: Identifiable, Sendable {
        let id: Int
        var name: String
        var size = 0
    }

    private static let columns: [ListColumn<Row>] = [
        ListColumn(
            name: "name", heading: "NAME", width: 6...12, precedes: { $0.name == $1.name ? nil : $0.name < $1.name },
            cell: { row, _ in ListCell(row.name) }),
        ListColumn(
            name: "size", heading: "SIZE", width: 4...4, priority: 1, isTrailing: true,
            precedes: { $0.size == $1.size ? nil : $0.size < $1.size }, cell: { row, _ in ListCell("\(row.size)") }),
    ]

    private let world = State().world

    private func list(_ rows: [Row], height: Int = 5, followsFirst: Bool = false) -> ListView<Row> {
        var list = ListView(Self.columns, followsFirst: followsFirst)
        list.arrange(version: 0, height: height, in: world) { rows }
        return list
    }

    private func rows(_ ids: ClosedRange<Int>) -> [Row] { ids.map { Row(id: $0, name: "row \($0)", size: 100 - $0) } }

    private func draw<Some>(_ list: ListView<Some>, width: Int = 40) -> [String] {
        var canvas = Canvas(width: width, height: 6, glyphs: .unicode)
        list.draw(in: &canvas, empty: "nothing", world)
        return canvas.lines
    }

    @Test func theSelectionFollowsItsRow() {
        var list = list(rows(1...20))
        list.scroll(by: 3)
        #expect(list.selectedRow?.id == 4)
        list.arrange(version: 1, height: 5, in: world) { rows(1...20).reversed() }
        #expect(list.selectedRow?.id == 4 && list.rows[list.line].id == 4)
        // What is gone gives it to what took its line.
        list.arrange(version: 2, height: 5, in: world) { rows(5...20).reversed() }
        #expect(list.selectedRow?.id == 5)
        list.arrange(version: 3, height: 5, in: world) { [] }
        #expect(list.selectedRow == nil)
    }

    @Test func aRecordStaysWithItsNewestUntilOneIsChosen() {
        var list = list(rows(1...3), followsFirst: true)
        list.arrange(version: 1, height: 5, in: world) { rows(0...3).map { $0 } }
        #expect(list.selectedRow == nil && list.line == 0)
        list.scroll(by: 1)
        let chosen = list.selectedRow?.id
        list.arrange(version: 2, height: 5, in: world) { [Row(id: 99, name: "new")] + rows(0...3) }
        #expect(list.selectedRow?.id == chosen)
    }

    @Test func rowsAreOnlyAskedForWhenTheyHaveChanged() {
        var list = list(rows(1...3))
        list.arrange(version: 0, height: 5, in: world) {
            Issue.record("nothing has changed")
            return []
        }
        #expect(list.rows.count == 3)
    }

    @Test(arguments: [("row 1", 3), ("-row", 0), ("name:row size:99", 1), ("12", 1), ("row -12", 19), ("x:y", 0)])
    func wordsFilter(text: String, count: Int) {
        var list = list(rows(1...20))
        list.setFilter(text)
        list.arrange(version: 0, height: 5, in: world) { rows(1...20) }
        #expect(text == "row 1" ? list.rows.count >= 11 : list.rows.count == count, "\(list.rows.map(\.name))")
        #expect(list.counts.all == 20)
    }

    /// A world in which somebody has arranged the list.
    private func arranged(_ arrangement: ListArrangement) -> Console.World {
        var state = State()
        state.world.preferences.lists[""] = arrangement
        return state.world
    }

    @Test func columnsSort() {
        var list = list(rows(1...20))
        list.arrange(version: 0, height: 5, in: arranged(.init(sort: ListSort(column: "size")))) { rows(1...20) }
        #expect(list.rows.first?.id == 20)
        #expect(list.selectedRow?.id == 1, "an order moves lines, not the selection")
        list.arrange(version: 0, height: 5, in: arranged(.init(sort: ListSort(text: "-size")))) { rows(1...20) }
        #expect(list.rows.first?.id == 1)
        #expect(draw(list)[0].contains(" SIZ") && !draw(list)[0].contains("SIZE"), "the order has its sign")
    }

    @Test func chosenColumnsStandInTheirOrder() {
        var list = list(rows(1...3))
        let world = arranged(.init(columns: ["size", "no such", "name"]))
        list.arrange(version: 0, height: 5, in: world) { rows(1...3) }
        #expect(draw(list)[0].hasPrefix(" SIZE NAME"))
        #expect(list.exported(in: world).hasPrefix("SIZE\tNAME\n99\trow 1"))
        #expect(list.sortColumn(at: 2, width: 40) == "size")
        list.arrange(version: 0, height: 5, in: arranged(.init(columns: ["no such"]))) { rows(1...3) }
        #expect(draw(list)[0].hasPrefix(" NAME"), "none of them is here: the usual ones")
    }

    @Test func aClickOnAHeadingSortsAndOnALineSelects() {
        var list = list(rows(1...20))
        #expect(list.sortColumn(at: 9, width: 40) == "size")
        #expect(list.sortColumn(at: 39, width: 40) == nil)
        let (line, below) = (list.click(line: 2), list.click(line: 9))
        #expect(line && !below && list.selectedRow?.id == 3)
    }

    @Test func cutCellsTakeSpareWidth() {
        let short = draw(list([Row(id: 1, name: "abc")]))
        #expect(short[0].hasPrefix(" NAME   SIZE"))
        let long = draw(list([Row(id: 1, name: "abcdefghij")]))
        #expect(long[1].hasPrefix(" abcdefghij    0"), "\(long)")
        // Without room to spare it is cut, and the least important column goes first.
        #expect(draw(list([Row(id: 1, name: "abcdefghij")]), width: 12)[1].hasPrefix(" abcde…    0"))
        #expect(draw(list([Row(id: 1, name: "abcdefghij")]), width: 9)[0].contains("SIZE") == false)
    }

    @Test func marksStayWithTheirRowsInTheListsOrder() {
        var list = list(rows(1...20))
        list.scroll(by: 6)
        list.mark()
        list.scroll(by: -6)
        list.mark()
        #expect(list.chosenRows.map(\.id) == [2, 7] && list.selectedRow?.id == 3)
        list.arrange(version: 1, height: 5, in: world) { rows(3...20) }
        #expect(list.chosenRows.map(\.id) == [7], "a mark goes with its row")
        list.markAll(false)
        #expect(list.chosenRows.map(\.id) == [3])
    }

    // MARK: Groups

    /// Rows under the headings `odd` and `even`, the latter first.
    private func grouped(height: Int = 8) -> ListView<Row> {
        var list = ListView(Self.columns) { ListGroup($0.id % 2 == 0 ? "even" : "odd", rank: $0.id % 2) }
        list.arrange(version: 0, height: height, in: world) { rows(1...5) }
        return list
    }

    @Test func rowsStandUnderTheirHeadings() {
        let list = grouped()
        let lines = draw(list)
        #expect(lines[1].contains("even  2") && lines[2].hasPrefix("   row 2") && lines[4].contains("odd  3"))
        #expect(list.selectedRow?.id == 2, "a row is selected first, not a heading")
        #expect(list.rows.map(\.id) == [2, 4, 1, 3, 5])
    }

    @Test func foldedGroupsShowTheirHeading() {
        var list = grouped()
        list.foldHere()
        #expect(list.isOnHeading && list.folded.isEmpty, "on a row it goes to the heading")
        list.foldHere()
        #expect(list.lines.count == 5 && draw(list)[2].contains("odd") && list.counts.shown == 5)
        list.toggleFold()
        #expect(list.lines.count == 7)
        list.scroll(by: 5)
        list.foldAll(true)
        #expect(list.lines.count == 2 && list.selection == .group("odd"), "its heading stands for the row")
        list.foldAll(false)
        #expect(list.lines.count == 7)
    }

    @Test func aHeadingsMarkIsThatOfItsRows() {
        var list = grouped()
        list.foldHere()
        list.mark()
        #expect(list.chosenRows.map(\.id) == [2, 4] && list.isOnHeading)
        list.mark()
        #expect(list.marks.isEmpty)
    }

    @Test func anOrderHoldsWithinEachGroup() {
        var list = grouped()
        list.arrange(version: 1, height: 8, in: arranged(.init(sort: ListSort(column: "size")))) { rows(1...5) }
        #expect(list.rows.map(\.id) == [4, 2, 5, 3, 1])
        list.setFilter("1")
        list.arrange(version: 1, height: 8, in: world) { rows(1...5) }
        #expect(list.lines.count == 2, "a heading without rows goes: \(list.lines)")
    }

    @Test func anEmptyListSaysWhatToDo() {
        #expect(draw(list([]))[0].contains("nothing"))
        var list = list(rows(1...2))
        list.setFilter("zzz")
        list.arrange(version: 0, height: 5, in: world) { rows(1...2) }
        #expect(draw(list)[0].contains("None of 2 matches the filter zzz"))
    }

    @Test func theListIsCopiedAsATable() {
        #expect(list([Row(id: 1, name: "a", size: 7)]).exported(in: world) == "NAME\tSIZE\na\t7")
    }

    @Test func hostileTextIsMadeSafe() {
        let lines = draw(list([Row(id: 1, name: "a\u{1B}[31mb")]))
        #expect(!lines.joined().contains("\u{1B}"))
    }
}
