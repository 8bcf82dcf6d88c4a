extension Theme {
    // What must stand out even where its ground cannot be shown.
    private static let standingOut: [Role] = [.selected, .statusBar, .tabActive, .inputFocused]

    /// The theme as this many colours can show it: a ground that would be lost becomes reverse.
    ///
    /// In `.mono`, for `NO_COLOR` and terminals without colours, only attributes are left.
    public func adapted(to depth: ColourDepth) -> Theme {
        var theme = self
        let ground = depth.adapt(self[.text]).background
        for role in Role.allCases {
            let style = self[role]
            var shown = depth.adapt(style)
            let isLost = shown.background == .terminal || shown.background == ground
            if isLost, Theme.standingOut.contains(role), style.background != .terminal {
                shown.attributes.insert(.reverse)
            }
            if depth == .mono, role == .input { shown.attributes.insert(.underline) }
            theme[role] = shown
        }
        return theme
    }

    /// The theme that is always there: no colours, only attributes.
    public static let plain: Theme = {
        var theme = Theme(plainNamed: "plain", description: "Attributes alone, for when no theme can be read")
        for role in [Role.title, .hostRow, .running, .accent, .warning, .error, .key, .overlayTitle, .graphHigh] {
            theme[role] = Style(attributes: .bold)
        }
        for role in [Role.dim, .shutOff, .stale, .disabled, .border, .barEmpty, .shade, .placeholder] {
            theme[role] = Style(attributes: .dim)
        }
        for role in [Role.selected, .statusBar, .tabActive] { theme[role] = Style(attributes: .reverse) }
        for role in [Role.crashed, .critical, .danger, .match] { theme[role] = Style(attributes: [.bold, .underline]) }
        for role in [Role.header, .input, .inputFocused, .badge] { theme[role] = Style(attributes: .underline) }
        return theme
    }()
}
