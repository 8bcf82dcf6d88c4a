/// Finds the cell grid and the font of a frame about which nothing is known yet.
struct Survey {
    private let frame: Framebuffer
    private let fonts: FontLibrary
    /// Places where something is drawn, spread over the frame.
    private let inkedPlaces: [(x: Int, y: Int)]

    init(frame: Framebuffer, fonts: FontLibrary) {
        self.frame = frame
        self.fonts = fonts
        inkedPlaces = frame.edges(most: 512)
    }

    /// A font at a place, and how much of a sample of cells it knows.
    private struct Trial {
        let grid: CellGrid
        let font: GlyphTable
        let share: Double
    }

    /// Cells with something in them that are tried before a grid or a font is given up.
    private static let sample = 96

    /// The patterns that explain the frame best, and their font; nil when no font explains 98 % of it.
    ///
    /// - Parameter deep: also tries grids that begin at any pixel, and the fonts that are read from files only when
    ///   nothing built in fits: tens of milliseconds.
    func run(deep: Bool) -> (patterns: Patterns, font: GlyphTable, evidence: Evidence)? {
        if let found = best(of: fonts.builtIn, deep: false) { return found }
        guard deep, looksDrawnInTwoColours() else { return nil }
        if let found = best(of: fonts.builtIn, deep: true) { return found }
        return best(of: fonts.onDisk(), deep: false)
    }

    private func best(
        of sizes: [FontLibrary.Size: [GlyphTable]], deep: Bool
    ) -> (patterns: Patterns, font: GlyphTable, evidence: Evidence)? {
        var trials: [Trial] = []
        for size in sizes.keys.sorted() {
            guard let tables = sizes[size] else { continue }
            for grid in deep ? shiftedGrids(size) : usualGrids(size) {
                trials += trial(grid, tables)
            }
        }
        // Several fonts share most of their glyphs, so the best few are compared on every cell.
        let ranked = trials.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
        var best: (patterns: Patterns, font: GlyphTable, evidence: Evidence)?
        for trial in ranked.prefix(12).map(\.element) {
            var patterns = Patterns(grid: trial.grid)
            patterns.read(frame, font: trial.font)
            let cursor = CursorFinder(frame: frame, font: trial.font).find(in: patterns)
            let evidence = Evidence(patterns, font: trial.font, skipped: cursor?.index)
            guard evidence.isConvincing, isBlankOutside(trial.grid) else { continue }
            if let best, best.evidence.known * evidence.inked >= evidence.known * best.evidence.inked { continue }
            best = (patterns, trial.font, evidence)
        }
        return best
    }

    // MARK: Grids

    /// Where cells of a size usually begin: at the corner, or centred as firmware does.
    private func usualGrids(_ size: FontLibrary.Size) -> [CellGrid] {
        var grids: [CellGrid] = []
        func add(_ columns: Int, _ rows: Int, _ x: Int, _ y: Int) {
            guard columns > 0, rows > 0, columns * rows <= 65_536 else { return }
            let grid = CellGrid(
                cellWidth: size.width, cellHeight: size.height, originX: x, originY: y, columns: columns, rows: rows)
            if !grids.contains(grid) { grids.append(grid) }
        }
        let columns = frame.width / size.width
        let rows = frame.height / size.height
        add(columns, rows, 0, 0)
        let left = frame.width - columns * size.width
        let over = frame.height - rows * size.height
        add(columns, rows, left / 2, over / 2)
        add(columns, rows, 0, over / 2)
        // GRUB's graphical terminal leaves a border.
        add((frame.width - 20) / size.width, (frame.height - 20) / size.height, 10, 10)
        // UEFI's text modes, in the middle of a larger screen.
        for (columns, rows) in [(80, 25), (80, 50), (100, 31)] {
            let width = columns * size.width
            let height = rows * size.height
            if width <= frame.width, height <= frame.height {
                add(columns, rows, (frame.width - width) / 2, (frame.height - height) / 2)
            }
        }
        return grids
    }

    /// Every other place where cells may begin.
    private func shiftedGrids(_ size: FontLibrary.Size) -> [CellGrid] {
        guard size.width * 2 <= frame.width, size.height <= frame.height else { return [] }
        return (0..<size.height).flatMap { y in
            (0..<size.width).compactMap { x in
                let columns = (frame.width - x) / size.width
                let rows = (frame.height - y) / size.height
                guard columns > 0, rows > 0 else { return nil }
                return CellGrid(
                    cellWidth: size.width, cellHeight: size.height, originX: x, originY: y, columns: columns,
                    rows: rows)
            }
        }
    }

    /// Whether nothing is drawn beside the cells.
    private func isBlankOutside(_ grid: CellGrid) -> Bool {
        let bounds = grid.bounds
        let right = frame.width - bounds.right
        let bottom = frame.height - bounds.bottom
        let margins = [
            PixelRect(x: 0, y: 0, width: frame.width, height: bounds.y),
            PixelRect(x: 0, y: bounds.bottom, width: frame.width, height: bottom),
            PixelRect(x: 0, y: bounds.y, width: bounds.x, height: bounds.height),
            PixelRect(x: bounds.right, y: bounds.y, width: right, height: bounds.height),
        ]
        return margins.allSatisfy { frame.isOneColour($0) }
    }

    // MARK: Trying

    /// The fonts that know at least half of a sample of the cells.
    private func trial(_ grid: CellGrid, _ tables: [GlyphTable]) -> [Trial] {
        guard let model = tables.first else { return [] }
        var hits = [Int](repeating: 0, count: tables.count)
        var inked = 0
        var twoColoured = 0
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: CellBits.mostWords * 2) { buffer in
            guard let bits = buffer.baseAddress else { return }
            var cell = CellBits(width: model.width, height: model.height, bits: bits)
            frame.pixels.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                var seen: Set<Int> = []
                for place in inkedPlaces where grid.bounds.contains(x: place.x, y: place.y) {
                    let column = (place.x - grid.originX) / grid.cellWidth
                    let row = (place.y - grid.originY) / grid.cellHeight
                    guard seen.insert(row * grid.columns + column).inserted else { continue }
                    let rect = grid.rect(row: row, column: column)
                    let colours = cell.read(base + rect.y * frame.stride + rect.x, stride: frame.stride)
                    if colours == .one { continue }
                    inked += 1
                    if colours == .two {
                        twoColoured += 1
                        for (number, table) in tables.enumerated() where table.narrow.find(UnsafePointer(bits)) >= 0 {
                            hits[number] += 1
                        }
                    }
                    if inked >= Self.sample { break }
                    // A grid that is wrong shows it soon.
                    if inked == 16, (hits.max() ?? 0) < 4, !tables.contains(where: { $0.wide != nil }) { break }
                }
            }
        }
        guard inked > 0 else { return [] }
        return zip(tables, hits).compactMap { table, hits in
            // A font with wide glyphs may be hit rarely by a sample of single cells.
            let isPromising = hits * 2 >= inked || (table.wide != nil && twoColoured * 4 >= inked * 3 && hits > 0)
            guard isPromising else { return nil }
            return Trial(grid: grid, font: table, share: Double(hits) / Double(inked))
        }
    }

    /// Whether small tiles of the frame mostly have two colours at most, as text of any font and grid does: pictures
    /// are told by it in a fraction of a millisecond.
    private func looksDrawnInTwoColours() -> Bool {
        let side = 8
        guard frame.width >= side, frame.height >= side else { return false }
        let across = frame.width / side
        let count = across * (frame.height / side)
        var inked = 0
        var strange = 0
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 1) { buffer in
            guard let bits = buffer.baseAddress else { return }
            var cell = CellBits(width: side, height: side, bits: bits)
            frame.pixels.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for index in stride(from: 0, to: count, by: max(count / 4096, 1)) {
                    let start = base + index / across * side * frame.stride + index % across * side
                    switch cell.read(start, stride: frame.stride) {
                    case .one: break
                    case .two: inked += 1
                    case .more:
                        inked += 1
                        strange += 1
                    }
                }
            }
        }
        return inked > 0 && strange * 5 <= inked
    }
}
