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
    /// How bad it is where a threshold is crossed.
    var alarm: EventRecord.Severity?

    /// Figures of a guest or host that does not answer are old: they are shown as such.
    private var isStale: Bool { guest.silentSince != nil || !host.connection.isUsable }

    /// How something looks here.
    func role(_ role: Role) -> Role { isStale ? .stale : role }

    private func pen(_ role: Role) -> Pen { Pen(self.role(role), on: ground) }

    /// Signs before the name: mark, state.
    static let indent = 5

    func draw(_ columns: [Column], _ layout: ListLayout, y: Int, in canvas: inout Canvas) {
        if isMarked { canvas.draw(canvas.glyphs.mark, at: Point(1, y), pen: Pen(.marked, on: ground)) }
        let sign = isBusy ? canvas.glyphs.states.busy : guest.state.sign(canvas.glyphs)
        canvas.draw(sign, at: Point(3, y), pen: Pen(guest.state.role, on: ground))
        for slot in layout.slots {
            let column = columns[slot.column]
            switch column.look {
            case .drawn(_, let draw): draw(self, slot, y, &canvas)
            case .text(let text):
                guard let (text, role) = text(self) else { continue }
                let x = column.isTrailing ? slot.x + max(0, slot.width - text.width) : slot.x
                let isMarked = column == .name && alarm != nil
                canvas.draw(
                    text, at: Point(x, y), width: slot.width,
                    pen: Pen(isMarked ? alarm?.role ?? role : role, on: ground)
                )
            }
        }
    }

    /// The state with its reason, or that the guest's hypervisor does not answer.
    var state: (SafeText, Role) {
        if let since = guest.silentSince { return ("silent \(Units.age(now.seconds(since: since)))", .warning) }
        return (guest.stateReason.map { "\(guest.state.name) (\($0))" } ?? "\(guest.state.name)", guest.state.role)
    }

    /// The screen in a word, while the guest runs.
    var screenWord: (SafeText, Role)? {
        guard let screen, guest.state == .running else { return nil }
        return (SafeText(screen.text, limit: 200), role(screen.isAlarming ? .critical : .dim))
    }

    func drawPair(_ first: Double?, _ second: Double?, _ slot: ListLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        guard first != nil || second != nil else { return }
        let half = (slot.width - 1) / 2
        let (left, right) = (first.map(Units.rate) ?? "", second.map(Units.rate) ?? "")
        let role: (Double?) -> Role = { ($0 ?? 0) < 1 ? .dim : .text }
        canvas.draw(SafeText(left).padded(to: half, .trailing), at: Point(slot.x, y), pen: pen(role(first)))
        canvas.draw(
            SafeText(right).padded(to: slot.width - half - 1, .trailing), at: Point(slot.x + half + 1, y),
            pen: pen(role(second)))
    }

    func drawGraph(_ history: History, _ slot: ListLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        guard guest.state.isActive else { return }
        let area = Rect(x: slot.x, y: y, width: slot.width, height: 1)
        Sparkline(history.suffix(slot.width), maximum: 100, role: isStale ? .stale : nil, on: ground)
            .draw(in: area, on: &canvas)
    }

    /// What the memory column says, and the share in use, which has a bar before the words.
    private var memory: (words: String, role: Role, percent: Double?)? {
        guard let usage = guest.statistics.memory?.value else {
            return guest.state.isActive ? guest.memoryKiB.map { (Units.kib($0), .dim, nil) } : nil
        }
        guard let used = usage.usedKiB, let percent = usage.percent else {
            // What its process occupies is the host's view of the guest, not the guest's own: it is marked and has no level.
            return usage.shownKiB.map { ("~" + Units.kib($0, of: usage.currentKiB), .text, nil) }
                ?? (Units.kib(usage.currentKiB), .dim, nil)
        }
        return (Units.kib(used, of: usage.currentKiB), .text, percent)
    }

    /// Cells of the memory's bar: the words are more than it, and take its room where there is too little.
    private static let bar = 2...4

    /// Cells that the memory column wants.
    var memoryWidth: Int {
        memory.map { $0.words.utf8.count + ($0.percent == nil ? 0 : Self.bar.lowerBound + 1) } ?? 0
    }

    func drawMemory(_ slot: ListLayout.Slot, _ y: Int, _ canvas: inout Canvas) {
        guard let (words, role, percent) = memory else { return }
        let room = min(Self.bar.upperBound, slot.width - words.utf8.count - 1)
        var x = slot.x
        if let percent, room >= Self.bar.lowerBound {
            Bar(percent / 100, role: isStale ? .stale : nil, on: ground)
                .draw(in: Rect(x: x, y: y, width: room, height: 1), on: &canvas)
            x += room + 1
        }
        canvas.draw(SafeText(words), at: Point(x, y), width: slot.x + slot.width - x, pen: pen(role))
    }
}

extension World {
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
