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

    @Test func graphsHaveAScale() {
        let graph = LineGraph([0, 50, nil, 100], maximum: 100) { "\(Int($0)) %" }
        #expect(lines(20, 2) { graph.draw(in: $0, on: &$1) } == ["100 %              ⠈", "  0 %             ⣸"])
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 3), (20, 5), (40, 10), (80, 24), (300, 100)])
    func nothingTrapsInAnySize(_ width: Int, _ height: Int) {
        let values: [Double?] = [nil, .nan, .infinity, -.infinity, -5, 0, 1e300, .leastNonzeroMagnitude, 3]
        for glyphs in [GlyphSet.unicode, .ascii] {
            var canvas = Canvas(width: width, height: height, glyphs: glyphs)
            let rects = [
                canvas.bounds, canvas.bounds.inset(horizontal: 1, vertical: 1), canvas.bounds.offset(x: -3, y: -2),
            ]
            for rect in rects {
                Sparkline(values).draw(in: rect, on: &canvas)
                LineGraph(values, second: values.reversed()) { "\($0)" }.draw(in: rect, on: &canvas)
                for value in values {
                    Bar(value).draw(in: rect, on: &canvas)
                }
            }
            #expect(isWhole(canvas))
        }
    }
}
