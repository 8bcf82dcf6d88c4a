import FleetModel

extension Command {
    static let views: Command = .init(
        "views", "Views", "Save what is shown as a view, or apply, rename or delete one.",
        words: "save filter layout bookmark favourite", keys: "f8",
        changes: { $0.layers.append(ViewChooser($0)) })
}

extension CommandSet {
    /// The views' keys. Nobody looks for these in the palette.
    static let viewKeys: CommandSet = .init(
        "Saved views", elsewhere: "Go back to the list of guests first", isInPalette: false,
        SavedView.numbers.map { number in
            Command(
                "view-\(number)", "View \(number)", "Show the guests as view \(number) has them.", keys: "\(number)",
                refusal: { $0.world.preferences.views[number] == nil ? $0.noView(number) : nil },
                sends: { $0.apply(view: number) })
        })
}
