import FleetModel
import Terminal

extension FleetPage {
    /// Draws headings, hosts and guests, details.
    func draw(in frame: inout Frame, _ world: World) {
        frame.canvas.inside(Rect(x: 0, y: 1, width: world.columns, height: world.rows - 2)) { canvas in
            guard !world.hosts.isEmpty else { return drawEmptyHint(in: &canvas, world) }
            drawList(in: &canvas, world)
        }
    }

    private func drawList(in canvas: inout Canvas, _ world: World) {
        let (width, height) = (listWidth(in: world), height(in: world))
        let columns = shownColumns(in: world)
        let layout = layout(in: world)
        canvas.inside(Rect(x: 0, y: 0, width: width, height: 1)) { drawHeadings(columns, layout, in: &$0, world) }
        canvas.inside(Rect(x: 0, y: 1, width: width, height: height)) { canvas in
            for (y, row) in rows.dropFirst(top).prefix(height).enumerated() {
                let isSelected = row.anchor == selection
                let ground: Role? = isSelected ? .selected : nil
                if isSelected { canvas.fill(Rect(x: 0, y: y, width: width, height: 1), pen: Pen(.selected)) }
                switch row {
                case .host(let id):
                    if let host = world.hosts[id] { drawHostRow(host, y: y, ground: ground, in: &canvas, world) }
                case .group(let name, let count):
                    let sign = folded.contains(row.anchor) ? canvas.glyphs.foldClosed : canvas.glyphs.foldOpen
                    canvas.draw(sign, at: Point(1, y), pen: Pen(.hostRow, on: ground))
                    canvas.draw(
                        [
                            Span("\(name)", .hostRow, on: ground),
                            Span("  \(counted(count, "guest"))", .dim, on: ground),
                        ],
                        at: Point(3, y), width: width - 3)
                case .guest: guestRow(row, in: world, ground: ground)?.draw(columns, layout, y: y, in: &canvas)
                }
            }
        }
        drawWhatToDo(in: &canvas, world)
        let detail = Rect(x: 0, y: 1 + height, width: width, height: detailHeight(in: world))
        if !detail.isEmpty { canvas.inside(detail) { drawDetails(in: &$0, world) } }
        if let area = sidePreview(in: world) { drawSidePreview(in: &canvas, area: area, world) }
    }

    /// A guest's line as columns look at it; nil for head lines, and where the guest is gone.
    func guestRow(_ row: FleetRow, in world: World, ground: Role? = nil) -> GuestRow? {
        guard case .guest(let id, let index) = row, let host = world.hosts[id.host], host.guests.indices.contains(index)
        else { return nil }
        let guest = host.guests[index]
        return GuestRow(
            guest: guest, host: host, name: world.displayName(of: guest, on: host), isMarked: marks.contains(id),
            isBusy: world.isBusy(id), screen: world.screenWords[id], now: world.now, ground: ground,
            alarm: world.alarms.marks[ThresholdSubject(host: id.host, guest: id.uuid)])
    }

    /// The chosen columns; the host's is added where guests do not stand under their host.
    func shownColumns(in world: World) -> [Column] {
        var columns = world.preferences.columns
        if world.preferences.grouping != .host, world.hosts.count > 1, !columns.contains(.host) {
            columns.insert(.host, at: min(1, columns.count))
        }
        return columns
    }

    private func drawHeadings(_ columns: [Column], _ layout: ListLayout, in canvas: inout Canvas, _ world: World) {
        canvas.fill(Rect(x: 0, y: 0, width: canvas.bounds.width, height: 1), pen: Pen(.header))
        for slot in layout.slots {
            let column = columns[slot.column]
            let isSorted = column == world.preferences.sort
            let arrow = world.preferences.isReversed ? canvas.glyphs.descending : canvas.glyphs.ascending
            let mark = isSorted ? SafeText(CollectionOfOne(arrow)) : SafeText.empty
            let text = (SafeText(column.heading) + mark).prefix(width: slot.width)
            let x = column.isTrailing ? slot.x + slot.width - text.width : slot.x
            canvas.draw(text, at: Point(x, 0), pen: Pen(.header, on: nil, isSorted ? .bold : []))
        }
        canvas.drawTrailing(whatIsMeant, y: 0, width: canvas.bounds.width)
    }

    /// The filter and how many guests it means, and of how many that and the order are known.
    private var whatIsMeant: [Span] {
        var spans: [Span] = []
        if !filter.isEmpty {
            spans = [
                Span(" filter: ", .label), Span(SafeText(filter), .match),
                Span("  \(matching) match ", .dim),
            ]
        }
        if let partial = howManyAreKnown { spans.append(Span(" \(partial) ", .warning)) }
        return spans
    }

    /// Of how many guests the list speaks; nil when it speaks of all.
    private var howManyAreKnown: SafeText? {
        known.guests < known.of ? "\(known.guests) of \(known.of) known" : nil
    }

    /// How many guests the filter means, for the line where it is typed.
    var howManyMatch: SafeText { "\(matching) match" + (howManyAreKnown.map { ", " + $0 } ?? "") }

    /// What one does where there is no guest: the keys that matter, instead of blank lines.
    private func drawWhatToDo(in canvas: inout Canvas, _ world: World) {
        let isBare = !rows.contains { if case .host = $0 { false } else { true } }
        guard isBare, folded.isEmpty, world.hosts.values.allSatisfy({ $0.isListed || !$0.connection.isUsable }) else {
            return
        }
        let keys = world.keys
        let lines: [SafeText] =
            !filter.isEmpty
            ? ["No guest matches. \(keys.hint(.filter)) changes the filter, \(keys.hint(.back)) clears it."]
            : [
                "No guest yet.", "\(keys.hint(.newGuest))  makes one, step by step",
                "\(keys.hint(.showConnections))  shows the hosts, and adds more",
                "\(keys.hint(.help))  shows every key",
            ]
        for (offset, line) in lines.enumerated() where rows.count + 1 + offset < height(in: world) {
            canvas.draw(line, at: Point(3, 2 + rows.count + offset), width: canvas.bounds.width - 4, role: .dim)
        }
    }

    private func drawEmptyHint(in canvas: inout Canvas, _ world: World) {
        let usual =
            "No host yet. Press \(world.keys.hint(.showConnections)), then \(world.keys.hint(.addConnection)), to add one."
        let lines = world.emptyHint.isEmpty ? [usual] : world.emptyHint
        for (offset, line) in lines.enumerated() {
            canvas.draw(
                SafeText(line), at: Point(2, 1 + offset), width: canvas.bounds.width - 2,
                role: offset == 0 ? .title : .text)
        }
    }

    private func drawHostRow(_ host: HostSnapshot, y: Int, ground: Role?, in canvas: inout Canvas, _ world: World) {
        let width = canvas.bounds.width
        let isFolded = folded.contains(.host(host.id))
        canvas.draw(
            isFolded ? canvas.glyphs.foldClosed : canvas.glyphs.foldOpen, at: Point(1, y),
            pen: Pen(.hostRow, on: ground))
        let alarm = world.alarms.marks[ThresholdSubject(host: host.id)]
        var spans = [Span("\(host.name)", alarm?.role ?? .hostRow, on: ground, .bold)]
        if host.isReadOnly { spans.append(Span("  read-only", .badge, on: ground)) }
        if host.isProtected { spans.append(Span("  protected", .badge, on: ground)) }
        switch host.connection {
        case .ready, .degraded:
            if host.isListed {
                spans.append(Span("  \(world.tally(host.id)[.running])/\(host.guests.count) running", .dim, on: ground))
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
        if let (text, role) = world.statusText(of: host) { spans.insert(Span("  \(text)", role, on: ground), at: 1) }
        canvas.draw(spans, at: Point(3, y), width: width - 3)
    }

    /// What is known about the selected guest or host, in a few lines under the list.
    func drawDetails(in canvas: inout Canvas, _ world: World) {
        let width = canvas.bounds.width
        canvas.horizontalLine(from: Point(0, 0), length: width)
        let lines: [[Span]]
        switch selection {
        case .guest(let id):
            guard let host = world.hosts[id.host], let guest = world.guest(id) else {
                canvas.draw("This guest is gone, or its host has not answered yet.", at: Point(1, 1), role: .dim)
                return
            }
            lines = world.detailLines(of: guest, on: host, isBrief: true)
        case .host(let id):
            guard let host = world.hosts[id] else { return }
            lines = world.detailLines(of: host)
        case .group, nil: lines = []
        }
        let textWidth = drawDetailPreview(in: &canvas, world).map { $0 - 1 } ?? width
        for (offset, line) in lines.prefix(max(0, canvas.bounds.height - 1)).enumerated() {
            canvas.draw(line, at: Point(1, 1 + offset), width: textWidth - 2)
        }
    }
}
