import FleetModel

extension CommandSet {
    /// Pages that have several parts.
    static let parts = CommandSet(
        "Guest and host pages", elsewhere: "This page has one part only",
        [
            Command(
                "next-tab", "Next tab", "Show the page's next part.", words: "part", keys: "tab", "right", "l",
                footer: 2, changes: { $0.turnTab(by: 1) }),
            Command(
                "previous-tab", "Previous tab", "Show the page's part before.", words: "part", keys: "backtab", "left",
                "h", changes: { $0.turnTab(by: -1) }),
        ])

    /// A guest's snapshots.
    static let snapshots = CommandSet(
        "A guest's snapshots", elsewhere: "Open the guest's Snapshots first",
        [
            Command(
                "revert-snapshot", "Revert", "Go back to the chosen snapshot: what came after it is lost.",
                words: "rollback restore undo", keys: "V", about: .selection,
                refusal: { $0.refusalOnSnapshot { .revertSnapshot(name: $0) } },
                sends: { $0.onSnapshot { .revertSnapshot(name: $0) } }),
            Command(
                "delete-snapshot", "Delete snapshot", "Delete the chosen snapshot.", words: "remove checkpoint",
                keys: "K", about: .selection,
                refusal: { $0.refusalOnSnapshot { .deleteSnapshot(name: $0) } },
                sends: { $0.onSnapshot { .deleteSnapshot(name: $0) } }),
        ])
}

extension State {
    /// The snapshot that is selected among the guest's snapshots.
    var selectedSnapshot: String? {
        guard case .guest(let page) = page, page.tab == .snapshots, case .name(let name) = page.list.item else {
            return nil
        }
        return name
    }

    fileprivate func refusalOnSnapshot(_ action: (String) -> GuestAction) -> String? {
        guard case .guest(let page) = page, page.tab == .snapshots else { return "Open the guest's Snapshots first" }
        guard let snapshot = selectedSnapshot else { return "\(page.name) has no snapshot" }
        return refusalOnOneGuest { _ in action(snapshot) }
    }

    fileprivate mutating func onSnapshot(_ action: (String) -> GuestAction) -> [Effect] {
        guard let snapshot = selectedSnapshot, let target = targets.first else { return [] }
        return ask(action(snapshot), of: [target])
    }

    fileprivate mutating func turnTab(by step: Int) {
        func next<Tab: CaseIterable & RawRepresentable<Int>>(_ tab: Tab) -> Tab {
            let count = Tab.allCases.count
            return Tab(rawValue: (tab.rawValue + step + count) % count) ?? tab
        }
        switch page {
        case .guest(var guest):
            guest.tab = next(guest.tab)
            guest.list = ScrolledList()
            page = .guest(guest)
        case .host(var host):
            host.tab = next(host.tab)
            host.list = ScrolledList()
            page = .host(host)
        default: break
        }
    }
}
