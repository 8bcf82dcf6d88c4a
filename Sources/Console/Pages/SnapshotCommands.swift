import FleetModel

extension CommandSet {
    /// A guest's snapshots.
    static let snapshots: CommandSet = .init(
        "A guest's snapshots", elsewhere: "Open the guest's Snapshots first",
        [
            Command(
                "revert-snapshot", "Revert", "Go back to the chosen snapshot: what came after it is lost.",
                words: "rollback restore undo", keys: "V", about: .selection,
                refusal: { $0.refusalOnSnapshot { .revertSnapshot(name: $0) } },
                sends: { $0.onSnapshot { .revertSnapshot(name: $0) } }),
            Command(
                "delete-snapshot", "Delete snapshot", "Delete the chosen snapshot.", words: "remove checkpoint",
                keys: "K", about: .selection, refusal: { $0.refusalOnSnapshot { .deleteSnapshot(name: $0) } },
                sends: { $0.onSnapshot { .deleteSnapshot(name: $0) } }),
        ])
}

extension State {
    private var selectedSnapshot: String? {
        guard let page = page as? GuestPage, page.shown == .snapshots else { return nil }
        return page.snapshots.selectedRow?.id
    }

    fileprivate func refusalOnSnapshot(_ action: (String) -> GuestAction) -> String? {
        guard let page = page as? GuestPage, page.shown == .snapshots else {
            return "Open the guest's Snapshots first"
        }
        guard let snapshot = selectedSnapshot else { return "\(page.name) has no snapshot" }
        return refusalOnOneGuest { _ in action(snapshot) }
    }

    fileprivate mutating func onSnapshot(_ action: (String) -> GuestAction) -> [Effect] {
        guard let snapshot = selectedSnapshot, let target = targets.first else { return [] }
        return ask(action(snapshot), of: [target])
    }
}
