import FleetModel

extension Command {
    /// What Enter does on a page: each page has a record of its own, and all have one name and key.
    static func opens(
        _ what: String, refusal: @escaping @Sendable (State) -> String? = { _ in nil },
        changes: @escaping @Sendable (inout State) -> Void
    ) -> Command {
        Command(
            "open", "Open", "Open \(what).", words: "enter go show", keys: "enter", footer: 1, about: .selection,
            refusal: { $0.isOnHeading ? nil : refusal($0) },
            changes: { state in if !state.toggleHeading() { changes(&state) } })
    }

    /// The command that pages have records of their own for, as a name.
    static let open: Command = opens("what is selected") { _ in }
}

extension State {
    /// Whether a heading of the page's list is selected.
    fileprivate var isOnHeading: Bool { (page as? any ListPage)?.shownList?.isOnHeading == true }

    /// Folds or unfolds the selected heading's group. False where no heading is selected.
    fileprivate mutating func toggleHeading() -> Bool {
        guard isOnHeading else { return false }
        changeList { $0.toggleFold() }
        return true
    }

    /// A host that answers has a page; of one that does not, the reason is what one wants to read.
    mutating func openHost(_ id: HostID) {
        switch world.hosts[id]?.connection {
        case .reconnecting(_, _, let reason), .crowded(let reason): layers.append(Reading.failure(reason))
        default: open(HostPage(host: id))
        }
    }
}
