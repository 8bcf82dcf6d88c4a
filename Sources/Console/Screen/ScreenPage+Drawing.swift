import FleetModel
import Screen
import Terminal

extension State {
    /// The newest of the page's guest, never another's.
    func feed(of guest: GuestID) -> ScreenFeed? {
        guard let screen, screen.guest == guest else { return nil }
        return screen
    }

    /// The rows between the page's heading and the footer; while typing there is no footer.
    func screenRows(_ page: ScreenPage) -> Int { max(0, rows - 1 - (page.isTyping && notice == nil ? 0 : 1)) }

    /// What the page shows of the guest, and where.
    func view(of page: ScreenPage) -> ScreenView {
        let feed = feed(of: page.guest)
        let (width, height) = (columns, screenRows(page))
        if let text = feed?.text, text.rows > 0, !page.showsPicture {
            let live = Point(text.cursor?.column ?? 0, text.liveRow)
            return ScreenView(
                columns: text.columns, rows: text.rows, width: width, height: height, chosen: page.corner, live: live)
        }
        return ScreenView(columns: width, rows: height, width: width, height: height, chosen: nil, live: Point(0, 0))
    }

    /// The whole screen: the page's heading instead of the title, the guest's cells, and the footer while not typing.
    func drawScreen(_ page: ScreenPage, in frame: inout Frame) {
        let width = columns
        drawScreenHeading(page, in: &frame.canvas)
        let body = Rect(x: 0, y: 1, width: width, height: screenRows(page))
        let view = view(of: page)
        var cursor: Point?
        var pixels: PixelPicture?
        frame.canvas.inside(body) { canvas in
            if let text = feed(of: page.guest)?.text, text.rows > 0, !page.showsPicture {
                let matches = page.search.isEmpty ? [] : text.places(of: page.search)
                let length = page.search.unicodeScalars.count
                canvas.draw(text, in: view) { place, pen in
                    if page.selection?.contains(place) == true { return Pen(.selected) }
                    for (index, match) in matches.enumerated()
                    where match.y == place.y && (match.x..<match.x + length).contains(place.x) {
                        return Pen(.match, on: nil, index == page.match % matches.count ? .reverse : [])
                    }
                    return pen
                }
                cursor = text.cursor.flatMap { view.place(of: Point($0.column, $0.row)) }
                if let head = page.selection?.head { cursor = view.place(of: head) }
            } else if let picture = feed(of: page.guest)?.picture {
                canvas.draw(picture)
            } else if var picture = feed(of: page.guest)?.pixels, overlays.isEmpty {
                let area = picture.area
                picture.area = Rect(x: area.x, y: area.y + body.y, width: area.width, height: area.height)
                pixels = picture
            }
            drawScreenStatus(page, in: &canvas)
        }
        frame.pixels = pixels
        if let cursor, overlays.isEmpty { frame.cursor = Point(cursor.x, cursor.y + 1) }
        if screenRows(page) < rows - 1 { drawFooter(in: &frame.canvas) }
    }

    /// Whose screen it is, by which way it comes, and how to leave, which always stands there.
    private func drawScreenHeading(_ page: ScreenPage, in canvas: inout Canvas) {
        let ground = Role.statusBar
        canvas.fill(Rect(x: 0, y: 0, width: columns, height: 1), pen: Pen(ground))
        let keys = page.isTyping ? "typing" : "commands"
        let turn: SafeText = page.isTyping ? "commands" : "type"
        let narrow = columns < 60
        var right = [Span(" Ctrl-]", .key, on: ground), Span(" leaves ", .keyLabel, on: ground)]
        if !narrow {
            right =
                [
                    Span(" \(keys) ", page.isTyping ? .busy : .badge, on: ground),
                    Span(" Ctrl-\\", .key, on: ground), Span(" \(turn) ", .keyLabel, on: ground),
                ] + right
        }
        let start = canvas.drawTrailing(right, y: 0, width: columns)
        var left = [Span(" \(page.name) ", .title, on: ground)]
        if let host = hosts[page.guest.host], hosts.count > 1 {
            left.append(Span("on \(host.name) ", .dim, on: ground))
        }
        let view = view(of: page)
        if view.isPartial {
            left.append(Span("from \(view.corner.x + 1),\(view.corner.y + 1) ", .dim, on: ground))
        }
        if let feed = feed(of: page.guest) {
            if case .showing(let source, _) = feed.status { left.append(Span(" \(source)", .text, on: ground)) }
            if feed.width > 0 { left.append(Span("  \(feed.width)x\(feed.height)", .dim, on: ground)) }
            if let text = feed.text {
                switch text.verdict {
                case .text:
                    let share = text.share.map { " \(Int(($0 * 100).rounded(.down)))%" } ?? ""
                    left.append(Span("  \(text.columns)x\(text.rows) \(text.fontName ?? "")\(share)", .dim, on: ground))
                case .graphics: left.append(Span("  graphics", .dim, on: ground))
                case .blank: left.append(Span("  blank", .dim, on: ground))
                }
            }
        }
        canvas.draw(left, at: Point(0, 0), width: max(0, start))
    }

    /// Why there is nothing to see, in the middle of the page.
    private func drawScreenStatus(_ page: ScreenPage, in canvas: inout Canvas) {
        let text: SafeText
        var role = Role.dim
        switch feed(of: page.guest)?.status {
        case .connecting, nil: text = "Looking for the screen of \(page.name)…"
        case .off: text = "\(page.name) is off: its screen comes when it starts."
        case .failed(let why):
            text = "\(why)"
            role = .warning
        case .showing:
            guard let feed = feed(of: page.guest), feed.text == nil || feed.text?.verdict == .blank else { return }
            text = feed.text == nil ? "Waiting for the first picture…" : "The screen is blank; a key may wake it."
        }
        let lines = text.wrapped(width: max(10, min(70, canvas.bounds.width - 4)))
        let top = max(0, (canvas.bounds.height - lines.count) / 2)
        for (offset, line) in lines.enumerated() {
            canvas.draw(line, at: Point(max(0, (canvas.bounds.width - line.width) / 2), top + offset), role: role)
        }
    }
}
