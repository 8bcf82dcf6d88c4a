import FleetModel
import Screen
import Terminal

extension State {
    /// Draws the selected guest's screen, text as it is and pictures shrunk, at the right of the detail pane; returns the column that it
    /// begins in, nil when there is nothing to show.
    func drawPreview(in canvas: inout Canvas) -> Int? {
        guard case .guest(let id) = fleet.selection, let area = previewArea, let feed = feed(of: id),
            case .showing = feed.status, let text = feed.text
        else { return nil }
        canvas.draw(CollectionOfOne(canvas.glyphs.box.teeDown).safe, at: Point(area.x - 1, 0), role: .border)
        for y in area.y..<area.bottom {
            canvas.draw(CollectionOfOne(canvas.glyphs.box.vertical).safe, at: Point(area.x - 1, y), role: .border)
        }
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
            canvas.draw(text, in: view)
        }
        return area.x
    }
}

extension CollectionOfOne<Cluster> {
    /// The sign as text.
    fileprivate var safe: SafeText { SafeText(self) }
}
