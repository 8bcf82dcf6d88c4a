import FleetModel
import Terminal

/// The list of hosts and guests: what it shows and where the user is in it. It is always there, below all other pages.
struct FleetPage: Page {
    /// What is selected.
    var selection: FleetAnchor?
    /// The selection's line as of the last arrangement: where to go when it vanishes.
    var line = 0
    /// What the user chose: selected as soon as it is listed. Nil until then, and the first guest is selected whatever comes.
    var home: FleetAnchor?
    /// The first visible line.
    var top = 0
    /// Folded groups.
    var folded: Set<FleetAnchor> = []
    /// Marked guests.
    var marks: Set<GuestID> = [] {
        didSet { orderMarks() }
    }
    /// The marked guests in the list's order; those that are not listed stand behind the others.
    private(set) var marked: [GuestID] = []
    /// The filter's text.
    var filter = ""
    /// The filter as last understood.
    var query: Query?
    /// Lines, in order.
    var rows: [FleetRow] = [] {
        didSet { orderMarks() }
    }
    /// Guests that match the filter, folded ones included.
    var matching = 0
    /// Of how many guests all is known that the filter, the order and the grouping speak of, and how many there are.
    var known = (guests: 0, of: 0)
    /// The widest value that was seen in each column: columns do not jump while the user scrolls.
    var widest: [Column: Int] = [:]
    /// Whether `rows` must be arranged again before they are used.
    var isStale = true
    /// What they were arranged from.
    var changes = -1
    var arranged: Preferences?

    let id = PageID("fleet")

    var sets: [CommandSet] {
        // A key that both a guest and a host have means what is selected.
        if case .host = selection { return [.fleet, .folding, .list, .moving, .host, .guest, .viewKeys] }
        return [.fleet, .folding, .list, .moving, .guest, .host, .viewKeys]
    }

    /// Keys are meant for what was chosen, and for guests. A head line is meant when it was chosen, or guests are folded
    /// under it; else whoever types waits for the first guest, and keys are meant for that.
    var selected: RowID? {
        guard let selection else { return nil }
        if case .guest = selection { return RowID(selection) }
        return selection == home || folded.contains(selection) ? RowID(selection) : nil
    }

    /// The marked guests, else the selected one.
    func targets(in world: World) -> [GuestID] {
        if !marks.isEmpty { return marked }
        return if case .guest(let id) = selection { [id] } else { [] }
    }

    private mutating func orderMarks() {
        guard !marks.isEmpty else { return marked = [] }
        let listed = rows.compactMap { row in
            if case .guest(let id, _) = row, marks.contains(id) { id } else { nil as GuestID? }
        }
        marked = listed.count == marks.count ? listed : listed + marks.subtracting(listed).sorted()
    }

    func targetHost(in world: World) -> HostID? {
        switch selection {
        case .host(let host): host
        case .guest(let guest): guest.host
        case .group, nil: world.hostOrder.count == 1 ? world.hostOrder.first : nil
        }
    }

    func interest(in world: World) -> Interest {
        var interest = Interest()
        for case .guest(let id, _) in rows.dropFirst(top).prefix(height(in: world)) { interest.visible.insert(id) }
        if case .guest(let id) = selection { interest.selected = id }
        interest.needs = needs(in: world)
        return interest
    }
}
