import FleetModel

extension CommandSet {
    /// The list of hosts and guests.
    static let fleet: CommandSet = .init(
        "List", elsewhere: "Go back to the list of guests first",
        [
            .opens("the page of the guest or host") { state in
                switch state.fleet.selection {
                case .guest(let id): state.open(GuestPage(guest: id, name: state.world.guest(id)?.name ?? "guest"))
                case .host(let id): state.openHost(id)
                case .group(let name): state.fleet.toggleFold(.group(name))
                case nil: break
                }
            },
            Command(
                "fold", "Fold", "Fold the group, or go to its head.", words: "collapse close", keys: "left", "h",
                about: .selection, changes: { $0.fleet.foldHere() }),
            Command(
                "unfold", "Unfold", "Unfold the group.", words: "expand open", keys: "right", "l", about: .selection,
                changes: { state in if let selection = state.fleet.selection { state.fleet.setFolded(selection, false) }
                }),
            Command(
                "fold-all", "Fold all", "Fold every group.", words: "collapse", keys: "-",
                changes: { $0.fleet.foldAll() }),
            Command(
                "unfold-all", "Unfold all", "Unfold every group.", words: "expand", keys: "+",
                changes: { $0.fleet.unfoldAll() }),
            .mark, .markAll, .unmarkAll,
            Command(
                "invert-marks", "Invert marks", "Mark every listed guest that is not marked, and unmark the others.",
                words: "select toggle others", keys: "~", changes: { $0.fleet.invertMarks() }),
            Command(
                "choose-columns", "Columns", "Choose which columns are shown.", words: "fields layout", keys: "f2",
                changes: { $0.layers.append(ColumnChooser(shown: $0.world.preferences.columns)) }),
            Command(
                "choose-grouping", "Group", "Group guests by host, state, tag or not at all.", words: "tree",
                keys: "f3",
                changes: { $0.layers.append(Choice.grouping($0)) }),
            Command(
                "toggle-details", "Details", "Show or hide the detail pane.", words: "preview pane information",
                keys: "i",
                sends: { state in
                    state.world.preferences.showsDetails.toggle()
                    return state.savePreferences()
                }),
        ])
}

extension FleetPage {
    fileprivate mutating func invertMarks() {
        for case .guest(let id, _) in rows where marks.remove(id) == nil { marks.insert(id) }
    }
}
