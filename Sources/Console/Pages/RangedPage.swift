import FleetModel
import Terminal

/// A page with graphs: how far they look back.
protocol RangedPage: Page {
    var range: TrendRange { get set }
}

extension CommandSet {
    /// Pages that have graphs.
    static let graphs: CommandSet = .init(
        "Graphs", elsewhere: "This page has no graphs",
        [
            Command(
                "shorter-range", "Shorter", "Let the graphs look back less far: 24 h, 1 h, 5 min.",
                words: "graph time zoom in minutes hour day", keys: "[", changes: { $0.changeRange(by: -1) }),
            Command(
                "longer-range", "Longer", "Let the graphs look further back: 5 min, 1 h, 24 h.",
                words: "graph time zoom out minutes hour day", keys: "]", changes: { $0.changeRange(by: 1) }),
        ])
}

extension State {
    fileprivate mutating func changeRange(by step: Int) {
        guard var shown = page as? any RangedPage, let range = TrendRange(rawValue: shown.range.rawValue + step) else {
            return
        }
        shown.range = range
        page = shown
    }
}

extension RangedPage {
    /// Draws the ranges at the right of a line, the shown one lit, with the keys that change it.
    func drawRanges(y: Int, in canvas: inout Canvas, _ world: World) {
        var spans: [Span] = []
        for name in ["shorter-range", "longer-range"] {
            if let command = CommandSet.graphs.commands.first(where: { $0.name == name }) {
                spans.append(Span("\(world.keys.hint(command)) ", .key))
            }
        }
        for each in TrendRange.allCases {
            spans.append(Span(" \(each.title) ", each == range ? .tabActive : .tab))
            spans.append(Span(" "))
        }
        canvas.drawTrailing(spans, y: y, width: world.columns)
    }
}
