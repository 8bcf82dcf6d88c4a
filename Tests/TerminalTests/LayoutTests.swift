import Testing

@testable import Terminal

@Suite struct LayoutTests {
    @Test func sharesWhatTheFixedOnesLeave() {
        let rect = Rect(x: 2, y: 1, width: 30, height: 10)
        let columns = rect.columns([.fixed(5), .flexible(1), .flexible(2)], gap: 1)
        #expect(columns.map(\.x) == [2, 8, 16])
        #expect(columns.map(\.width) == [5, 7, 16])
        #expect(rect.rows([.flexible(1), .fixed(1)]).map(\.height) == [9, 1])
    }

    @Test func everyPieceStaysInside() {
        var dice = Dice(seed: 8)
        for _ in 0..<2000 {
            let rect = Rect(
                x: 0, y: 0, width: .random(in: -1...50, using: &dice), height: .random(in: 0...50, using: &dice))
            var extents: [Extent] = []
            for _ in 0..<Int.random(in: 0...6, using: &dice) {
                let number = [-3, 0, 1, 7, 60, Int.max, Int.min].randomElement(using: &dice) ?? 1
                extents.append(Bool.random(using: &dice) ? .fixed(number) : .flexible(number))
            }
            for piece in rect.columns(extents, gap: .random(in: -1...3, using: &dice)) where !piece.isEmpty {
                #expect(rect.intersection(piece) == piece)
            }
        }
    }

    @Test func middleAndEdges() {
        let rect = Rect(x: 0, y: 0, width: 80, height: 24)
        #expect(rect.centred(width: 20, height: 4) == Rect(x: 30, y: 10, width: 20, height: 4))
        #expect(rect.centred(width: 200, height: 4).width == 80)
        #expect(rect.inset(horizontal: 50, vertical: 1).isEmpty)
        #expect(rect.offset(x: .max, y: .min).isEmpty == false)
    }
}
