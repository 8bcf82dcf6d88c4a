import FleetModel
import Terminal

/// One graph of a page.
struct Graph {
    enum Unit { case percent, rate }

    let title: SafeText
    let series: [History]
    var labels: [SafeText] = []
    let unit: Unit
}

extension World {
    /// Lines of text that scroll.
    func drawLines(_ lines: [[Span]], from first: Int, in canvas: inout Canvas) {
        let height = canvas.bounds.height
        let top = max(0, min(first, lines.count - height))
        for (offset, line) in lines.dropFirst(top).prefix(height).enumerated() {
            canvas.draw(line, at: Point(1, offset), width: canvas.bounds.width - 2)
        }
    }

    /// A page that is a list: its title with how much of it is shown, and the list.
    /// - Parameter below: lines that are left free below it.
    func drawList<Row>(
        _ list: ListView<Row>, title: SafeText, empty: SafeText, below: Int = 0, in frame: inout Frame
    ) {
        frame.canvas.fill(Rect(x: 0, y: 1, width: columns, height: 1), pen: Pen(.header))
        frame.canvas.draw(" \(title)", at: Point(0, 1), role: .header)
        if !list.filter.isEmpty {
            let (shown, all) = list.counts
            let spans = [
                Span(" filter: ", .label), Span(SafeText(list.filter), .match), Span("  \(shown) of \(all) ", .dim),
            ]
            frame.canvas.drawTrailing(spans, y: 1, width: columns)
        }
        let body = Rect(x: 0, y: 2, width: columns, height: max(0, rows - 3 - below))
        frame.canvas.inside(body) { list.draw(in: &$0, empty: empty, self) }
    }

    /// Graphs one under the other, as high as there is room, two side by side where the terminal is wide.
    func drawGraphs(_ graphs: [Graph], from line: Int, in canvas: inout Canvas) {
        let columns = canvas.bounds.width >= 120 ? 2 : 1
        let perColumn = (graphs.count + columns - 1) / columns
        guard perColumn > 0, canvas.bounds.height > 0 else { return }
        let height = max(4, min(14, canvas.bounds.height / perColumn))
        let visible = max(1, canvas.bounds.height / height) * columns
        let first = max(0, min(line, graphs.count - visible)) / columns * columns
        let width = canvas.bounds.width / columns
        for (offset, graph) in graphs.dropFirst(first).prefix(visible).enumerated() {
            let area = Rect(
                x: offset % columns * width, y: offset / columns * height, width: width - 1, height: height)
            canvas.inside(area) { draw(graph, in: &$0) }
        }
    }

    private func draw(_ graph: Graph, in canvas: inout Canvas) {
        var heading = [Span(" \(graph.title)", .label)]
        for (index, series) in graph.series.enumerated() {
            let value =
                series.last.map { graph.unit == .percent ? Units.percent($0) : Units.rateWithUnit($0) } ?? "not known"
            let name = graph.labels.indices.contains(index) ? graph.labels[index] + " " : .empty
            heading.append(Span("  \(name)\(value)", index == 0 ? .graphLow : .graphSecond))
        }
        canvas.draw(heading, at: Point(0, 0), width: canvas.bounds.width)
        let area = Rect(x: 1, y: 1, width: max(0, canvas.bounds.width - 2), height: max(0, canvas.bounds.height - 2))
        let values = graph.series.map { $0.suffix(History.capacity) }
        let isPercent = graph.unit == .percent
        LineGraph(
            values.first ?? [], second: values.count > 1 ? values[1] : [], maximum: isPercent ? 100 : nil,
            label: { SafeText(isPercent ? Units.percent($0) : Units.rateWithUnit($0)) }
        ).draw(in: area, on: &canvas)
    }
}
