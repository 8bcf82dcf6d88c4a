import Screen

/// The cells of a screen, row by row. Every row has every column, and wide characters are whole: nothing here can be
/// outside or half.
struct TextGrid {
    let columns: Int
    private(set) var lines: [[ScreenCell]]

    init(columns: Int, rows: Int) {
        self.columns = columns
        lines = Array(repeating: Array(repeating: TextPen().blank, count: columns), count: rows)
    }

    private init(columns: Int, lines: [[ScreenCell]]) { (self.columns, self.lines) = (columns, lines) }

    var rows: Int { lines.count }

    /// Writes a character of one or two columns that fits into the row.
    mutating func put(_ cell: ScreenCell, width: Int, row: Int, column: Int) {
        splitWide(row, column)
        splitWide(row, column + width)
        lines[row][column] = cell
        guard width == 2 else { return }
        lines[row][column + 1] = ScreenCell(.continuation, foreground: cell.foreground, background: cell.background)
    }

    /// Makes cells of a row blank.
    mutating func erase(_ row: Int, _ range: Range<Int>, _ blank: ScreenCell) {
        let range = range.clamped(to: 0..<columns)
        guard !range.isEmpty else { return }
        splitWide(row, range.lowerBound)
        splitWide(row, range.upperBound)
        for column in range { lines[row][column] = blank }
    }

    /// Makes every cell of rows the same.
    mutating func fill(_ rows: Range<Int>, _ cell: ScreenCell) {
        let line = Array(repeating: cell, count: columns)
        for row in rows.clamped(to: 0..<lines.count) { lines[row] = line }
    }

    /// Pushes cells of a row to the right; what goes over the edge is lost.
    mutating func insert(_ count: Int, row: Int, column: Int, _ blank: ScreenCell) {
        let count = min(count, columns - column)
        guard count > 0 else { return }
        splitWide(row, column)
        splitWide(row, columns - count)
        lines[row].removeLast(count)
        lines[row].insert(contentsOf: repeatElement(blank, count: count), at: column)
    }

    /// Takes cells out of a row; what is to the right of them moves up.
    mutating func delete(_ count: Int, row: Int, column: Int, _ blank: ScreenCell) {
        let count = min(count, columns - column)
        guard count > 0 else { return }
        splitWide(row, column)
        splitWide(row, column + count)
        lines[row].removeSubrange(column..<column + count)
        lines[row] += repeatElement(blank, count: count)
    }

    /// Takes rows out; those below them within the margins move up.
    mutating func removeRows(at row: Int, _ count: Int, within margins: ClosedRange<Int>, _ blank: ScreenCell) {
        let count = min(count, margins.upperBound - row + 1)
        guard count > 0 else { return }
        lines.removeSubrange(row..<row + count)
        lines.insert(contentsOf: blanks(count, blank), at: margins.upperBound - count + 1)
    }

    /// Puts blank rows in; those that are pushed over the lower margin are lost.
    mutating func insertRows(at row: Int, _ count: Int, within margins: ClosedRange<Int>, _ blank: ScreenCell) {
        let count = min(count, margins.upperBound - row + 1)
        guard count > 0 else { return }
        lines.removeSubrange(margins.upperBound - count + 1...margins.upperBound)
        lines.insert(contentsOf: blanks(count, blank), at: row)
    }

    /// Another size: so many rows go at the top, others come or go at the bottom.
    mutating func resize(columns: Int, rows: Int, droppingFirst surplus: Int) {
        var kept = TextGrid(columns: self.columns, lines: Array(lines.dropFirst(surplus).prefix(rows)))
        let blank = TextPen().blank
        for row in kept.lines.indices {
            if columns < self.columns { kept.splitWide(row, columns) }
            kept.lines[row] = Array(kept.lines[row].prefix(columns))
            kept.lines[row] += repeatElement(blank, count: columns - kept.lines[row].count)
        }
        self = TextGrid(columns: columns, lines: kept.lines)
        if rows > lines.count { lines += blanks(rows - lines.count, blank) }
    }

    private func blanks(_ count: Int, _ blank: ScreenCell) -> [[ScreenCell]] {
        Array(repeating: Array(repeating: blank, count: columns), count: count)
    }

    /// Where a wide character lies over the edge before a column, both halves become blank.
    private mutating func splitWide(_ row: Int, _ column: Int) {
        guard column > 0, column < columns, lines[row][column].content == .continuation else { return }
        for half in [column - 1, column] { lines[row][half].content = .character(" ") }
    }
}
