import Screen
import Terminal

/// What the page of a serial line does otherwise than that of a display.
extension State {
    /// Shows what scrolled out, a window at a time, without turning from typing.
    mutating func scroll(_ page: ScreenPage, by windows: Int) -> [Effect] {
        var page = page
        let view = world.view(of: page)
        page.corner = world.corner(
            Point(view.corner.x, view.corner.y + windows * max(1, view.height - 1)), of: page)
        self.page = page
        return []
    }

    /// Takes news of the line. Lines that were given up move those that are looked at or chosen.
    mutating func receive(line feed: ScreenFeed) {
        guard feed.guest == lineWish?.guest else { return }
        let gone = max(0, feed.dropped - (world.line?.dropped ?? 0))
        world.line = feed
        answer(ScreenPage.id(feed.guest, .serial), as: ScreenPage.self) { $0.forget(lines: gone) }
    }
}

extension ScreenPage {
    /// Moves what is looked at or chosen up by lines that were given up above.
    fileprivate mutating func forget(lines: Int) {
        let moved = { (place: Point) in Point(place.x, max(0, place.y - lines)) }
        corner = corner.map(moved)
        match = match.map(moved)
        if let old = selection {
            selection = ScreenSelection(moved(old.anchor))
            selection?.head = moved(old.head)
        }
    }
}

extension World {
    /// The corner of a window that the user moved, held inside; nil where it follows what is being written, as a serial
    /// line's does at its end.
    func corner(_ wanted: Point, of page: ScreenPage) -> Point? {
        let view = view(of: page)
        let last = max(0, view.rows - view.height)
        if page.kind == .serial, wanted.y >= last { return nil }
        return Point(max(0, min(max(0, view.columns - view.width), wanted.x)), max(0, min(last, wanted.y)))
    }
}
