import FleetModel

/// What the user prefers; the configuration keeps it.
public struct Preferences: Equatable, Sendable {
    /// Columns of the list, in order.
    public var columns: [Column] = Column.standard
    /// The column sorted by.
    public var sort: Column = .name
    /// Whether the order is turned round.
    public var isReversed = false
    /// How guests are grouped.
    public var grouping: Grouping = .host
    /// Whether the detail pane is shown.
    public var showsDetails = true
    /// The theme's name.
    public var theme = "dark"

    /// The defaults.
    public init() {}
}

/// How the list is grouped.
public enum Grouping: String, CaseIterable, Sendable {
    /// Under their hosts.
    case host
    /// Under their states.
    case state
    /// Under their first tag.
    case tag
    /// Not at all.
    case none

    /// What has to be known of every guest.
    var needs: FactKinds { self == .tag ? .details : [] }
}
