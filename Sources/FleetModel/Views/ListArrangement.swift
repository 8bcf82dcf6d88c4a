/// How a list stands where somebody has arranged it: which columns, and in which order of rows.
public struct ListArrangement: Equatable, Sendable {
    /// Names of the columns that are shown, in their order; nil shows the usual ones.
    public var columns: [String]?
    /// What it is sorted by; nil leaves the usual order.
    public var sort: ListSort?

    /// As lists stand before anybody arranges them, unless more is said.
    public init(columns: [String]? = nil, sort: ListSort? = nil) { (self.columns, self.sort) = (columns, sort) }
}

/// By which column a list is sorted.
public struct ListSort: Equatable, Sendable {
    /// The column's name.
    public var column: String
    /// Whether the order is turned round.
    public var isReversed: Bool

    /// The column's own order, unless it is turned round.
    public init(column: String, isReversed: Bool = false) { (self.column, self.isReversed) = (column, isReversed) }

    /// Reads `name`, or `-name` for an order that is turned round. Nil where there is no name.
    public init?(text: String) {
        let isReversed = text.hasPrefix("-")
        let column = isReversed ? String(text.dropFirst()) : text
        guard !column.isEmpty else { return nil }
        self.init(column: column, isReversed: isReversed)
    }

    /// The sort as it is saved: `name` or `-name`.
    public var text: String { (isReversed ? "-" : "") + column }

    /// What choosing a column makes of the sort before: the same one again turns the order round.
    public static func choosing(_ column: String, after before: ListSort?) -> ListSort {
        ListSort(column: column, isReversed: before?.column == column && before?.isReversed == false)
    }
}
