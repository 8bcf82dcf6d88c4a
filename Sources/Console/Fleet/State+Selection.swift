import FleetModel

/// The main list's selection follows what the user chose, by its identity, through filters, folds, sorts, groupings and
/// hosts that come and go. While that is not listed something near it stands in; when it is listed again, it is selected.
extension State {
    /// Puts the selection where it belongs in lines that were arranged again.
    /// - Parameter old: the lines before.
    mutating func keepSelection(after old: [FleetRow]) {
        guard !fleet.rows.isEmpty else {
            fleet.line = 0
            fleet.top = 0
            return
        }
        guard let home = fleet.home else {
            // Nothing was chosen yet: the first guest is what one wants to see.
            return select(at: firstGuest ?? 0)
        }
        if let line = line(of: home) { return follow(to: line) }
        if isGone(home) {
            select(at: neighbour(in: old))
            fleet.home = fleet.selection
        } else if isComing(home) {
            // Not given up for a neighbour while its host has not told its guests.
            fleet.line = max(0, min(fleet.line, fleet.rows.count - 1))
        } else if case .guest? = fleet.selection, let selection = fleet.selection, let line = line(of: selection) {
            // A head that stood in while nothing else was listed gives way to a guest.
            follow(to: line)
        } else {
            select(at: standIn(for: home) ?? neighbour(in: old))
        }
    }

    /// From now on what is selected is what the user chose.
    mutating func chooseSelection() { if fleet.selection != nil { fleet.home = fleet.selection } }

    private func line(of anchor: FleetAnchor) -> Int? {
        if fleet.line < fleet.rows.count, fleet.rows[fleet.line].anchor == anchor { return fleet.line }
        return fleet.rows.firstIndex { $0.anchor == anchor }
    }

    private var firstGuest: Int? { fleet.rows.firstIndex { if case .guest = $0 { true } else { false } } }

    private mutating func select(at line: Int) {
        fleet.line = max(0, min(line, fleet.rows.count - 1))
        fleet.selection = fleet.rows[fleet.line].anchor
    }

    /// Keeps the selection where it stands on the screen while lines move around it.
    private mutating func follow(to line: Int) {
        fleet.top = max(0, fleet.top + line - fleet.line)
        select(at: line)
    }

    /// The nearest of the old lines that is still there: below, else above.
    private func neighbour(in old: [FleetRow]) -> Int {
        let place = max(0, min(fleet.line, old.count))
        for row in old.dropFirst(place) + old.prefix(place).reversed() {
            if let line = line(of: row.anchor) { return line }
        }
        return fleet.line
    }

    /// What is selected instead of something that is hidden: the head that it is folded under, else the first guest that is
    /// listed, else its host.
    private func standIn(for home: FleetAnchor) -> Int? {
        guard case .guest(let id) = home else { return firstGuest }
        if let head = head(of: id), fleet.folded.contains(head), let line = line(of: head) { return line }
        return firstGuest ?? line(of: .host(id.host))
    }

    /// Whether it will not come back: not only hidden.
    private func isGone(_ anchor: FleetAnchor) -> Bool {
        switch anchor {
        case .guest(let id):
            guard let host = hosts[id.host] else { return true }
            return host.isListed && !host.guests.contains { $0.uuid == id.uuid }
        case .host(let id): return hosts[id] == nil
        case .group: return true
        }
    }

    /// Whether its host has not told its guests yet.
    private func isComing(_ anchor: FleetAnchor) -> Bool {
        guard case .guest(let id) = anchor, let host = hosts[id.host] else { return false }
        return !host.isListed
    }
}
