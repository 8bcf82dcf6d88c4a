extension TextRuns {
    func isGlyph(_ index: Int) -> Bool { kinds[index] == .plain || kinds[index] == .telling }

    func runs(in row: Int) -> [Run] {
        var runs: [Run] = []
        let start = row * columns
        var column = 0
        while column < columns {
            guard isGlyph(start + column) else {
                column += 1
                continue
            }
            let end = end(of: column, in: start)
            runs.append(run(row, column..<end))
            column = end
        }
        return runs
    }

    /// Where a run ends that begins in a column: behind its last glyph.
    func end(of column: Int, in start: Int) -> Int {
        var end = column + 1
        var next = end
        var gap = 0
        var strange = 0
        while next < columns, gap <= Self.widestGap, strange <= 2 {
            switch kinds[start + next] {
            case .plain, .telling:
                (gap, strange, end) = (0, 0, next + 1)
            case .gap:
                if strange > 0 { return end }
                gap += 1
            case .strange: strange += 1
            case .other: return end
            }
            next += 1
        }
        return end
    }

    func run(_ row: Int, _ cells: Range<Int>) -> Run {
        var run = Run(row: row, cells: cells)
        let start = row * columns
        for index in start + cells.lowerBound..<start + cells.upperBound {
            switch kinds[index] {
            case .telling:
                run.telling += 1
                run.known += 1
                if run.kinds.count < 4 { run.kinds.insert(layer.patterns.numbers[index] & (Patterns.overlaid - 1)) }
            case .plain: run.known += 1
            case .strange: run.strange += 1
            case .gap, .other: break
            }
        }
        run.isFree =
            (cells.lowerBound == 0 || kinds[start + cells.lowerBound - 1] == .gap)
            && (cells.upperBound == columns || kinds[start + cells.upperBound] == .gap)
        return run
    }

    /// A cell's two colours, whichever is which.
    func pair(_ index: Int) -> UInt64 {
        let (first, second) = (layer.patterns.first[index], layer.patterns.second[index])
        return UInt64(max(first, second)) << 32 | UInt64(min(first, second))
    }

    func isOverlaid(_ index: Int) -> Bool { layer.patterns.numbers[index] >= Patterns.overlaid }
}
