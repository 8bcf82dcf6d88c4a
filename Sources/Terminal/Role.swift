/// What a cell means; a theme says how each looks. Pages know roles, never colours.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Ordinary text and the ground under everything.
    case text
    /// Less important text: units, hints, explanations.
    case dim
    /// The name of the program, a page or a pane.
    case title
    /// Column headings.
    case header
    /// The row or field under the cursor.
    case selected
    /// A row marked for an action on many.
    case marked
    /// The heading row of a host or another group.
    case hostRow
    /// Figures too old to be trusted.
    case stale
    /// What cannot be chosen now.
    case disabled
    /// What deserves the eye without being good or bad.
    case accent

    /// A running guest.
    case running
    /// A paused guest.
    case paused
    /// A guest that is shut off.
    case shutOff
    /// A crashed guest.
    case crashed
    /// A guest on the way to another state; a task at work.
    case busy

    /// All is well.
    case ok
    /// Worth knowing.
    case info
    /// Above the first threshold.
    case warning
    /// Above the second threshold, or lost.
    case critical
    /// What went wrong, and why.
    case error
    /// A button or word that destroys something.
    case danger

    /// A low value in a graph.
    case graphLow
    /// A middling value in a graph.
    case graphMid
    /// A high value in a graph.
    case graphHigh
    /// The second series of a graph.
    case graphSecond
    /// The filled part of a bar.
    case barFull
    /// The rest of a bar.
    case barEmpty

    /// Lines around and between panes.
    case border
    /// The border of the pane that has the keyboard.
    case borderFocused
    /// The thumb of a scroll indicator.
    case scrollThumb
    /// The name of a key in the footer and in help.
    case key
    /// What the key does.
    case keyLabel
    /// The top status line.
    case statusBar
    /// The bottom line.
    case footer
    /// A tab that is not shown.
    case tab
    /// The tab that is shown.
    case tabActive

    /// The ground of dialogs, menus and the palette.
    case overlay
    /// The title of a dialog.
    case overlayTitle
    /// The dimmed page under a dialog.
    case shade
    /// A text field.
    case input
    /// The text field that has the cursor.
    case inputFocused
    /// What a text field shows while it is empty.
    case placeholder
    /// The label of a field.
    case label
    /// The letters that a search found.
    case match
    /// A small note beside a name: a tag, "next boot".
    case badge

    /// A line that a change adds.
    case added
    /// A line that a change takes away.
    case removed
    /// An element's name in XML.
    case xmlTag
    /// An attribute's name in XML.
    case xmlAttribute
    /// A value in XML.
    case xmlValue

    /// The name in a theme file, in kebab case: `shut-off`, `graph-low`.
    public var name: String {
        var result = ""
        for character in "\(self)" {
            if character.isUppercase { result += "-" }
            result += character.lowercased()
        }
        return result
    }

    /// The role of this name, or nil when there is none.
    public init?(name: String) {
        guard let role = Role.byName[name] else { return nil }
        self = role
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
