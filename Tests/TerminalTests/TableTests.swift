import Testing

@testable import Terminal

@Suite struct TableTests {
    private let table = Table(
        columns: [
            .init("NAME", minimum: 12, ideal: 20, priority: 0, isFlexible: true),
            .init("STATE", minimum: 8, priority: 1), .init("CPU", minimum: 5, priority: 2, alignment: .trailing),
            .init("IP", minimum: 12, ideal: 15, priority: 4), .init("SCREEN", minimum: 10, ideal: 30, priority: 5),
        ], sort: (column: 2, isAscending: false))

    private func canvas(_ width: Int, _ height: Int) -> Canvas {
        var canvas = Canvas(width: width, height: height)
        table.draw(in: canvas.bounds, on: &canvas, rows: 100, scroll: Scroll(offset: 3), selected: 4) { index in
            if index % 10 == 5 {
                return TableRow(spanning: { $1.draw("host", at: Point($0.x, $0.y), pen: Pen(.hostRow, on: $2)) })
            }
            return TableRow([
                .text(SafeText("guest-中\(index)")), .text("running", .running), .text("\(index) %"),
                .text("10.0.0.\(index)"), .drawing { Sparkline([1, nil, 3], on: $2).draw(in: $0, on: &$1) },
            ])
        }
        return canvas
    }

    @Test func hidesColumnsByPriority() {
        #expect(table.placements(width: 40).map(\.column) == [0, 1, 2])
        #expect(table.placements(width: 14).map(\.column) == [0])
        #expect(table.placements(width: 3).map(\.width) == [3])
        #expect(table.placements(width: 0).isEmpty)
        #expect(table.placements(width: 120).map(\.column) == [0, 1, 2, 3, 4])
    }

    @Test func looksLikeATable() {
        #expect(
            canvas(40, 4).lines == [
                "NAME                   STATE      CPU▼", "guest-中3              running     3 % █",
                "guest-中4              running     4 % │", "host                                   │",
            ])
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 10), (80, 24), (300, 100)])
    func drawsInEverySize(_ width: Int, _ height: Int) {
        let canvas = canvas(width, height)
        #expect(isWhole(canvas))
        for place in table.placements(width: width) {
            #expect(place.x >= 0)
            #expect(place.x + place.width <= width)
        }
    }

    @Test func theSelectedRowStandsOut() {
        let canvas = canvas(80, 24)
        #expect(canvas[Point(0, 2)]?.pen.ground == .selected)
        #expect(canvas[Point(0, 1)]?.pen.ground == nil)
    }

    @Test func findsWhatTheMouseMeans() {
        let rect = Rect(x: 0, y: 0, width: 40, height: 4)
        let scroll = Scroll(offset: 3)
        #expect(table.hit(Point(25, 0), in: rect, rows: 100) == .header(column: 1))
        #expect(table.hit(Point(5, 2), in: rect, rows: 100, scroll: scroll) == .row(4))
        #expect(table.hit(Point(5, 3), in: rect, rows: 2) == nil)
        #expect(table.hit(Point(50, 3), in: rect, rows: 100) == nil)
    }
}
