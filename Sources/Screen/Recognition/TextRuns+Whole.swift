extension TextRuns {
    /// Where nearly everything within the text's bounds is glyphs, all of it is; and so are rows and columns beyond that
    /// hold nothing else.
    mutating func takeWhole() {
        guard layer.inks.isEmpty, var (rows, columns) = bounds else { return }
        var (inked, known) = (0, 0)
        for row in rows {
            for column in columns {
                let index = row * self.columns + column
                if kinds[index] == .gap { continue }
                inked += 1
                known += isGlyph(index) ? 1 : 0
            }
        }
        guard known * 100 >= inked * 98 else { return }
        func isClean(_ rows: Range<Int>, _ columns: Range<Int>) -> Bool {
            rows.allSatisfy { row in
                columns.allSatisfy { column in
                    let kind = kinds[row * self.columns + column]
                    return kind != .strange && kind != .other
                }
            }
        }
        while rows.lowerBound > 0, isClean(rows.lowerBound - 1..<rows.lowerBound, columns) {
            rows = rows.lowerBound - 1..<rows.upperBound
        }
        while rows.upperBound < grid.rows, isClean(rows.upperBound..<rows.upperBound + 1, columns) {
            rows = rows.lowerBound..<rows.upperBound + 1
        }
        while columns.lowerBound > 0, isClean(rows, columns.lowerBound - 1..<columns.lowerBound) {
            columns = columns.lowerBound - 1..<columns.upperBound
        }
        while columns.upperBound < self.columns, isClean(rows, columns.upperBound..<columns.upperBound + 1) {
            columns = columns.lowerBound..<columns.upperBound + 1
        }
        for row in rows {
            for column in columns where isGlyph(row * self.columns + column) {
                isText[row * self.columns + column] = true
            }
        }
    }

    /// The rows and the columns that hold text.
    var bounds: (rows: Range<Int>, columns: Range<Int>)? {
        var (top, bottom, left, right) = (Int.max, 0, Int.max, 0)
        for row in 0..<grid.rows {
            for column in 0..<columns where isText[row * columns + column] {
                (top, bottom) = (min(top, row), row + 1)
                (left, right) = (min(left, column), max(right, column + 1))
            }
        }
        return top < bottom ? (top..<bottom, left..<right) : nil
    }

    /// A cell in the colours of the text beside it is text too, of a glyph that nobody knows.
    mutating func findUnknown() {
        for index in kinds.indices where kinds[index] == .strange {
            let column = index % columns
            let isBeside =
                column > 0 && isText[index - 1] && pair(index - 1) == pair(index)
                || column + 1 < columns && isText[index + 1] && pair(index + 1) == pair(index)
            if isBeside { unknown.append(index) }
        }
    }
}
