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

    /// What explains a frame.
    struct Found {
        let patterns: Patterns
        let font: GlyphTable
        let evidence: Evidence
    }

    /// The patterns that explain the frame best, and their font; nil when no font explains 98 % of it.
    ///
    /// While a cell is unknown the search goes on among the fonts on disk, of the size that was found.
    ///
    /// - Parameter deep: also tries grids that begin at any pixel, and the other fonts on disk: tens of milliseconds.
    func run(deep: Bool) -> Found? {
        if let found = best(of: fonts.builtIn, deep: false) { return better(than: found) }
        guard deep, looksDrawnInTwoColours() else { return nil }
        if let found = best(of: fonts.builtIn, deep: true) { return better(than: found) }
        let sizes = fonts.sizesOnDisk()
        return best(
            of: Dictionary(uniqueKeysWithValues: sizes.map { ($0, fonts.onDisk($0)) }), deep: false, isBuiltIn: false)
    }

    /// What was found, or the same cells read with a font that knows more of them.
    private func better(than found: Found) -> Found {
        guard found.evidence.known < found.evidence.inked else { return found }
        let grid = found.patterns.grid
        let sample = CellSample(frame, grid)
        let known = sample.known(by: found.font)
        // Wide glyphs are no cells of the sample.
        let others = fonts.all(FontLibrary.Size(width: grid.cellWidth, height: grid.cellHeight))
            .map { (font: $0, known: sample.known(by: $0)) }
            .filter { $0.font !== found.font && ($0.known > known || $0.font.wide != nil && $0.known * 4 >= known * 3) }
            .enumerated().sorted { ($1.element.known, $0.offset) < ($0.element.known, $1.offset) }
        var best = found
        for other in others.prefix(4) where best.evidence.known < best.evidence.inked {
            if let read = read(grid, other.element.font), read.evidence.known > best.evidence.known { best = read }
        }
        return best
    }

    /// A grid read with a font; nil when that does not explain the frame.
    private func read(_ grid: CellGrid, _ font: GlyphTable) -> Found? { Self.read(frame, grid, font) }

    /// A frame read with a font on a grid; nil when that does not explain it.
    static func read(_ frame: Framebuffer, _ grid: CellGrid, _ font: GlyphTable) -> Found? {
        var patterns = Patterns(grid: grid)
        patterns.read(frame, font: font)
        let cursor = CursorFinder(frame: frame, font: font).find(in: patterns)
        let evidence = Evidence(patterns, font: font, skipped: cursor?.index)
        guard evidence.isConvincing, frame.isBlank(outside: grid.bounds) else { return nil }
        return Found(patterns: patterns, font: font, evidence: evidence)
    }

    private func best(
        of sizes: [FontLibrary.Size: [GlyphTable]], deep: Bool, isBuiltIn: Bool = true
    ) -> Found? {
        var trials: [Trial] = []
        for size in sizes.keys.sorted() {
            guard let tables = sizes[size] else { continue }
            // One question for all of them first: most grids are wrong ones.
            let union = isBuiltIn && tables.count > 2 ? fonts.union(size) : nil
            for grid in deep ? shiftedGrids(size) : usualGrids(size) {
                trials += trial(grid, tables, union)
            }
        }
        // Several fonts share most of their glyphs, so the best few are compared on every cell.
        let ranked = trials.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
        var best: Found?
        for trial in ranked.prefix(12).map(\.element) {
            guard let read = read(trial.grid, trial.font) else { continue }
            if let best, best.evidence.known * read.evidence.inked >= read.evidence.known * best.evidence.inked {
                continue
            }
            best = read
            if read.evidence.known == read.evidence.inked { break }
        }
        if best != nil { return best }
        // A font that is not here may have relatives that are.
        for trial in ranked.prefix(2).map(\.element) where trial.share > 0.75 {
            if let read = read(trial.grid, fonts.family(of: trial.font)) { return read }
        }
        return nil
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

    // MARK: Trying

    /// The fonts that know at least half of a sample of the cells.
    private func trial(_ grid: CellGrid, _ tables: [GlyphTable], _ union: GlyphTable?) -> [Trial] {
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
                        let isGlyph = union.map { $0.narrow.find(UnsafePointer(bits)) >= 0 } ?? true
                        for (number, table) in tables.enumerated()
                        where isGlyph && table.narrow.find(UnsafePointer(bits)) >= 0 {
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
