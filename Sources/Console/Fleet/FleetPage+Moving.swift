import FleetModel
import Terminal

extension FleetPage {
    mutating func move(_ movement: Movement, in world: World) {
        selectLine(line + movement.step(height: max(1, height(in: world))))
    }

    /// Selects a line, or the nearest there is.
    mutating func selectLine(_ wanted: Int) {
        guard !rows.isEmpty else { return }
        line = max(0, min(wanted, rows.count - 1))
        selection = rows[line].anchor
        chooseSelection()
    }

    mutating func point(_ mouse: Mouse, in world: World) -> PointerOutcome {
        switch mouse.action {
        case .wheelUp: selectLine(line - 3)
        case .wheelDown: selectLine(line + 3)
        case .press(1): return click(mouse, opens: false, in: world)
        case .double(1): return click(mouse, opens: true, in: world)
        default: break
        }
        return .nothing
    }

    private mutating func click(_ mouse: Mouse, opens: Bool, in world: World) -> PointerOutcome {
        let place = mouse.y - 2
        if mouse.y == 1 {
            guard let place = layout(in: world).column(at: mouse.x) else { return .nothing }
            let column = shownColumns(in: world)[place]
            return .change { $0.sort(by: column) }
        }
        guard place >= 0, place < height(in: world), top + place < rows.count else { return .nothing }
        selectLine(top + place)
        if let selection, mouse.x <= 2, !opens {
            if case .guest = selection { return .run(.mark) }
            toggleFold(selection)
            return .nothing
        }
        return opens ? .run(.open) : .nothing
    }

    /// Sets the filter's text. A query that is not complete yet leaves the last good one in force.
    mutating func setFilter(_ text: String) {
        filter = text
        isStale = true
        if text.allSatisfy(\.isWhitespace) {
            query = nil
        } else if let parsed = try? Query.parse(text) {
            query = parsed
        }
    }

    mutating func foldAll() {
        for row in rows {
            if case .guest = row { continue }
            folded.insert(row.anchor)
        }
        isStale = true
    }

    mutating func unfoldAll() {
        folded = []
        isStale = true
    }

    mutating func toggleFold(_ anchor: FleetAnchor) { setFolded(anchor, !folded.contains(anchor)) }

    mutating func setFolded(_ anchor: FleetAnchor, _ isFolded: Bool) {
        if isFolded { folded.insert(anchor) } else { folded.remove(anchor) }
        isStale = true
    }

    /// On a head line folds it; on a guest goes to its head line.
    mutating func foldHere() {
        guard let selection else { return }
        if case .guest = selection {
            let head = rows.prefix(line + 1).lastIndex { if case .guest = $0 { false } else { true } }
            if let head { selectLine(head) }
        } else {
            setFolded(selection, true)
        }
    }

    /// Marks the selected guest and goes on to the next line; on a head line marks its guests.
    mutating func mark() {
        guard let selection else { return }
        if case .guest(let id) = selection {
            if marks.remove(id) == nil { marks.insert(id) }
            selectLine(line + 1)
            return
        }
        let members = rows.dropFirst(line + 1).prefix { if case .guest = $0 { true } else { false } }
        let ids = members.compactMap { if case .guest(let id, _) = $0 { id } else { nil } }
        if ids.allSatisfy(marks.contains) { marks.subtract(ids) } else { marks.formUnion(ids) }
    }

    mutating func markAll() { marks.formUnion(listedGuests) }

    mutating func invertMarks() { marks.formSymmetricDifference(listedGuests) }

    private var listedGuests: [GuestID] { rows.compactMap { if case .guest(let id, _) = $0 { id } else { nil } } }

    /// A mark goes with its guest, but only when the host itself says that the guest is gone.
    mutating func forgetGoneMarks(in world: World) {
        guard !marks.isEmpty else { return }
        marks = marks.filter { id in
            guard let host = world.hosts[id.host] else { return false }
            return !host.isListed || !host.connection.isUsable || world.places[id.host]?[id.uuid] != nil
        }
    }
}

extension State {
    /// Keeps changed preferences; the list is arranged by them.
    mutating func savePreferences() -> [Effect] { [.save(world.preferences)] }

    /// Sorts by a column; by the same again turns the order round.
    fileprivate mutating func sort(by column: Column) -> [Effect] {
        if world.preferences.sort == column {
            world.preferences.isReversed.toggle()
        } else {
            world.preferences.sort = column
            world.preferences.isReversed = false
        }
        return savePreferences()
    }
}
