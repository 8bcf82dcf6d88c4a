import FleetModel

/// The main list's selection follows what the user chose, by its identity, through filters, folds, sorts, groupings and
/// hosts that come and go. While that is not listed something near it stands in; when it is listed again, it is selected.
extension FleetPage {
    /// Puts the selection where it belongs in lines that were arranged again.
    /// - Parameter old: the lines before.
    mutating func keepSelection(after old: [FleetRow], in world: World) {
        guard !rows.isEmpty else {
            line = 0
            top = 0
            return
        }
        guard let home else {
            // Nothing was chosen yet: the first guest is what one wants to see.
            return select(at: firstGuest ?? 0)
        }
        if let line = self.line(of: home) { return follow(to: line) }
        if isGone(home, world) {
            select(at: neighbour(in: old))
            self.home = selection
        } else if isComing(home, world) {
            // Not given up for a neighbour while its host has not told its guests.
            line = max(0, min(line, rows.count - 1))
        } else if case .guest? = selection, let selection, let line = self.line(of: selection) {
            // A head that stood in while nothing else was listed gives way to a guest.
            follow(to: line)
        } else {
            select(at: standIn(for: home, world) ?? neighbour(in: old))
        }
    }

    /// From now on what is selected is what the user chose.
    mutating func chooseSelection() { if selection != nil { home = selection } }

    private func line(of anchor: FleetAnchor) -> Int? {
        if line < rows.count, rows[line].anchor == anchor { return line }
        return rows.firstIndex { $0.anchor == anchor }
    }

    private var firstGuest: Int? { rows.firstIndex { if case .guest = $0 { true } else { false } } }

    private mutating func select(at line: Int) {
        self.line = max(0, min(line, rows.count - 1))
        selection = rows[self.line].anchor
    }

    /// Keeps the selection where it stands on the screen while lines move around it.
    private mutating func follow(to line: Int) {
        top = max(0, top + line - self.line)
        select(at: line)
    }

    /// The nearest of the old lines that is still there: below, else above.
    private func neighbour(in old: [FleetRow]) -> Int {
        let place = max(0, min(line, old.count))
        for row in old.dropFirst(place) + old.prefix(place).reversed() {
            if let line = self.line(of: row.anchor) { return line }
        }
        return line
    }

    /// What is selected instead of something that is hidden: the head that it is folded under, else the first guest that is
    /// listed, else its host.
    private func standIn(for home: FleetAnchor, _ world: World) -> Int? {
        guard case .guest(let id) = home else { return firstGuest }
        if let head = head(of: id, in: world), folded.contains(head), let line = line(of: head) {
            return line
        }
        return firstGuest ?? line(of: .host(id.host))
    }

    /// Whether it will not come back: not only hidden.
    private func isGone(_ anchor: FleetAnchor, _ world: World) -> Bool {
        switch anchor {
        case .guest(let id):
            guard let host = world.hosts[id.host] else { return true }
            return host.isListed && !host.guests.contains { $0.uuid == id.uuid }
        case .host(let id): return world.hosts[id] == nil
        case .group: return true
        }
    }

    /// Whether its host has not told its guests yet.
    private func isComing(_ anchor: FleetAnchor, _ world: World) -> Bool {
        guard case .guest(let id) = anchor, let host = world.hosts[id.host] else { return false }
        return !host.isListed
    }
}
