extension CommandSet {
    /// Lists of which rows stand under headings.
    static let folding: CommandSet = .init(
        "Groups", elsewhere: "Nothing stands under headings here",
        [
            Command(
                "fold", "Fold", "Fold the group, or go to its head.", words: "collapse close", keys: "left", "h",
                about: .selection,
                changes: { state in
                    if state.page is FleetPage { state.fleet.foldHere() } else { state.changeList { $0.foldHere() } }
                }),
            Command(
                "unfold", "Unfold", "Unfold the group.", words: "expand open", keys: "right", "l", about: .selection,
                changes: { state in
                    if state.page is FleetPage {
                        if let selection = state.fleet.selection { state.fleet.setFolded(selection, false) }
                    } else {
                        state.changeList { $0.unfoldHere() }
                    }
                }),
            Command(
                "fold-all", "Fold all", "Fold every group.", words: "collapse", keys: "-",
                changes: { state in
                    if state.page is FleetPage { state.fleet.foldAll() } else { state.changeList { $0.foldAll(true) } }
                }),
            Command(
                "unfold-all", "Unfold all", "Unfold every group.", words: "expand", keys: "+",
                changes: { state in
                    if state.page is FleetPage {
                        state.fleet.unfoldAll()
                    } else {
                        state.changeList { $0.foldAll(false) }
                    }
                }),
        ])
}
