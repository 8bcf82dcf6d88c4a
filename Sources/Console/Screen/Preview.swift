import FleetModel
import Screen
import Terminal

extension State {
    /// Draws the selected guest's screen at the right of the detail pane; returns the column that it begins in, nil when
    /// there is nothing to show.
    func drawDetailPreview(in canvas: inout Canvas) -> Int? {
        guard let area = detailPreview, let (feed, text) = previewed else { return nil }
        canvas.draw(CollectionOfOne(canvas.glyphs.box.teeDown).safe, at: Point(area.x - 1, 0), role: .border)
        drawEdge(of: area, in: &canvas)
        draw(feed, text, in: &canvas, area: area)
        return area.x
    }

    /// Draws the selected guest's screen beside the list, or says that there is none: the list keeps its width.
    func drawSidePreview(in canvas: inout Canvas, area: Rect) {
        drawEdge(of: area, in: &canvas)
        if let (feed, text) = previewed {
            draw(feed, text, in: &canvas, area: area)
        } else {
            canvas.draw(
                "the screen of the selected guest, while it runs", at: Point(area.x + 1, area.y), width: area.width - 1,
                role: .dim)
        }
    }

    /// The selected guest's screen, where there is one.
    private var previewed: (ScreenFeed, TextScreen)? {
        guard case .guest(let id) = fleet.selection, let feed = screen, feed.guest == id, case .showing = feed.status,
            let text = feed.text
        else { return nil }
        return (feed, text)
    }

    private func drawEdge(of area: Rect, in canvas: inout Canvas) {
        for y in area.y..<area.bottom {
            canvas.draw(CollectionOfOne(canvas.glyphs.box.vertical).safe, at: Point(area.x - 1, y), role: .border)
        }
    }

    /// Text as it is, pictures shrunk.
    private func draw(_ feed: ScreenFeed, _ text: TextScreen, in canvas: inout Canvas, area: Rect) {
        canvas.inside(area) { canvas in
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

extension CollectionOfOne<Cluster> {
    /// The sign as text.
    fileprivate var safe: SafeText { SafeText(self) }
}
