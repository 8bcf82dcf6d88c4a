import Screen
import Terminal

/// What the page of a serial line does otherwise than that of a display.
extension State {
    /// Shows what scrolled out, a window at a time, without turning from typing.
    mutating func scroll(_ page: ScreenPage, by windows: Int) -> [Effect] {
        var page = page
        let view = view(of: page)
        guard view.rows > view.height else { return [] }
        let row = view.corner.y + windows * max(1, view.height - 1)
        page.corner = row >= view.rows - view.height ? nil : Point(view.corner.x, max(0, row))
        self.page = .screen(page)
        return []
    }

    /// Sends a key or a pasted text over a serial line, or says why the guest gets none.
    mutating func send(_ key: Key, to page: ScreenPage) -> [Effect] {
        if let refusal = typingRefusal(page) {
            say(SafeText(refusal), .warning)
            return []
        }
        return [.pressOnLine(key, page.guest)]
    }

    /// Lines that were given up move those that are looked at or chosen.
    mutating func keepPlace(in feed: ScreenFeed) {
        guard var page = screenPage, let old = self.feed(of: page), feed.dropped > old.dropped else { return }
        let moved = { (place: Point) in Point(place.x, max(0, place.y - (feed.dropped - old.dropped))) }
        page.corner = page.corner.map(moved)
        if let selection = page.selection {
            page.selection = ScreenSelection(moved(selection.anchor))
            page.selection?.head = moved(selection.head)
        }
        self.page = .screen(page)
    }
}
