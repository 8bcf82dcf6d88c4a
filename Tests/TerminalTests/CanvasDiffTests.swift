import Testing

@testable import Terminal

@Suite struct CanvasDiffTests {
    private func picture(_ dice: inout Dice, _ texts: [SafeText]) -> Canvas {
        var canvas = Canvas(width: 40, height: 8)
        for _ in 0..<12 {
            let place = Point(.random(in: -5...40, using: &dice), .random(in: 0...8, using: &dice))
            let role = Role.allCases.randomElement(using: &dice) ?? .text
            canvas.draw(texts[Int.random(in: 0..<texts.count, using: &dice)], at: place, role: role)
        }
        return canvas
    }

    @Test func applyingLeadsToTheNewPicture() {
        var dice = Dice(seed: 6)
        let texts = HostileText.samples(100, seed: 7).map { SafeText($0) }
        var old = picture(&dice, texts)
        for _ in 0..<500 {
            let new = picture(&dice, texts)
            let diff = CanvasDiff(from: old, to: new)
            #expect(diff.apply(to: old) == new)
            #expect(diff.runs.allSatisfy { $0.cells.first?.width != 0 })
            #expect(CanvasDiff(from: new, to: new).isEmpty)
            old = new
        }
    }

    @Test func changesAreSmall() {
        var old = Canvas(width: 80, height: 24)
        old.draw("cpu 12 %", at: Point(3, 5))
        var new = old
        new.draw("cpu 13 %", at: Point(3, 5))
        let diff = CanvasDiff(from: old, to: new)
        #expect(diff.runs.map(\.x) == [8])
        #expect(diff.runs.map(\.y) == [5])
        #expect(diff.runs.map(\.cells.count) == [1])
    }

    @Test func anotherSizeIsDrawnWhole() {
        let new = Canvas(width: 5, height: 2)
        #expect(CanvasDiff(from: Canvas(width: 4, height: 2), to: new).runs.count == 2)
        #expect(CanvasDiff(from: nil, to: new).apply(to: Canvas(width: 1, height: 1)) == new)
        #expect(CanvasDiff(from: nil, to: Canvas(width: 0, height: 3)).isEmpty)
    }
}
