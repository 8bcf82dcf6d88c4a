extension TextRuns {
    /// Takes a run's glyphs. What a line or a block looks like has to have the colours of what is telling in it.
    mutating func take(_ run: Run) {
        let range = run.row * columns + run.cells.lowerBound..<run.row * columns + run.cells.upperBound
        // A handful each: quicker than sets.
        var colours: [UInt64] = []
        var inks: [UInt32] = []
        for index in range where kinds[index] == .telling {
            let pair = pair(index)
            if colours.contains(pair) { continue }
            colours.append(pair)
            inks += [layer.patterns.second[index], layer.patterns.first[index]]
        }
        for index in range where isGlyph(index) {
            let belongs =
                isOverlaid(index) ? inks.contains(layer.patterns.second[index]) : colours.contains(pair(index))
            if kinds[index] == .telling || belongs { isText[index] = true }
        }
        // Specks of a picture may look like points: at a run's end they have to touch its text.
        if let last = range.last(where: { kinds[$0] == .telling }) {
            dropSpecks(stride(from: last + 1, to: range.upperBound, by: 1))
        }
        if let first = range.first(where: { kinds[$0] == .telling }) {
            dropSpecks(stride(from: first - 1, to: range.lowerBound - 1, by: -1))
        }
        guard let first = range.first(where: { isText[$0] }), let last = range.last(where: { isText[$0] }) else {
            return
        }
        for index in first...last {
            if kinds[index] == .gap, layer.patterns.numbers[index] == Patterns.empty { spaces.append(index) }
            if kinds[index] == .strange { unknown.append(index) }
        }
    }

    mutating func dropSpecks(_ indexes: StrideTo<Int>) {
        var isApart = false
        for index in indexes {
            if !isText[index] {
                isApart = true
            } else if isApart, isOverlaid(index), kinds[index] == .plain {
                isText[index] = false
            }
        }
    }

    func hasText(near run: Run) -> Bool {
        let columns = max(run.cells.lowerBound - 12, 0)..<min(run.cells.upperBound + 12, columns)
        return (max(run.row - 2, 0)...min(run.row + 2, grid.rows - 1)).contains { row in
            columns.contains { isText[row * self.columns + $0] }
        }
    }

    /// Takes what touches text in its colours: frames, rows of dashes.
    mutating func takeTouching() {
        var open = kinds.indices.filter { isFree($0) && neighbours(around: $0).contains { isText[$0] } }
        while let index = open.popLast() {
            let near = neighbours(around: index)
            guard isFree(index), near.contains(where: { isText[$0] && pair($0) == pair(index) }) else { continue }
            isText[index] = true
            open += near.filter(isFree)
        }
    }

    /// Whether a cell may be text and is not yet.
    private func isFree(_ index: Int) -> Bool { isGlyph(index) && !isText[index] && !isOverlaid(index) }

    /// The eight cells around one.
    private func neighbours(around index: Int) -> [Int] {
        let (row, column) = (index / columns, index % columns)
        return (max(row - 1, 0)...min(row + 1, grid.rows - 1)).flatMap { y in
            (max(column - 1, 0)...min(column + 1, columns - 1)).map { y * columns + $0 }
        }
    }
}
