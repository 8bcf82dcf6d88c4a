import Testing

@testable import Terminal

@Suite struct WidgetTests {
    private func lines(_ width: Int, _ height: Int, _ draw: (Rect, inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(width: width, height: height)
        draw(canvas.bounds, &canvas)
        return canvas.lines
    }

    @Test func aMissingValueIsAGap() {
        #expect(lines(6, 1) { Sparkline([0, 50, nil, 100, .nan]).draw(in: $0, on: &$1) } == [" ▁▅ █"])
        #expect(lines(3, 1) { Sparkline([1, 2, 3, 4], maximum: 4).draw(in: $0, on: &$1) } == ["▅▇█"])
    }

    @Test func barsAreNeverMisleading() {
        #expect(lines(5, 1) { Bar(0.001).draw(in: $0, on: &$1) } == ["▓░░░░"])
        #expect(lines(5, 1) { Bar(0.999).draw(in: $0, on: &$1) } == ["▓▓▓▓░"])
        #expect(lines(5, 1) { Bar(1).draw(in: $0, on: &$1) } == ["▓▓▓▓▓"])
        #expect(lines(5, 1) { Bar(nil).draw(in: $0, on: &$1) } == [""])
    }

    @Test func areasStandAndHang() {
        let values: [Double?] = [0, 50, nil, 100]
        #expect(lines(3, 2) { AreaGraph(values, top: 100, role: .graphLow).draw(in: $0, on: &$1) } == ["  ⢸", " ⣸⢸"])
        let hanging = lines(3, 2) { AreaGraph(values, top: 100, role: .graphLow, hangs: true).draw(in: $0, on: &$1) }
        #expect(hanging == [" ⢹⢸", "  ⢸"])
    }

    @Test(arguments: [(GlyphSet.console, ["   █", " █ █"]), (.ascii, ["   #", " # #"])])
    func areasInOtherSigns(_ glyphs: GlyphSet, _ expected: [String]) {
        var canvas = Canvas(width: 4, height: 2, glyphs: glyphs)
        AreaGraph([0, 50, nil, 100], top: 100, role: .graphLow).draw(in: canvas.bounds, on: &canvas)
        let lowest = glyphs == .ascii ? "." : "▄"
        #expect(canvas.lines == [expected[0], lowest + expected[1].dropFirst()])
    }

    @Test func areasGetFainterTowardsTheirBase() {
        var canvas = Canvas(width: 1, height: 4)
        AreaGraph([1, 1], top: 1, role: .graphLow).draw(in: canvas.bounds, on: &canvas)
        let strengths = (0..<4).map { canvas[Point(0, $0)]?.pen.strength ?? 0 }
        #expect(strengths == strengths.sorted(by: >))
        #expect(strengths[0] == 1)
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 3), (20, 5), (40, 10), (80, 24), (300, 100)])
    func nothingTrapsInAnySize(_ width: Int, _ height: Int) {
        let values: [Double?] = [nil, .nan, .infinity, -.infinity, -5, 0, 1e300, .leastNonzeroMagnitude, 3]
        for glyphs in [GlyphSet.unicode, .console, .ascii] {
            var canvas = Canvas(width: width, height: height, glyphs: glyphs)
            let rects = [
                canvas.bounds, canvas.bounds.inset(horizontal: 1, vertical: 1), canvas.bounds.offset(x: -3, y: -2),
            ]
            for rect in rects {
                Sparkline(values).draw(in: rect, on: &canvas)
                AreaGraph(values, top: 3, role: .graphLow).draw(in: rect, on: &canvas)
                for value in values {
                    Bar(value).draw(in: rect, on: &canvas)
                }
            }
            #expect(isWhole(canvas))
        }
    }
}
