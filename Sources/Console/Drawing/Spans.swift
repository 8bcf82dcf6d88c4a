import Terminal

/// A piece of a line with its look.
struct Span {
    let text: SafeText
    let pen: Pen

    init(_ text: SafeText, _ role: Role = .text, on ground: Role? = nil, _ attributes: Attributes = []) {
        self.text = text
        pen = Pen(role, on: ground, attributes)
    }
}

extension Canvas {
    /// Draws pieces one after the other, cut at `width`; returns the cells they take.
    @discardableResult
    mutating func draw(_ spans: [Span], at point: Point, width limit: Int) -> Int {
        var x = 0
        for span in spans {
            guard x < limit else { break }
            draw(span.text, at: Point(point.x + x, point.y), width: limit - x, pen: span.pen)
            x += min(span.text.width, limit - x)
        }
        return x
    }

    /// Draws pieces so that they end at the right edge of `width`; returns the column they start in.
    @discardableResult
    mutating func drawTrailing(_ spans: [Span], y: Int, width: Int) -> Int {
        let needed = spans.reduce(0) { $0 + $1.text.width }
        let start = max(0, width - needed)
        draw(spans, at: Point(start, y), width: width - start)
        return start
    }
}
