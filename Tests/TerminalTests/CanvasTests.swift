import Testing

@testable import Terminal

/// Whether every wide cluster has its right half, and no half stands alone.
func isWhole(_ canvas: Canvas) -> Bool {
    (0..<canvas.height).allSatisfy { row in
        var column = 0
        while column < canvas.width {
            let cell = canvas.cells[row * canvas.width + column]
            if cell.width == 0 { return false }
            if cell.width == 2 {
                guard column + 1 < canvas.width, canvas.cells[row * canvas.width + column + 1].width == 0 else {
                    return false
                }
            }
            column += cell.width
        }
        return true
    }
}

@Suite struct CanvasTests {
    @Test func drawsTextBoxesAndParts() {
        var canvas = Canvas(width: 12, height: 4)
        canvas.box(canvas.bounds, title: "VM")
        canvas.inside(canvas.bounds.inset(horizontal: 1, vertical: 1)) { part in
            part.draw("running 中文", at: Point(0, 0), width: 9, role: .running)
            part.draw("中", at: Point(9, 1))
        }
        #expect(canvas.lines == ["┌ VM ──────┐", "│running … │", "│          │", "└──────────┘"])
        #expect(canvas[Point(1, 1)]?.pen.role == .running)
    }

    @Test func asciiCanvasHoldsOnlyASCII() {
        var canvas = Canvas(width: 20, height: 3, glyphs: .ascii)
        canvas.box(Rect(x: 0, y: 0, width: 5, height: 3))
        canvas.draw("中é‹9B›…x", at: Point(6, 1))
        #expect(canvas.lines == ["+---+", "|   | ???<9B>~x", "+---+"])
    }

    @Test func cuttingAWideClusterLeavesASpace() {
        var canvas = Canvas(width: 4, height: 1)
        canvas.draw("中文", at: Point(0, 0))
        canvas.draw("x", at: Point(1, 0))
        #expect(canvas.lines == [" x文"])
        canvas.draw("y", at: Point(2, 0))
        #expect(canvas.lines == [" xy"])
        canvas.draw("字", at: Point(1, 0))
        #expect(canvas.lines == [" 字"])
        #expect(isWhole(canvas))
    }

    @Test func randomDrawingStaysInsideItsPart() {
        var dice = Dice(seed: 4)
        let texts = HostileText.samples(200, seed: 5).map { SafeText($0) }
        for _ in 0..<400 {
            var canvas = Canvas(width: .random(in: 0...30, using: &dice), height: .random(in: 0...10, using: &dice))
            var numbers = [Int](repeating: 0, count: 8)
            for index in numbers.indices { numbers[index] = .random(in: -12...40, using: &dice) }
            if Bool.random(using: &dice) { numbers[Int.random(in: 0..<8, using: &dice)] = .max }
            if Bool.random(using: &dice) { numbers[Int.random(in: 0..<8, using: &dice)] = .min }
            let part = Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
            let inner = Rect(x: numbers[4], y: numbers[5], width: numbers[6], height: numbers[7])
            let text = texts[Int.random(in: 0..<texts.count, using: &dice)]
            canvas.inside(part) { canvas in
                canvas.draw(text, at: Point(numbers[4], numbers[5]), width: numbers[6])
                canvas.inside(inner) { canvas in
                    canvas.fill(inner, "中", pen: Pen(.title))
                    canvas.box(canvas.bounds, title: text)
                    canvas.draw(text, at: Point(numbers[1], numbers[0]))
                    canvas.restyle(part) { $0.role = .dim }
                }
            }
            #expect(isWhole(canvas))
            for y in 0..<canvas.height {
                for x in 0..<canvas.width where !part.contains(Point(x, y)) {
                    #expect(canvas[Point(x, y)] == .blank)
                }
            }
        }
    }

    @Test func absurdSizesAreHeld() {
        let canvas = Canvas(width: .max, height: -5)
        #expect(canvas.width == 1000)
        #expect(canvas.height == 0)
        #expect(canvas[Point(.min, .max)] == nil)
    }
}
