internal import Terminal

/// Rows under headings, aligned by the cells they take on a terminal.
struct TextTable {
    /// The widest a column gets: one long name must not push all the others off the screen.
    static let widest = 60

    var alignments: [Alignment]
    /// Whether the last column is never cut: nothing stands behind it.
    var keepsLast = false
    private let heading: [SafeText]
    private var rows: [[SafeText]] = []

    init(columns: [SafeText]) {
        heading = columns
        alignments = Array(repeating: .leading, count: columns.count)
    }

    mutating func add(_ row: [SafeText]) {
        rows.append(
            row.enumerated().map { column, cell in
                let isKept = keepsLast && column == heading.count - 1
                return cell.width > Self.widest && !isKept ? cell.middle(width: Self.widest) : cell
            })
    }

    /// The heading and the rows; no blanks at the ends of lines.
    var lines: [SafeText] {
        var widths = heading.map(\.width)
        for row in rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.width)
            }
        }
        return ([heading] + rows).map { row in
            let last = row.lastIndex { !$0.isEmpty } ?? 0
            return row[...last].enumerated().map { column, cell in
                let alignment = column < alignments.count ? alignments[column] : .leading
                guard column < widths.count, column < last || alignment != .leading else { return cell }
                return cell.padded(to: widths[column], alignment)
            }.joined(separator: "  ")
        }
    }
}
