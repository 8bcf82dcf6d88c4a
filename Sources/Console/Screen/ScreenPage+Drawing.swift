import FleetModel
import Screen
import Terminal

extension ScreenPage {
    func draw(in frame: inout Frame, _ world: World) { world.drawScreen(self, in: &frame) }
}

extension World {
    /// The newest of a page's screen, never another's.
    func feed(of page: ScreenPage) -> ScreenFeed? {
        let feed = page.kind == .serial ? line : screen
        return feed?.guest == page.guest ? feed : nil
    }

    /// The rows between the page's heading and the footer; while typing there is no footer.
    func screenRows(_ page: ScreenPage) -> Int { max(0, rows - 1 - (page.isTyping && notice == nil ? 0 : 1)) }

    /// What the page shows of the guest, and where.
    func view(of page: ScreenPage) -> ScreenView {
        let feed = feed(of: page)
        let (width, height) = (columns, screenRows(page))
        if let text = feed?.text, text.rows > 0, !page.showsPicture {
            // A terminal is looked at from its last row up, wherever its cursor is.
            let row = page.kind == .serial ? text.rows - 1 : text.liveRow
            let live = Point(text.cursor?.column ?? 0, row)
            return ScreenView(
                columns: text.columns, rows: text.rows, width: width, height: height, chosen: page.corner, live: live)
        }
        return ScreenView(columns: width, rows: height, width: width, height: height, chosen: nil, live: Point(0, 0))
    }

    /// The rows of a picture on the page: sixels in the last row of a terminal make it scroll.
    func pictureRows(_ page: ScreenPage, pixels: PixelGraphics?) -> Int {
        let rows = screenRows(page)
        return pixels?.way == .sixel && rows == self.rows - 1 ? rows - 1 : rows
    }

    /// That questions wait until nothing else has the keys.
    var questionsHint: SafeText {
        waitingQuestions == 1 ? "1 question waits " : "\(waitingQuestions) questions wait "
    }

    /// A link on which nobody's screen is read unasked.
    func isSlow(_ host: HostSnapshot) -> Bool { host.latency.map { $0 > 50 } ?? false }

    /// The whole screen: the page's heading instead of the title, the guest's cells, and the footer while not typing.
    fileprivate func drawScreen(_ page: ScreenPage, in frame: inout Frame) {
        let width = columns
        drawScreenHeading(page, in: &frame.canvas)
        let body = Rect(x: 0, y: 1, width: width, height: screenRows(page))
        let view = view(of: page)
        var cursor: Point?
        var pixels: PixelPicture?
        let isCovered = frame.isCovered
        frame.canvas.inside(body) { canvas in
            if let text = feed(of: page)?.text, text.rows > 0, !page.showsPicture {
                let matches = text.places(of: page.search, rows: view.corner.y..<view.corner.y + view.height)
                let inRow = Dictionary(grouping: matches, by: \.y)
                let length = page.search.unicodeScalars.count
                canvas.draw(text, over: feed(of: page)?.backdrop, in: view) { place, pen in
                    if page.selection?.contains(place) == true { return Pen(.selected) }
                    guard let match = inRow[place.y]?.last(where: { $0.x <= place.x }), place.x < match.x + length
                    else { return pen }
                    return Pen(.match, on: nil, match == page.match ? .reverse : [])
                }
                cursor = text.cursor.flatMap { view.place(of: Point($0.column, $0.row)) }
                if let head = page.selection?.head { cursor = view.place(of: head) }
            } else if let picture = feed(of: page)?.picture {
                canvas.draw(picture)
            } else if var picture = feed(of: page)?.pixels, !isCovered {
                let area = picture.area
                picture.area = Rect(x: area.x, y: area.y + body.y, width: area.width, height: area.height)
                pixels = picture
            }
            drawScreenStatus(page, in: &canvas)
        }
        frame.pixels = pixels
        if let cursor, !isCovered { frame.cursor = Point(cursor.x, cursor.y + 1) }
    }

    /// Whose screen it is, by which way it comes, and how to leave, which always stands there.
    private func drawScreenHeading(_ page: ScreenPage, in canvas: inout Canvas) {
        let ground = Role.statusBar
        canvas.fill(Rect(x: 0, y: 0, width: columns, height: 1), pen: Pen(ground))
        let isCut = page.isTyping && page.cut != nil
        let keys = isCut ? "keys stopped" : page.isTyping ? "typing" : "commands"
        let turn: SafeText = page.isTyping && !isCut ? "commands" : "type"
        let narrow = columns < 60
        var right = [Span(" Ctrl-]", .key, on: ground), Span(" leaves ", .keyLabel, on: ground)]
        if !narrow {
            right =
                [
                    Span(" \(keys) ", isCut ? .warning : page.isTyping ? .busy : .badge, on: ground),
                    Span(" Ctrl-\\", .key, on: ground), Span(" \(turn) ", .keyLabel, on: ground),
                ] + right
        }
        let start = canvas.drawTrailing(right, y: 0, width: columns)
        var left = [Span(" \(page.name) ", .title, on: ground)]
        if waitingQuestions > 0 { left.append(Span(questionsHint, .warning, on: ground)) }
        if let host = hosts[page.guest.host], hosts.count > 1 {
            left.append(Span("on \(host.name) ", .dim, on: ground))
        }
        let view = view(of: page)
        if page.kind == .serial {
            if page.corner != nil {
                left.append(Span("line \(view.corner.y + 1) of \(view.rows) ", .warning, on: ground))
            }
        } else if view.isPartial {
            left.append(Span("from \(view.corner.x + 1),\(view.corner.y + 1) ", .dim, on: ground))
        }
        if let feed = feed(of: page) {
            switch feed.status {
            case .showing(let source, _): left.append(Span(" \(source)", .text, on: ground))
            case .off where page.kind == .serial: left.append(Span(" the guest is off", .warning, on: ground))
            case .failed(let why) where page.kind == .serial: left.append(Span(" \(why)", .warning, on: ground))
            case .off, .failed, .connecting: break
            }
            if page.kind == .serial {
                if let text = feed.text {
                    left.append(Span("  \(text.columns)x\(text.rows - feed.history)", .dim, on: ground))
                    if feed.history > 0 {
                        left.append(Span("  \(counted(feed.history, "line")) above", .dim, on: ground))
                    }
                }
            } else if feed.width > 0 {
                left.append(Span("  \(feed.width)x\(feed.height)", .dim, on: ground))
            }
            if page.kind == .display, let text = feed.text {
                switch text.verdict {
                case .text:
                    let share = text.share.map { " \(Int(($0 * 100).rounded(.down)))%" } ?? ""
                    left.append(Span("  \(text.columns)x\(text.rows) \(text.fontName ?? "")\(share)", .dim, on: ground))
                case .mixed:
                    let fonts = Set(text.regions.map(\.fontName)).sorted().joined(separator: ", ")
                    left.append(Span("  \(text.columns)x\(text.rows) \(fonts), pictures", .dim, on: ground))
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
        let isSerial = page.kind == .serial
        // What was written before the line ended stays to be read.
        if isSerial, feed(of: page)?.text != nil { return }
        switch feed(of: page)?.status {
        case .connecting, nil:
            text = isSerial ? "Opening the serial line of \(page.name)…" : "Looking for the screen of \(page.name)…"
        case .off: text = "\(page.name) is off: its \(isSerial ? "serial line" : "screen") comes when it starts."
        case .failed(let why):
            text = "\(why)"
            role = .warning
        case .showing:
            guard let feed = feed(of: page), feed.text == nil || feed.text?.verdict == .blank else { return }
            text =
                isSerial
                ? guest(page.guest)?.state == .paused
                    ? "The line is open, and \(page.name) is paused: it says nothing before it runs on."
                    : "The line is open; it says nothing before the guest does. Enter may wake it."
                : feed.text == nil ? "Waiting for the first picture…" : "The screen is blank; a key may wake it."
        }
        let lines = text.wrapped(width: max(10, min(70, canvas.bounds.width - 4)))
        let top = max(0, (canvas.bounds.height - lines.count) / 2)
        for (offset, line) in lines.enumerated() {
            canvas.draw(line, at: Point(max(0, (canvas.bounds.width - line.width) / 2), top + offset), role: role)
        }
    }
}
