extension CommandSet {
    /// Lists in which several rows can be marked.
    static let marking: CommandSet = .init(
        "Marking", elsewhere: "Nothing can be marked here", [.mark, .markAll, .unmarkAll])
}

extension Command {
    static let mark: Command = .init(
        "mark", "Mark", "Mark the line, or all guests of the group; actions then go to all that are marked.",
        words: "select choose bulk", keys: "space", footer: 70, about: .selection,
        changes: { state in
            if state.page is FleetPage { state.fleet.mark() } else { state.changeList { $0.mark() } }
        })
    static let markAll: Command = .init(
        "mark-all", "Mark all", "Mark everything that is listed.", words: "select", keys: "*",
        changes: { state in
            if state.page is FleetPage { state.fleet.markAll() } else { state.changeList { $0.markAll(true) } }
        })
    static let unmarkAll: Command = .init(
        "unmark-all", "Unmark", "Take every mark away.", words: "select none", keys: "u",
        changes: { state in
            if state.page is FleetPage { state.fleet.marks = [] } else { state.changeList { $0.markAll(false) } }
        })
}
