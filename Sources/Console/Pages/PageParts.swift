import FleetModel
import Terminal

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
}
