/// Rows in columns that hide, shrink and grow with the room there is.
public struct Table: Sendable {
    /// One column.
    public struct Column: Hashable, Sendable {
        /// The heading.
        public var title: SafeText
        /// Cells it needs at least; below that it hides.
        public var minimum: Int
        /// Cells beyond which more is of no use.
        public var ideal: Int
        /// Who hides last: 0 never hides, higher numbers hide earlier.
        public var priority: Int
        /// Where the texts stand.
        public var alignment: Alignment
        /// Whether it takes what the others leave.
        public var isFlexible: Bool

        /// Makes a column.
        public init(
            _ title: SafeText, minimum: Int, ideal: Int? = nil, priority: Int = 1, alignment: Alignment = .leading,
            isFlexible: Bool = false
        ) {
            self.title = title
            self.minimum = minimum.clamped(to: 1...1000)
            self.ideal = (ideal ?? minimum).clamped(to: self.minimum...1000)
            self.priority = priority
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    /// Where a column ended up.
    public struct Placement: Hashable, Sendable {
        /// The column's index.
        public let column: Int
        /// The first cell, from the left of the table.
        public let x: Int
        /// Its cells.
        public let width: Int
    }

    /// The columns in their order.
    public var columns: [Column]
    /// The column the rows are sorted by, and whether upwards.
    public var sort: (column: Int, isAscending: Bool)?
    /// Empty cells between columns.
    public var gap: Int
    /// Whether the first row shows the headings.
    public var hasHeader: Bool

    /// Makes a table.
    public init(
        columns: [Column], sort: (column: Int, isAscending: Bool)? = nil, gap: Int = 2, hasHeader: Bool = true
    ) {
        self.columns = columns
        self.sort = sort
        self.gap = gap.clamped(to: 0...10)
        self.hasHeader = hasHeader
    }

    /// Which columns are shown in `width` cells, and where.
    public func placements(width: Int) -> [Placement] {
        let width = width.clamped(to: 0...10_000)
        let byPriority = columns.indices.sorted { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
        var sizes = [Int?](repeating: nil, count: columns.count)
        var left = width
        for index in byPriority {
            let isFirst = left == width
            let needed = columns[index].minimum + (isFirst ? 0 : gap)
            if needed <= left {
                sizes[index] = columns[index].minimum
                left -= needed
            } else if isFirst, width > 0 {
                // Something is better than nothing, however narrow.
                sizes[index] = width
                left = 0
            } else if columns[index].priority > 0 {
                break
            }
        }
        for index in byPriority {
            guard let size = sizes[index] else { continue }
            let more = min(left, max(0, columns[index].ideal - size))
            sizes[index] = size + more
            left -= more
        }
        let flexible = columns.indices.filter { columns[$0].isFlexible && sizes[$0] != nil }
        for (position, index) in flexible.enumerated() {
            let share = left / (flexible.count - position)
            sizes[index] = (sizes[index] ?? 0) + share
            left -= share
        }
        var x = 0
        return columns.indices.compactMap { index in
            guard let size = sizes[index] else { return nil }
            defer { x += size + gap }
            return Placement(column: index, x: x, width: size)
        }
    }

    /// How many rows have room in a rectangle.
    public func visibleRows(in rect: Rect) -> Int { max(0, rect.height - (hasHeader ? 1 : 0)) }
}
