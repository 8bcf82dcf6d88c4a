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
            .views, .mark, .markAll, .unmarkAll,
            Command(
                "invert-marks", "Invert marks", "Mark every listed guest that is not marked, and unmark the others.",
                words: "select toggle others", keys: "~", changes: { $0.fleet.invertMarks() }),
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
