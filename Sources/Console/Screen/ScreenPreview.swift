import Screen
import Terminal

extension Canvas {
    /// Draws a guest's screen small: text as it is, pictures shrunk.
    mutating func drawPreview(_ feed: ScreenFeed, _ text: TextScreen, in area: Rect) {
        inside(area) { canvas in
            guard text.rows > 0 else {
                if text.verdict == .blank {
                    canvas.draw("blank screen", at: Point(1, 0), width: area.width - 1, role: .dim)
                } else if let picture = feed.picture {
                    canvas.draw(picture)
                }
                return
            }
            let view = ScreenView(
                columns: text.columns, rows: text.rows, width: area.width, height: area.height, chosen: nil,
                live: Point(text.cursor?.column ?? 0, text.liveRow))
            canvas.draw(text, over: feed.backdrop, in: view)
        }
    }
}
