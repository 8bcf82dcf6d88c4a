extension CommandSet {
    /// The list of hosts and guests.
    static let fleet = CommandSet(
        "List", elsewhere: "Go back to the list of guests first",
        [
            .open,
            Command(
                "fold", "Fold", "Fold the group, or go to its head.", words: "collapse close", keys: "left", "h",
                about: .selection, changes: { $0.foldHere() }),
            Command(
                "unfold", "Unfold", "Unfold the group.", words: "expand open", keys: "right", "l", about: .selection,
                changes: { state in if let selection = state.fleet.selection { state.setFolded(selection, false) } }),
            Command(
                "fold-all", "Fold all", "Fold every group.", words: "collapse", keys: "-", changes: { $0.foldAll() }),
            Command(
                "unfold-all", "Unfold all", "Unfold every group.", words: "expand", keys: "+",
                changes: { $0.unfoldAll() }),
            .mark,
            Command(
                "mark-all", "Mark all", "Mark every guest that is listed.", words: "select", keys: "*",
                changes: { state in for case .guest(let id, _) in state.fleet.rows { state.marks.insert(id) } }),
            Command(
                "unmark-all", "Unmark", "Take every mark away.", words: "select none", keys: "u",
                changes: { $0.marks = [] }),
            .filter,
            Command(
                "sort", "Sort", "Choose the column to sort by.", words: "order", keys: "o", footer: 90,
                changes: { $0.layers.append(Choice.sort($0)) }),
            Command(
                "reverse-sort", "Reverse", "Turn the order round.", words: "descending ascending", keys: "O",
                sends: { state in
                    state.preferences.isReversed.toggle()
                    return state.savePreferences()
                }),
            Command(
                "choose-columns", "Columns", "Choose which columns are shown.", words: "fields layout", keys: "f2",
                changes: { $0.layers.append(ColumnChooser(shown: $0.preferences.columns)) }),
            Command(
                "choose-grouping", "Group", "Group guests by host, state, tag or not at all.", words: "tree",
                keys: "f3",
                changes: { $0.layers.append(Choice.grouping($0)) }),
            Command(
                "toggle-details", "Details", "Show or hide the detail pane.", words: "preview pane information",
                keys: "i",
                sends: { state in
                    state.preferences.showsDetails.toggle()
                    return state.savePreferences()
                }),
        ])
}

extension Command {
    static let filter = Command(
        "filter", "Filter", "Show only guests that match: text, state:running, cpu>80, net:default, -tag:old.",
        words: "search find query grep", keys: "/", footer: .always(60),
        changes: { $0.layers.append(FilterLine(text: $0.fleet.filter)) })
    static let mark = Command(
        "mark", "Mark", "Mark the guest, or all guests of the group; actions then go to all that are marked.",
        words: "select choose bulk", keys: "space", footer: 70, about: .selection, changes: { $0.mark() })
}
