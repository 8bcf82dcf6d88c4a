import FleetModel
import Terminal

/// From 120 columns on a guest's first part is a dashboard: facts at the left, its screen at the right, graphs below.
extension GuestPage {
    /// Whether it is shown: below that its parts are shown one at a time.
    func isDashboard(in world: World) -> Bool { shown == .overview && world.columns >= 120 && world.rows >= 20 }

    /// How the room between the heading and the footer is divided; the border at the left of the screen is its own.
    private func areas(_ body: Rect) -> (facts: Rect, screen: Rect, graphs: Rect) {
        let graphs = max(2 * Graph.leastHeight, min(20, body.height * 2 / 5))
        let upper = body.height - graphs
        // A guest's screen has 80 columns as a rule.
        let screen = min(81, body.width / 2)
        return (
            Rect(x: body.x, y: body.y, width: body.width - screen, height: upper),
            Rect(x: body.right - screen, y: body.y, width: screen, height: upper),
            Rect(x: body.x, y: body.y + upper, width: body.width, height: graphs)
        )
    }

    /// Draws it.
    func drawDashboard(of guest: GuestSnapshot, on host: HostSnapshot, in canvas: inout Canvas, _ world: World) {
        let (facts, screen, graphs) = areas(canvas.bounds)
        let lines = world.facts(of: guest, on: host)
        canvas.inside(facts) { world.drawLines(lines, from: scroll.top, in: &$0) }
        if lines.count > facts.height {
            let below = lines.count - facts.height - min(scroll.top, lines.count - facts.height)
            if below > 0 {
                let more: SafeText = " \(below) more "
                canvas.draw(more, at: Point(facts.right - more.width - 1, facts.bottom - 1), role: .badge)
            }
        }
        canvas.inside(screen) { drawScreen(of: guest, on: host, in: &$0, world) }
        canvas.inside(graphs) { canvas in
            canvas.horizontalLine(from: Point(0, 0), length: canvas.bounds.width)
            let below = Rect(x: 0, y: 1, width: canvas.bounds.width, height: canvas.bounds.height - 1)
            canvas.inside(below) {
                world.drawGraphs(
                    world.summaryGraphs(of: guest, on: host), range, until: host.trends[guest.uuid]?.newest, in: &$0)
            }
        }
    }

    /// The screen with a line above that says by which way it comes, or why there is none.
    private func drawScreen(of guest: GuestSnapshot, on host: HostSnapshot, in canvas: inout Canvas, _ world: World) {
        let bounds = canvas.bounds
        for y in 0..<bounds.height { canvas.draw(canvas.glyphs.box.vertical, at: Point(0, y), pen: Pen(.border)) }
        let feed = world.screen.flatMap { $0.guest == self.guest ? $0 : nil }
        var heading = [Span(" \(world.keys.hint(.openScreen))", .key), Span(" screen", .label)]
        if case .showing(let source, _)? = feed?.status { heading.append(Span("  \(source)", .dim)) }
        if let feed, feed.width > 0 { heading.append(Span("  \(feed.width)x\(feed.height)", .dim)) }
        canvas.draw(heading, at: Point(1, 0), width: bounds.width - 1)
        let area = Rect(x: 1, y: 1, width: bounds.width - 1, height: bounds.height - 1)
        if let feed, case .showing = feed.status, let text = feed.text {
            canvas.drawPreview(feed, text, in: area)
        } else {
            canvas.draw(
                whyNoScreen(of: guest, on: host, feed, world), at: Point(2, 2), width: bounds.width - 3, role: .dim)
        }
    }

    private func whyNoScreen(
        of guest: GuestSnapshot, on host: HostSnapshot, _ feed: ScreenFeed?, _ world: World
    ) -> SafeText {
        guard guest.state == .running else { return "The guest is \(guest.state.name)." }
        guard host.connection.isUsable else { return "The host does not answer." }
        if world.isSlow(host) {
            return "The way to the host is slow: \(world.keys.hint(.openScreen)) opens the screen."
        }
        if case .failed(let why)? = feed?.status { return SafeText(why) }
        return "Reading the screen…"
    }

    func screenWish(in world: World, pixels: PixelGraphics?) -> ScreenWish? {
        guard isDashboard(in: world), let host = world.hosts[guest.host], host.connection.isUsable,
            world.guest(guest)?.state == .running, !world.isSlow(host)
        else { return nil }
        let body = Rect(x: 0, y: 3, width: world.columns, height: max(0, world.rows - 4))
        let area = areas(body).screen
        return ScreenWish(
            guest: guest, isLive: false, columns: max(1, area.width - 1), rows: max(1, area.height - 1),
            cellShape: world.cellShape)
    }
}
