import FleetModel
import Screen
import Terminal

extension FleetPage {
    /// Draws the selected guest's screen at the right of the detail pane; returns the column that it begins in, nil when
    /// there is nothing to show.
    func drawDetailPreview(in canvas: inout Canvas, _ world: World) -> Int? {
        guard let area = detailPreview(in: world), let (feed, text) = previewed(in: world) else { return nil }
        canvas.draw(CollectionOfOne(canvas.glyphs.box.teeDown).safe, at: Point(area.x - 1, 0), role: .border)
        drawEdge(of: area, in: &canvas)
        canvas.drawPreview(feed, text, in: area)
        return area.x
    }

    /// Draws the selected guest's screen beside the list, or says that there is none: the list keeps its width.
    func drawSidePreview(in canvas: inout Canvas, area: Rect, _ world: World) {
        drawEdge(of: area, in: &canvas)
        if let (feed, text) = previewed(in: world) {
            canvas.drawPreview(feed, text, in: area)
        } else {
            canvas.draw(
                "the screen of the selected guest, while it runs", at: Point(area.x + 1, area.y), width: area.width - 1,
                role: .dim)
        }
    }

    /// The selected guest's screen, where there is one.
    private func previewed(in world: World) -> (ScreenFeed, TextScreen)? {
        guard case .guest(let id) = selection, let feed = world.screen, feed.guest == id, case .showing = feed.status,
            let text = feed.text
        else { return nil }
        return (feed, text)
    }

    private func drawEdge(of area: Rect, in canvas: inout Canvas) {
        for y in area.y..<area.bottom {
            canvas.draw(CollectionOfOne(canvas.glyphs.box.vertical).safe, at: Point(area.x - 1, y), role: .border)
        }
    }

    func screenWish(in world: World, pixels: PixelGraphics?) -> ScreenWish? {
        guard case .guest(let id) = selection, let area = sidePreview(in: world) ?? detailPreview(in: world),
            let host = world.hosts[id.host], host.connection.isUsable, world.guest(id)?.state == .running,
            !world.isSlow(host)
        else { return nil }
        return ScreenWish(
            guest: id, isLive: false, columns: area.width, rows: area.height, cellShape: world.cellShape)
    }

    /// Guests that run and are visible, where the link is fast and the column has room.
    func sweptScreens(in world: World) -> Set<GuestID> {
        guard hasRoom(for: .screen, in: world) else { return [] }
        var guests: Set<GuestID> = []
        for case .guest(let id, let index) in rows.dropFirst(top).prefix(height(in: world)) {
            guard let host = world.hosts[id.host], host.connection.isUsable, !world.isSlow(host),
                host.guests.indices.contains(index), host.guests[index].state == .running,
                host.guests[index].silentSince == nil
            else { continue }
            guests.insert(id)
        }
        return guests
    }
}

extension CollectionOfOne<Cluster> {
    /// The sign as text.
    fileprivate var safe: SafeText { SafeText(self) }
}
