import Screen
import Terminal

/// What the page of a serial line does otherwise than that of a display.
extension State {
    /// Shows what scrolled out, a window at a time, without turning from typing.
    mutating func scroll(_ page: ScreenPage, by windows: Int) -> [Effect] {
        var page = page
        let view = view(of: page)
        page.corner = corner(
            Point(view.corner.x, view.corner.y + windows * max(1, view.height - 1)), of: page)
        self.page = .screen(page)
        return []
    }

    /// The serial line that is to be followed: that of the uppermost page with one, shown or not, so that nothing of it
    /// is lost while the user looks at something else.
    public var lineWish: LineWish? {
        for case .screen(let page) in pages.reversed() where page.kind == .serial {
            // The footer of the commands takes a row of the view, not of the guest's terminal.
            return LineWish(guest: page.guest, columns: max(1, columns), rows: max(1, rows - 1))
        }
        return nil
    }

    /// Takes news of the line. Lines that were given up move those that are looked at or chosen.
    mutating func receive(line feed: ScreenFeed) {
        guard feed.guest == lineWish?.guest else { return }
        let gone = max(0, feed.dropped - (line?.dropped ?? 0))
        line = feed
        for (index, page) in pages.enumerated() {
            guard case .screen(var page) = page, page.kind == .serial, page.guest == feed.guest else { continue }
            let moved = { (place: Point) in Point(place.x, max(0, place.y - gone)) }
            page.corner = page.corner.map(moved)
            page.match = page.match.map(moved)
            if let selection = page.selection {
                page.selection = ScreenSelection(moved(selection.anchor))
                page.selection?.head = moved(selection.head)
            }
            pages[index] = .screen(page)
        }
    }

    /// The corner of a window that the user moved, held inside; nil where it follows what is being written, as a serial
    /// line's does at its end.
    func corner(_ wanted: Point, of page: ScreenPage) -> Point? {
        let view = view(of: page)
        let last = max(0, view.rows - view.height)
        if page.kind == .serial, wanted.y >= last { return nil }
        return Point(max(0, min(max(0, view.columns - view.width), wanted.x)), max(0, min(last, wanted.y)))
    }
}
