/// What a table shows in one row.
public struct TableRow {
    /// A drawing of one's own, such as a sparkline; gets its rectangle and the ground to stand on.
    public typealias Drawing = (_ rect: Rect, _ canvas: inout Canvas, _ ground: Role?) -> Void

    /// What one cell shows.
    public enum Cell {
        /// A text with its meaning.
        case text(SafeText, Role = .text)
        /// A drawing of one's own.
        case drawing(Drawing)
    }

    enum Content {
        case cells([Cell])
        case spanning(Drawing)
    }

    let content: Content
    let ground: Role?

    /// A row of one cell for each column of the table, on the ground of a role such as `.marked`.
    public init(_ cells: [Cell], on ground: Role? = nil) {
        content = .cells(cells)
        self.ground = ground
    }

    /// A row over all columns, such as a group's heading.
    public init(spanning drawing: @escaping Drawing, on ground: Role? = nil) {
        content = .spanning(drawing)
        self.ground = ground
    }
}
