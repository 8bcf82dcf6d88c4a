import FleetModel
import Terminal

/// The main list: folding, marking, filtering, arranging.
extension State {
    mutating func foldAll() {
        for row in fleet.rows {
            if case .guest = row { continue }
            fleet.folded.insert(row.anchor)
        }
        fleet.isStale = true
    }

    mutating func unfoldAll() {
        fleet.folded = []
        fleet.isStale = true
    }

    /// Keeps changed preferences; the list is arranged by them.
    mutating func savePreferences() -> [Effect] {
        fleet.isStale = true
        return [.save(preferences)]
    }

    /// Sets the filter's text. A query that is not complete yet leaves the last good one in force.
    mutating func setFilter(_ text: String) {
        fleet.filter = text
        fleet.isStale = true
        if text.allSatisfy(\.isWhitespace) {
            fleet.query = nil
        } else if let query = try? Query.parse(text) {
            fleet.query = query
        }
    }

    mutating func toggleFold(_ anchor: FleetAnchor) { setFolded(anchor, !fleet.folded.contains(anchor)) }

    mutating func setFolded(_ anchor: FleetAnchor, _ isFolded: Bool) {
        if isFolded { fleet.folded.insert(anchor) } else { fleet.folded.remove(anchor) }
        fleet.isStale = true
    }

    /// On a head line folds it; on a guest goes to its head line.
    mutating func foldHere() {
        guard let selection = fleet.selection else { return }
        if case .guest = selection {
            let head = fleet.rows.prefix(fleet.line + 1).lastIndex {
                if case .guest = $0 { false } else { true }
            }
            if let head { selectLine(head) }
        } else {
            setFolded(selection, true)
        }
    }

    /// Marks the selected guest and goes on to the next line; on a head line marks its guests.
    mutating func mark() {
        guard let selection = fleet.selection else { return }
        if case .guest(let id) = selection {
            if marks.remove(id) == nil { marks.insert(id) }
            selectLine(fleet.line + 1)
            return
        }
        let members = fleet.rows.dropFirst(fleet.line + 1).prefix {
            if case .guest = $0 { true } else { false }
        }
        let ids = members.compactMap { if case .guest(let id, _) = $0 { id } else { nil } }
        if ids.allSatisfy(marks.contains) { marks.subtract(ids) } else { marks.formUnion(ids) }
    }
}
