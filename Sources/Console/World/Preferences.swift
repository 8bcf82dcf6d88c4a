public import FleetModel

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
    /// How lists besides that of guests are arranged, by their names.
    public var lists: [String: ListArrangement] = [:]
    /// Saved views of the guests by their numbers.
    public var views: [Int: SavedView] = [:]
    /// Whether the detail pane is shown.
    public var showsDetails = true
    /// The theme's name.
    public var theme = "dark"

    /// The defaults.
    public init() {}
}

extension Preferences {
    /// What the list of guests is sorted by.
    public var fleetSort: ListSort { ListSort(column: sort.name, isReversed: isReversed) }

    /// Arranges the list of guests. Names that no column has are left out; the guest's name is always shown.
    public mutating func arrangeFleet(_ arrangement: ListArrangement) {
        let named = (arrangement.columns ?? []).compactMap(Column.init(named:))
        columns = named.isEmpty ? Column.standard : named.contains(.name) ? named : [.name] + named
        sort = arrangement.sort.flatMap { Column(named: $0.column) } ?? .name
        isReversed = arrangement.sort?.isReversed ?? false
    }
}
