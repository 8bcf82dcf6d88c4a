import FleetModel
import Terminal

/// One graph of a page: one series, or two on one axis, the second hanging below it.
struct Graph {
    enum Unit {
        case percent, rate

        func text(_ value: Double) -> SafeText {
            SafeText(self == .percent ? Units.percent(value) : Units.rateWithUnit(value))
        }
    }

    let title: SafeText
    let series: [Trend]
    var labels: [SafeText] = []
    let unit: Unit

    /// A graph is drawn in no fewer lines.
    static let leastHeight = 5
    /// The colours of the series.
    private static let roles: [Role] = [.graphLow, .graphSecond]

    /// Draws its title with the figures, the area, and the time below.
    func draw(_ range: TrendRange, until end: Moment, in canvas: inout Canvas) {
        let (width, height) = (canvas.bounds.width, canvas.bounds.height)
        canvas.draw(heading(range, until: end, width: width - 1), at: Point(1, 0), width: width - 1)
        let isMirrored = series.count > 1
        let labelWidth = 9
        let plot = Rect(x: labelWidth + 1, y: 1, width: width - labelWidth - 2, height: height - 2)
        guard plot.width >= 10, plot.height >= series.count else { return }
        let columns = AreaGraph.columns(in: plot.width, canvas.glyphs)
        let values = series.map { $0.columns(columns, of: range, until: end) }
        let top = unit == .percent ? 100 : Self.roundTop(values.joined().compactMap(\.self).max() ?? 0)
        let scale = unit.text(top).padded(to: labelWidth, .trailing)
        canvas.draw(scale, at: Point(0, plot.y), role: .dim)
        canvas.draw(
            isMirrored ? scale : unit.text(0).padded(to: labelWidth, .trailing), at: Point(0, plot.bottom - 1),
            role: .dim)
        let upper = isMirrored ? (plot.height + 1) / 2 : plot.height
        for (index, values) in values.prefix(2).enumerated() {
            let area = Rect(
                x: plot.x, y: plot.y + index * upper, width: plot.width,
                height: index == 0 ? upper : plot.height - upper)
            AreaGraph(values, top: top, role: Self.roles[index], hangs: index > 0).draw(in: area, on: &canvas)
        }
        drawTime(range, from: plot.x, width: plot.width, y: height - 1, in: &canvas)
    }

    /// The title, and of each series what it is now, its mean and its maximum; what has no room goes.
    private func heading(_ range: TrendRange, until end: Moment, width: Int) -> [Span] {
        let summaries = series.map { $0.summary(range, until: end) }
        var spans: [Span] = []
        for (withMean, withMaximum) in [(true, true), (false, true), (false, false)] {
            spans = [Span(title, .label)]
            for (index, trend) in series.prefix(2).enumerated() {
                let name = labels.indices.contains(index) ? labels[index] + " " : .empty
                let isFresh = trend.last.map { end.seconds(since: $0.at) < 6 } ?? false
                let now = trend.last.flatMap { isFresh ? unit.text($0.value) : nil } ?? "not known"
                spans.append(Span("  \(name)\(now)", Self.roles[index]))
                guard let summary = summaries[index] else { continue }
                if withMean { spans.append(Span("  mean \(unit.text(summary.mean))", .dim)) }
                if withMaximum { spans.append(Span("  max \(unit.text(summary.maximum))", .dim)) }
            }
            if spans.reduce(0, { $0 + $1.text.width }) <= width { break }
        }
        return spans
    }

    /// How long ago it was, from the right, as far as there is room between the words.
    private func drawTime(_ range: TrendRange, from left: Int, width: Int, y: Int, in canvas: inout Canvas) {
        var free = left + width
        for (seconds, text) in range.ticks {
            let middle = left + width - width * seconds / range.seconds
            let start = min(left + width - text.width, max(left, middle - text.width / 2))
            guard start + text.width <= free else { continue }
            canvas.draw(text, at: Point(start, y), role: .dim)
            free = start - 2
        }
    }

    /// The next 1, 2 or 5 of its power of ten: a scale that holds still.
    static func roundTop(_ value: Double) -> Double {
        var top = 1000.0
        var step = 0
        while top < value, top < 1e18 {
            top *= [2, 2.5, 2][step % 3]
            step += 1
        }
        return top
    }
}

extension TrendRange {
    /// Seconds ago with their words, from now back.
    fileprivate var ticks: [(Int, SafeText)] {
        switch self {
        case .fiveMinutes: [(0, "now")] + (1...5).map { ($0 * 60, "-\($0)m") }
        case .hour: [(0, "now")] + (1...6).map { ($0 * 600, "-\($0 * 10)m") }
        case .day: [(0, "now")] + (1...6).map { ($0 * 14_400, "-\($0 * 4)h") }
        }
    }
}

extension World {
    /// Graphs one under the other, as high as there is room, two side by side where the terminal is wide.
    func drawGraphs(
        _ graphs: [Graph], _ range: TrendRange, until newest: Moment?, from line: Int = 0, in canvas: inout Canvas
    ) {
        let columns = canvas.bounds.width >= 100 ? 2 : 1
        let perColumn = (graphs.count + columns - 1) / columns
        guard perColumn > 0, canvas.bounds.height > 0 else { return }
        let height = max(Graph.leastHeight, min(14, canvas.bounds.height / perColumn))
        let visible = max(1, canvas.bounds.height / height) * columns
        let first = max(0, min(line, graphs.count - visible)) / columns * columns
        let width = canvas.bounds.width / columns
        for (offset, graph) in graphs.dropFirst(first).prefix(visible).enumerated() {
            let area = Rect(
                x: offset % columns * width, y: offset / columns * height, width: width - 1, height: height)
            canvas.inside(area) { graph.draw(range, until: end(of: newest), in: &$0) }
        }
    }

    /// Where graphs end: at the newest measurement while it is fresh, so that their edge does not flicker.
    private func end(of newest: Moment?) -> Moment {
        newest.map { now.seconds(since: $0) < 6 ? $0 : now } ?? now
    }
}
