import FleetModel
import Terminal

extension State {
    /// Rows of the detail pane, its line above included; 0 hides it.
    var detailHeight: Int {
        guard preferences.showsDetails, rows >= 16 else { return 0 }
        return rows < 32 ? 6 : 9
    }

    /// Where the selected guest's screen stands beside the list and its details, in the page's coordinates; nil where the
    /// terminal is not wide enough for both.
    var sidePreview: Rect? {
        guard preferences.showsDetails, columns >= 220, rows >= 30 else { return nil }
        return Rect(x: columns - 80, y: 0, width: 80, height: rows - 2)
    }

    /// Columns of the list and of the details below it.
    var listWidth: Int { sidePreview.map { $0.x - 1 } ?? columns }

    /// Where the selected guest's screen is shown in the detail pane, in its coordinates; nil where there is no room.
    var detailPreview: Rect? {
        guard sidePreview == nil else { return nil }
        let height = detailHeight
        guard height > 1, columns >= 100 else { return nil }
        let width = min(82, columns / 2)
        return Rect(x: columns - width, y: 1, width: width, height: height - 1)
    }

    /// Rows of the list itself: the screen without title, heading, details and footer.
    var fleetHeight: Int { max(0, rows - 3 - detailHeight) }

    /// Draws the main page: headings, hosts and guests, details.
    func drawFleet(in canvas: inout Canvas) {
        guard !hosts.isEmpty else { return drawEmptyHint(in: &canvas) }
        let width = listWidth
        let layout = ColumnLayout(shownColumns, width: width)
        canvas.inside(Rect(x: 0, y: 0, width: width, height: 1)) { drawHeadings(layout, in: &$0) }
        canvas.inside(Rect(x: 0, y: 1, width: width, height: fleetHeight)) { canvas in
            for (y, row) in fleet.rows.dropFirst(fleet.top).prefix(fleetHeight).enumerated() {
                let isSelected = row.anchor == fleet.selection
                let ground: Role? = isSelected ? .selected : nil
                if isSelected { canvas.fill(Rect(x: 0, y: y, width: width, height: 1), pen: Pen(.selected)) }
                switch row {
                case .host(let id):
                    if let host = hosts[id] { drawHostRow(host, y: y, ground: ground, in: &canvas) }
                case .group(let name, let count):
                    let sign = fleet.folded.contains(row.anchor) ? canvas.glyphs.foldClosed : canvas.glyphs.foldOpen
                    canvas.draw(sign, at: Point(1, y), pen: Pen(.hostRow, on: ground))
                    canvas.draw(
                        [Span("\(name)", .hostRow, on: ground), Span("  \(count) guests", .dim, on: ground)],
                        at: Point(3, y), width: width - 3)
                case .guest(let id, let index):
                    guard let host = hosts[id.host], host.guests.indices.contains(index) else { continue }
                    let guest = host.guests[index]
                    GuestRow(
                        guest: guest, host: host, name: displayName(of: guest, on: host), isMarked: marks.contains(id),
                        isBusy: isBusy(id), screen: screenWords[id], now: now, ground: ground
                    ).draw(layout, y: y, in: &canvas)
                }
            }
        }
        let detail = Rect(x: 0, y: 1 + fleetHeight, width: width, height: detailHeight)
        if !detail.isEmpty { canvas.inside(detail) { drawDetails(in: &$0) } }
        if let area = sidePreview { drawSidePreview(in: &canvas, area: area) }
    }

    /// The chosen columns; the host's is added where guests do not stand under their host.
    var shownColumns: [Column] {
        var columns = preferences.columns
        if preferences.grouping != .host, hosts.count > 1, !columns.contains(.host) {
            columns.insert(.host, at: min(1, columns.count))
        }
        return columns
    }

    private func drawHeadings(_ layout: ColumnLayout, in canvas: inout Canvas) {
        canvas.fill(Rect(x: 0, y: 0, width: canvas.bounds.width, height: 1), pen: Pen(.header))
        for slot in layout.slots {
            let isSorted = slot.column == preferences.sort
            let arrow = preferences.isReversed ? canvas.glyphs.descending : canvas.glyphs.ascending
            let mark = isSorted ? SafeText(CollectionOfOne(arrow)) : SafeText.empty
            let text = (SafeText(slot.column.heading) + mark).prefix(width: slot.width)
            let x = slot.column.isRightAligned ? slot.x + slot.width - text.width : slot.x
            canvas.draw(text, at: Point(x, 0), pen: Pen(.header, on: nil, isSorted ? .bold : []))
        }
        canvas.drawTrailing(whatIsMeant, y: 0, width: canvas.bounds.width)
    }

    /// The filter and how many guests it means, and of how many that and the order are known.
    private var whatIsMeant: [Span] {
        var spans: [Span] = []
        if !fleet.filter.isEmpty {
            spans = [
                Span(" filter: ", .label), Span(SafeText(fleet.filter), .match),
                Span("  \(fleet.matching) match ", .dim),
            ]
        }
        if let partial = howManyAreKnown { spans.append(Span(" \(partial) ", .warning)) }
        return spans
    }

    /// Of how many guests the list speaks; nil when it speaks of all.
    private var howManyAreKnown: SafeText? {
        fleet.known.guests < fleet.known.of ? "\(fleet.known.guests) of \(fleet.known.of) known" : nil
    }

    /// How many guests the filter means, for the line where it is typed.
    var howManyMatch: SafeText { "\(fleet.matching) match" + (howManyAreKnown.map { ", " + $0 } ?? "") }

    private func drawEmptyHint(in canvas: inout Canvas) {
        let usual = "No host yet. Press \(keys.hint(.showConnections)), then \(keys.hint(.addConnection)), to add one."
        let lines = emptyHint.isEmpty ? [usual] : emptyHint
        for (offset, line) in lines.enumerated() {
            canvas.draw(
                SafeText(line), at: Point(2, 1 + offset), width: canvas.bounds.width - 2,
                role: offset == 0 ? .title : .text)
        }
    }

    private func drawHostRow(_ host: HostSnapshot, y: Int, ground: Role?, in canvas: inout Canvas) {
        let width = canvas.bounds.width
        let isFolded = fleet.folded.contains(.host(host.id))
        canvas.draw(
            isFolded ? canvas.glyphs.foldClosed : canvas.glyphs.foldOpen, at: Point(1, y),
            pen: Pen(.hostRow, on: ground))
        var spans = [Span("\(host.name)", .hostRow, on: ground, .bold)]
        if host.isReadOnly { spans.append(Span("  read-only", .badge, on: ground)) }
        if host.isProtected { spans.append(Span("  protected", .badge, on: ground)) }
        switch host.connection {
        case .ready, .degraded:
            if host.isListed {
                spans.append(Span("  \(tally(host.id)[.running])/\(host.guests.count) running", .dim, on: ground))
            } else {
                spans.append(Span("  listing guests", .dim, on: ground))
            }
            if let cpus = host.facts?.cpuCount { spans.append(Span("  \(cpus) cpu", .dim, on: ground)) }
            if let cpu = host.cpu {
                spans.append(
                    Span(
                        "  \(Units.percent(cpu.value.percent))", Level(percent: cpu.value.percent).graphRole, on: ground
                    ))
            }
            if let memory = host.memory?.value {
                spans.append(Span("  mem ", .dim, on: ground))
                spans.append(
                    Span(
                        "\(Units.kib(memory.usedKiB, of: memory.totalKiB))", Level(percent: memory.percent).graphRole,
                        on: ground))
            }
            if let latency = host.latency { spans.append(Span("  \(Units.milliseconds(latency))", .dim, on: ground)) }
            if let hypervisor = host.facts?.hypervisor { spans.append(Span("  \(hypervisor)", .dim, on: ground)) }
        default: break
        }
        if let (text, role) = statusText(of: host) { spans.insert(Span("  \(text)", role, on: ground), at: 1) }
        canvas.draw(spans, at: Point(3, y), width: width - 3)
    }

    /// What is to be said of a connection that does not simply work; nil when it does.
    func statusText(of host: HostSnapshot) -> (SafeText, Role)? {
        switch host.connection {
        case .ready: nil
        case .closed: ("not connected: \(keys.hint(.connect)) connects", .dim)
        case .connecting(let since): ("connecting, \(Units.age(now.seconds(since: since)))", .busy)
        case .waitingForCredentials: ("waits for a password", .warning)
        case .crowded(let reason): ("waits: \(reason.why)", .warning)
        case .degraded(let since, _): ("no answer for \(Units.age(now.seconds(since: since)))", .warning)
        case .reconnecting(_, let next, let reason):
            next > now
                ? ("reconnecting in \(Units.age(next.seconds(since: now).rounded(.up))): \(reason.why)", .critical)
                : ("reconnecting: \(reason.why)", .critical)
        }
    }
}

extension Level {
    /// The level of a share in percent.
    init(percent: Double) { self.init(percent / 100) }
}
