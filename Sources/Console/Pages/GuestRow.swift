import FleetModel
import Terminal

/// One guest's line in the list.
struct GuestRow {
    let guest: GuestSnapshot
    let host: HostSnapshot
    let name: SafeText
    let isMarked: Bool
    let isBusy: Bool
    let screen: ScreenWord?
    let now: Moment
    let ground: Role?

    /// Figures of a guest or host that does not answer are old: they are shown as such.
    private var isStale: Bool { guest.silentSince != nil || !host.connection.isUsable }

    private func pen(_ role: Role) -> Pen { Pen(isStale ? .stale : role, on: ground) }

    func draw(_ layout: ColumnLayout, y: Int, in canvas: inout Canvas) {
        if isMarked { canvas.draw(canvas.glyphs.mark, at: Point(1, y), pen: Pen(.marked, on: ground)) }
        let sign = isBusy ? canvas.glyphs.states.busy : guest.state.sign(canvas.glyphs)
        canvas.draw(sign, at: Point(3, y), pen: Pen(guest.state.role, on: ground))
        for slot in layout.slots { draw(slot, y: y, in: &canvas) }
    }

    private func draw(_ slot: ColumnLayout.Slot, y: Int, in canvas: inout Canvas) {
        let statistics = guest.statistics
        switch slot.column {
        case .name: put(name, .text, slot, y, &canvas)
        case .state:
            if let since = guest.silentSince {
                canvas.draw(
                    "silent \(Units.age(now.seconds(since: since)))", at: Point(slot.x, y), width: slot.width,
                    pen: Pen(.warning, on: ground))
            } else {
                let text: SafeText = guest.stateReason.map { "\(guest.state.name) (\($0))" } ?? "\(guest.state.name)"
                canvas.draw(text, at: Point(slot.x, y), width: slot.width, pen: Pen(guest.state.role, on: ground))
            }
        case .cpuGraph: graph(statistics.cpuHistory, slot, y, &canvas)
        case .memoryGraph: graph(statistics.memoryHistory, slot, y, &canvas)
        case .cpu: percent(statistics.cpu?.value.percent, slot, y, &canvas)
        case .steal: percent(statistics.vcpus?.value.stealPercent, slot, y, &canvas)
        case .memory: memory(slot, y, &canvas)
        case .disk: pair(statistics.diskReadRate, statistics.diskWriteRate, slot, y, &canvas)
        case .network: pair(statistics.receiveRate, statistics.sendRate, slot, y, &canvas)
        case .iops: pair(statistics.operations?.read, statistics.operations?.write, slot, y, &canvas)
        case .packets: pair(statistics.packets?.received, statistics.packets?.sent, slot, y, &canvas)
        case .latency: value(statistics.latency.map(Units.milliseconds), slot, y, &canvas)
        case .drops: value(statistics.drops.map(Units.count), slot, y, &canvas)
        case .address: value(guest.details?.value.addresses.first, slot, y, &canvas)
        case .host: value(host.name, slot, y, &canvas)
        case .vcpus: value(guest.vcpuCount.map(String.init), slot, y, &canvas)
        case .memorySize: value(guest.memoryKiB.map(Units.kib), slot, y, &canvas)
        case .os: value(guest.details?.value.operatingSystem, slot, y, &canvas)
        case .title: value(guest.title, slot, y, &canvas)
        case .id: value(guest.number.map { "\($0)" }, slot, y, &canvas)
        case .uuid: value(guest.uuid.description, slot, y, &canvas)
        case .autostart: value(guest.autostart.map { $0 ? "yes" : "no" }, slot, y, &canvas)
        case .uptime:
            value(guest.startedAt.map { Units.duration(now.seconds(since: $0)) }, slot, y, &canvas)
        case .tags: value(guest.details?.value.tags.joined(separator: " "), slot, y, &canvas)
        case .snapshots: value(guest.details?.value.snapshots.map { String($0.count) }, slot, y, &canvas)
        case .screen:
            if let screen, guest.state == .running {
                put(SafeText(screen.text, limit: 200), screen.isAlarming ? .critical : .dim, slot, y, &canvas)
            }
        }
    }

    private func put(_ text: SafeText, _ role: Role, _ slot: ColumnLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        let x = slot.column.isRightAligned ? slot.x + max(0, slot.width - text.width) : slot.x
        canvas.draw(text, at: Point(x, y), width: slot.width, pen: pen(role))
    }

    /// An unknown value is a blank, never a zero.
    private func value(_ text: String?, _ slot: ColumnLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        if let text { put(SafeText(text, limit: 200), .text, slot, y, &canvas) }
    }

    private func percent(_ value: Double?, _ slot: ColumnLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        guard let value else { return }
        put(SafeText(Units.fixed(value, digits: 0)), Level(percent: value).graphRole, slot, y, &canvas)
    }

    private func pair(
        _ first: Double?, _ second: Double?, _ slot: ColumnLayout.Slot, _ y: Int, _ canvas: inout Canvas
    ) {
        guard first != nil || second != nil else { return }
        let half = (slot.width - 1) / 2
        let (left, right) = (first.map(Units.rate) ?? "", second.map(Units.rate) ?? "")
        let role: (Double?) -> Role = { ($0 ?? 0) < 1 ? .dim : .text }
        canvas.draw(SafeText(left).padded(to: half, .trailing), at: Point(slot.x, y), pen: pen(role(first)))
        canvas.draw(
            SafeText(right).padded(to: slot.width - half - 1, .trailing), at: Point(slot.x + half + 1, y),
            pen: pen(role(second)))
    }

    private func graph(_ history: History, _ slot: ColumnLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        guard guest.state.isActive else { return }
        let area = Rect(x: slot.x, y: y, width: slot.width, height: 1)
        Sparkline(history.suffix(slot.width), maximum: 100, role: isStale ? .stale : nil, on: ground)
            .draw(in: area, on: &canvas)
    }

    private func memory(_ slot: ColumnLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        guard let usage = guest.statistics.memory?.value else {
            if guest.state.isActive, let size = guest.memoryKiB { put("\(Units.kib(size))", .dim, slot, y, &canvas) }
            return
        }
        guard let used = usage.usedKiB, let percent = usage.percent else {
            // What its process occupies is the host's view of the guest, not the guest's own: it is marked and has no level.
            let text = usage.shownKiB.map { "~" + Units.kib($0, of: usage.currentKiB) } ?? Units.kib(usage.currentKiB)
            put(SafeText(text), usage.shownKiB == nil ? .dim : .text, slot, y, &canvas)
            return
        }
        let width = min(4, slot.width)
        Bar(percent / 100, role: isStale ? .stale : nil, on: ground)
            .draw(in: Rect(x: slot.x, y: y, width: width, height: 1), on: &canvas)
        canvas.draw(
            SafeText(Units.kib(used, of: usage.currentKiB)), at: Point(slot.x + width + 1, y),
            width: max(0, slot.width - width - 1), pen: pen(.text))
    }
}

extension State {
    /// A guest's name as it is shown: two names of one host that look the same once they are safe get the start of
    /// their uuids.
    func displayName(of guest: GuestSnapshot, on host: HostSnapshot) -> SafeText {
        let name = SafeText(guest.name)
        guard name.string != guest.name else { return name }
        let twins = host.guests.contains {
            $0.uuid != guest.uuid && Self.mayLookAlike($0.name, guest.name) && SafeText($0.name) == name
        }
        return twins ? "\(name) [\(guest.uuid.description.prefix(8))]" : name
    }

    /// False when two names first differ in printable ASCII, which is drawn as itself: they then look different, and
    /// neither needs to be made safe to know, which would be slow for each pair of a large host.
    private static func mayLookAlike(_ left: String, _ right: String) -> Bool {
        let isPlain = { (byte: UInt8) in byte >= 0x20 && byte < 0x7F }
        guard let (first, second) = zip(left.utf8, right.utf8).first(where: { $0 != $1 }) else { return true }
        return !(isPlain(first) && isPlain(second))
    }
}

extension GuestState {
    /// The state's colour.
    var role: Role {
        switch self {
        case .running, .blocked: .running
        case .paused, .suspended: .paused
        case .shuttingDown: .busy
        case .shutOff: .shutOff
        case .crashed: .crashed
        case .unknown: .dim
        }
    }

    /// The state's sign, told apart without colour.
    func sign(_ glyphs: GlyphSet) -> Cluster {
        switch self {
        case .running, .blocked: glyphs.states.running
        case .paused: glyphs.states.paused
        case .suspended: glyphs.states.suspended
        case .shuttingDown: glyphs.states.busy
        case .shutOff: glyphs.states.shutOff
        case .crashed: glyphs.states.crashed
        case .unknown: glyphs.states.unknown
        }
    }
}
