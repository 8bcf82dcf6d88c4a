extension Canvas {
    /// Draws the outline of a box; a box lower than 2 rows or narrower than 2 columns is not drawn.
    public mutating func box(_ rect: Rect, title: SafeText = .empty, pen: Pen = Pen(.border), titlePen: Pen? = nil) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let box = glyphs.box
        let right = rect.right - 1
        let bottom = rect.bottom - 1
        horizontalLine(from: Point(rect.x, rect.y), length: rect.width, pen: pen)
        horizontalLine(from: Point(rect.x, bottom), length: rect.width, pen: pen)
        verticalLine(from: Point(rect.x, rect.y), length: rect.height, pen: pen)
        verticalLine(from: Point(right, rect.y), length: rect.height, pen: pen)
        draw(box.topLeft, at: Point(rect.x, rect.y), pen: pen)
        draw(box.topRight, at: Point(right, rect.y), pen: pen)
        draw(box.bottomLeft, at: Point(rect.x, bottom), pen: pen)
        draw(box.bottomRight, at: Point(right, bottom), pen: pen)
        if !title.isEmpty, rect.width >= 6 {
            let shown = title.prefix(width: rect.width - 4)
            draw(" " + shown + " ", at: Point(rect.x + 1, rect.y), pen: titlePen ?? pen)
        }
    }

    /// Draws a line to the right.
    public mutating func horizontalLine(from point: Point, length: Int, pen: Pen = Pen(.border)) {
        fill(Rect(x: point.x, y: point.y, width: length, height: 1), glyphs.box.horizontal, pen: pen)
    }

    /// Draws a line downwards.
    public mutating func verticalLine(from point: Point, length: Int, pen: Pen = Pen(.border)) {
        fill(Rect(x: point.x, y: point.y, width: 1, height: length), glyphs.box.vertical, pen: pen)
    }
}
