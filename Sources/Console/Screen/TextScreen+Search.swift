import Screen
import Terminal

extension TextScreen {
    /// Where a text begins, row by row; upper and lower case are the same unless the text has capitals.
    /// - Parameter rows: the rows to look through; nil for all.
    func places(of text: String, rows wantedRows: Range<Int>? = nil) -> [Point] {
        guard !text.isEmpty else { return [] }
        let isExact = text.contains(where: \.isUppercase)
        let wanted = Array((isExact ? text : text.lowercased()).unicodeScalars)
        var places: [Point] = []
        for row in wantedRows?.clamped(to: 0..<rows) ?? 0..<rows {
            let cells = (0..<columns).map { column -> Unicode.Scalar in
                let scalar = self[row, column]?.character ?? "\u{FFFD}"
                return isExact ? scalar : scalar.lowercased
            }
            guard cells.count >= wanted.count else { continue }
            for column in 0...cells.count - wanted.count where cells[column...].starts(with: wanted) {
                places.append(Point(column, row))
            }
        }
        return places
    }

    /// The text of a selection; blanks at the ends of rows are left out.
    func text(in selection: ScreenSelection) -> String {
        let (first, last) = selection.bounds
        guard rows > 0, first.y <= last.y, first.y < rows else { return "" }
        let lines = (max(0, first.y)...min(rows - 1, max(0, last.y))).map { row -> String in
            let start = row == first.y ? max(0, first.x) : 0
            let end = row == last.y ? min(columns - 1, last.x) : columns - 1
            guard start <= end else { return "" }
            var line = String.UnicodeScalarView()
            for column in start...end {
                if let cell = self[row, column], cell.content != .continuation {
                    line.append(cell.character ?? (cell.content == .picture ? " " : "\u{FFFD}"))
                }
            }
            while line.last == " " { line.removeLast() }
            return String(line)
        }
        return lines.joined(separator: "\n")
    }

    /// The row that matters most: the cursor's, else the last one with something in it.
    var liveRow: Int {
        if let cursor { return cursor.row }
        return (0..<rows).last { row in (0..<columns).contains { self[row, $0]?.isText == true } } ?? 0
    }
}

extension Unicode.Scalar {
    /// The small letter; most are ASCII, for which Unicode's own way is a long one.
    fileprivate var lowercased: Unicode.Scalar {
        if ("A"..."Z").contains(self) { return Unicode.Scalar(UInt8(value) | 0x20) }
        return isASCII ? self : properties.lowercaseMapping.unicodeScalars.first ?? self
    }
}
