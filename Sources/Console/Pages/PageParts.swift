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

extension State {
    /// The parts of a page, the shown one lit.
    func drawTabs(_ titles: [SafeText], shown: Int, in canvas: inout Canvas) {
        var x = 1
        let name: SafeText =
            switch page {
            case .guest(let page): "\(page.name)"
            case .host(let page): "\(hosts[page.host]?.name ?? "host")"
            default: .empty
            }
        x += canvas.draw([Span(name, .title), Span("  ")], at: Point(x, 0), width: canvas.bounds.width / 2)
        for (index, title) in titles.enumerated() {
            x += canvas.draw(" \(title) ", at: Point(x, 0), role: index == shown ? .tabActive : .tab) + 1
        }
        canvas.horizontalLine(from: Point(0, 1), length: canvas.bounds.width)
    }

    /// Lines of text that scroll.
    func drawLines(_ lines: [[Span]], list: ScrolledList, in canvas: inout Canvas) {
        let height = canvas.bounds.height
        let top = max(0, min(list.selected, lines.count - height))
        for (offset, line) in lines.dropFirst(top).prefix(height).enumerated() {
            canvas.draw(line, at: Point(1, offset), width: canvas.bounds.width - 2)
        }
    }

    /// A list with a selected line; only what is visible is made.
    func drawList(
        count: Int, list: ScrolledList, empty: SafeText, in canvas: inout Canvas, line: (Int, Role?) -> [Span]
    ) {
        let (width, height) = (canvas.bounds.width, canvas.bounds.height)
        guard count > 0 else {
            canvas.draw(empty, at: Point(1, 0), width: width - 2, role: .dim)
            return
        }
        let top = ScrolledList.top(list.top, showing: min(list.selected, count - 1), count: count, height: height)
        for offset in 0..<max(0, min(height, count - top)) {
            let isSelected = top + offset == list.selected
            if isSelected { canvas.fill(Rect(x: 0, y: offset, width: width, height: 1), pen: Pen(.selected)) }
            canvas.draw(line(top + offset, isSelected ? .selected : nil), at: Point(1, offset), width: width - 2)
        }
    }

    /// Graphs one under the other, as high as there is room, two side by side where the terminal is wide.
    func drawGraphs(_ graphs: [Graph], list: ScrolledList, in canvas: inout Canvas) {
        let columns = canvas.bounds.width >= 120 ? 2 : 1
        let perColumn = (graphs.count + columns - 1) / columns
        guard perColumn > 0, canvas.bounds.height > 0 else { return }
        let height = max(4, min(14, canvas.bounds.height / perColumn))
        let visible = max(1, canvas.bounds.height / height) * columns
        let first = max(0, min(list.selected, graphs.count - visible)) / columns * columns
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
