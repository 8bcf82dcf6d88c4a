import FleetModel
import Screen
import Terminal

extension State {
    /// The mouse on the screen page: the guest's pointer while typing; else, and always on a serial line, it selects text
    /// and the wheel pans.
    mutating func point(_ mouse: Mouse, onScreen page: ScreenPage) -> [Effect] {
        guard layers.isEmpty else { return [] }
        return page.isTyping && page.kind == .display ? movePointer(mouse, page) : select(with: mouse, page)
    }

    private mutating func movePointer(_ mouse: Mouse, _ page: ScreenPage) -> [Effect] {
        guard let feed = world.feed(of: page), case .showing(_, let hasPointer) = feed.status, hasPointer,
            page.cut == nil, typingRefusal(page) == nil, let place = pixel(under: mouse, page, feed)
        else { return [] }
        var page = page
        var wheel: UInt8 = 0
        switch mouse.action {
        case .press(let button), .double(let button): page.buttons |= Self.bit(button)
        case .release(let button): page.buttons &= ~Self.bit(button)
        case .drag(let button): page.buttons |= Self.bit(button)
        case .wheelUp: wheel = 8
        case .wheelDown: wheel = 16
        }
        self.page = page
        let moved = Effect.movePointer(
            ScreenPointer(x: place.x, y: place.y, buttons: page.buttons | wheel), page.guest)
        guard wheel != 0 else { return [moved] }
        return [moved, .movePointer(ScreenPointer(x: place.x, y: place.y, buttons: page.buttons), page.guest)]
    }

    /// RFB's buttons: 1 left, 2 middle, 4 right.
    private static func bit(_ button: Int) -> UInt8 { (1...3).contains(button) ? 1 << UInt8(button - 1) : 0 }

    /// The middle of what lies under the mouse, in the guest's pixels.
    private func pixel(under mouse: Mouse, _ page: ScreenPage, _ feed: ScreenFeed) -> Point? {
        let view = world.view(of: page)
        guard let cell = view.cell(at: Point(mouse.x, mouse.y - 1)) else { return nil }
        if let grid = feed.text?.grid, !page.showsPicture, (feed.text?.rows ?? 0) > 0 {
            return Point(
                grid.originX + cell.x * grid.cellWidth + grid.cellWidth / 2,
                grid.originY + cell.y * grid.cellHeight + grid.cellHeight / 2)
        }
        guard feed.width > 0, feed.height > 0 else { return nil }
        return page.viewport.pixel(
            atColumn: cell.x, row: cell.y, columns: world.columns, rows: world.pictureRows(page, pixels: pixelsNow),
            frameWidth: feed.width,
            frameHeight: feed.height, cellShape: world.cellShape
        ).map { Point($0.x, $0.y) }
    }

    private mutating func select(with mouse: Mouse, _ page: ScreenPage) -> [Effect] {
        var page = page
        let view = world.view(of: page)
        switch mouse.action {
        case .wheelUp, .wheelDown:
            let step = mouse.action == .wheelUp ? -3 : 3
            page.corner = world.corner(Point(view.corner.x, view.corner.y + step), of: page)
        case .press(1):
            page.selection = view.cell(at: Point(mouse.x, mouse.y - 1)).map { ScreenSelection($0) }
        case .drag(1):
            if let cell = view.cell(at: Point(mouse.x, mouse.y - 1)) { page.selection?.head = cell }
        case .release(1):
            guard let selection = page.selection else { return [] }
            if selection.anchor == selection.head {
                page.selection = nil
            } else {
                self.page = page
                return copyFromScreen()
            }
        default: return []
        }
        self.page = page
        return []
    }
}
