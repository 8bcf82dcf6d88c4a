/// Reads the text on a guest's screen, exactly or not at all.
///
/// It remembers the cell grid, the font and the last frame's cells, so that what did not change is not read again.
/// One recogniser belongs to one guest's screen; it is a value, so whoever holds it decides on the thread. The first
/// frame of a kind may take tens of milliseconds, later ones about a millisecond.
public struct Recogniser: Sendable {
    /// What explains the frames at present.
    private struct Known: Sendable {
        let frameWidth: Int
        let frameHeight: Int
        let font: GlyphTable
        /// Whether the font has its relatives' glyphs already.
        var isFamily = false
        var patterns: Patterns
        var cells: [ScreenCell]
        /// Rows of a frame that is half drawn.
        var torn: Set<Int> = []
        /// A cell that only the cursor changed in the last frame but one.
        var covered: Covered?

        /// Nothing but the patterns has been read yet.
        init(_ frameWidth: Int, _ frameHeight: Int, _ font: GlyphTable, _ patterns: Patterns) {
            self.frameWidth = frameWidth
            self.frameHeight = frameHeight
            self.font = font
            self.patterns = patterns
            cells = [ScreenCell](
                repeating: ScreenCell(.unknown, foreground: 0, background: 0), count: patterns.numbers.count)
        }
    }

    /// What explained the last frames that were text: tried before anything else when one has been none.
    ///
    /// A frame can be half drawn, and the next be made of lines alone, which no survey takes for text.
    private struct Before: Sendable {
        let frameWidth: Int
        let frameHeight: Int
        let font: GlyphTable
        let grid: CellGrid

        /// As if nothing had been read with it yet.
        var known: Known { Known(frameWidth, frameHeight, font, Patterns(grid: grid)) }
    }

    /// A cell under a cursor that covers all of it: what was there before.
    private struct Covered: Sendable {
        let index: Int
        let cell: ScreenCell
    }

    private let fonts: FontLibrary
    private var known: Known?
    private var before: Before?
    /// What explains the text beside pictures at present.
    private var mixed: MixedScreen?
    /// Frames in a row of which nothing could be read.
    private var failures = 0
    /// What was read last, unless a deeper look might find more; with the size of its frame.
    private var settled: (screen: TextScreen, width: Int, height: Int)?

    /// Whether looking deeper at the frame read last (`read` without changes) would find no more.
    public var isSettled: Bool { settled != nil }

    /// Makes a recogniser that has seen nothing yet.
    public init(fonts: FontLibrary = .standard) {
        self.fonts = fonts
    }

    /// Reads a frame.
    ///
    /// - Parameter dirty: what changed since the frame read last, when that is known (`Framebuffer.takeDirty()`); the
    ///   whole frame is read otherwise. When nothing changed, a picture that moved before is looked at more deeply.
    public mutating func read(_ frame: Framebuffer, dirty: [PixelRect]? = nil) -> TextScreen {
        let isStill = dirty?.isEmpty == true
        if isStill, let settled, settled.width == frame.width, settled.height == frame.height {
            return settled.screen
        }
        settled = nil
        let (screen, isSettled) = look(at: frame, dirty: dirty, isStill: isStill)
        if isSettled { settled = (screen, frame.width, frame.height) }
        return screen
    }

    private mutating func look(
        at frame: Framebuffer, dirty: [PixelRect]?, isStill: Bool
    ) -> (screen: TextScreen, isSettled: Bool) {
        // What is known beside pictures comes first while it holds: a whole screen of text would have been found.
        if known == nil, let screen = readMixed(frame, dirty: dirty), !isStill {
            return (screen, mixed?.hasNews != true)
        }
        if let screen = readAgain(frame, dirty: dirty) {
            failures = 0
            return (screen, true)
        }
        if frame.isEmptyButForACursor {
            failures = 0
            return (TextScreen(verdict: .blank), true)
        }
        if !isStill, let screen = readHalf(frame) { return (screen, false) }
        // A moving picture is not surveyed as deeply at every frame.
        let isDeep = isStill || failures % 16 == 0
        if let found = Survey(frame: frame, fonts: fonts).run(deep: isDeep) {
            failures = 0
            return (take(found, frame) ?? TextScreen(verdict: .graphics), true)
        }
        failures += 1
        guard isDeep else { return (TextScreen(verdict: .graphics), false) }
        let found = MixedScreen(frame, TextSearch(frame: frame, fonts: fonts).run())
        // What held until now may be what a search overlooks.
        if let found, found.screen.knownCells >= mixed?.screen.knownCells ?? 0 { mixed = found }
        mixed?.hasNews = false
        return (mixed?.screen ?? TextScreen(verdict: .graphics), true)
    }

    /// Takes over what a survey found.
    private mutating func take(_ found: Survey.Found, _ frame: Framebuffer) -> TextScreen? {
        mixed = nil
        known = Known(frame.width, frame.height, found.font, found.patterns)
        before = Before(
            frameWidth: frame.width, frameHeight: frame.height, font: found.font, grid: found.patterns.grid)
        return finish(frame, rows: 0..<found.patterns.grid.rows)
    }

    /// Reads with the fonts and grids that fitted beside pictures; nil when they do not any more.
    private mutating func readMixed(_ frame: Framebuffer, dirty: [PixelRect]?) -> TextScreen? {
        guard var now = mixed else { return nil }
        mixed = nil
        guard now.isOf(frame), now.read(frame, dirty: dirty) else { return nil }
        if let found = now.whole(frame), let screen = take(found, frame) {
            failures = 0
            return screen
        }
        mixed = now
        return now.screen
    }

    /// Reads a frame that may be half drawn: with the font and the grid of the text before it, whatever of that is there.
    private mutating func readHalf(_ frame: Framebuffer) -> TextScreen? {
        guard let before, before.frameWidth == frame.width, before.frameHeight == frame.height,
            let found = MixedScreen(frame, [Layer(frame, font: before.font, grid: before.grid.over(frame))])
        else { return nil }
        mixed = found
        // Nobody has looked for other fonts yet.
        mixed?.hasNews = true
        return found.screen
    }

    /// Reads with the grid and the font that fitted before; nil when they do not any more.
    private mutating func readAgain(_ frame: Framebuffer, dirty: [PixelRect]?) -> TextScreen? {
        // Nothing is known of a frame after one that was no text, whatever changed since.
        let dirty = known == nil ? nil : dirty
        guard var now = known ?? before?.known, now.frameWidth == frame.width, now.frameHeight == frame.height else {
            known = nil
            before = nil
            return nil
        }
        known = nil
        let grid = now.patterns.grid
        let old = now.patterns
        var touched = 0..<0
        for rect in dirty ?? [frame.bounds] {
            let part = rect.intersection(grid.bounds)
            if part.isEmpty { continue }
            let rows =
                (part.y - grid.originY) / grid.cellHeight..<(part.bottom - 1 - grid.originY) / grid.cellHeight + 1
            let columns =
                (part.x - grid.originX) / grid.cellWidth..<(part.right - 1 - grid.originX) / grid.cellWidth + 1
            now.patterns.read(frame, font: now.font, rows: rows, columns: columns)
            touched =
                touched.isEmpty
                ? rows : min(touched.lowerBound, rows.lowerBound)..<max(touched.upperBound, rows.upperBound)
        }
        now.covered = Self.covered(old, now, rows: touched)
        known = now
        return finish(frame, rows: touched)
    }

    /// The cell that a cursor just covered, when nothing else changed; or that it still covers.
    private static func covered(_ old: Patterns, _ now: Known, rows: Range<Int>) -> Covered? {
        let columns = old.grid.columns
        var changed: Int?
        for index in rows.lowerBound * columns..<rows.upperBound * columns
        where old.numbers[index] != now.patterns.numbers[index] || old.first[index] != now.patterns.first[index]
            || old.second[index] != now.patterns.second[index]
        {
            if changed != nil { return nil }
            changed = index
        }
        guard let changed else { return now.covered }
        let cell = now.cells[changed]
        let isSolid =
            now.patterns.numbers[changed] == Patterns.blank && now.patterns.first[changed] == cell.foreground
            && !cell.isBlank
        let isTurned =
            now.patterns.numbers[changed] == old.numbers[changed] && old.numbers[changed] >= 0
            && now.patterns.first[changed] == old.second[changed]
            && now.patterns.second[changed] == old.first[changed]
        guard isSolid || isTurned, cell.character != nil else { return nil }
        return Covered(index: changed, cell: cell)
    }

    /// Makes the screen of what was read; nil when too little of it is known.
    private mutating func finish(_ frame: Framebuffer, rows: Range<Int>) -> TextScreen? {
        guard var now = known else { return nil }
        known = nil
        let cursor = CursorFinder(frame: frame, font: now.font).find(in: now.patterns)
        var patterns = now.patterns
        var evidence = Evidence(patterns, font: now.font, skipped: cursor?.index)
        if evidence.known < evidence.inked || !now.torn.isEmpty {
            now.torn.subtract(rows)
            now.torn.formUnion(rows.filter { now.patterns.isTorn($0, frame, font: now.font) })
            patterns = patterns.without(rows: now.torn)
            evidence = Evidence(patterns, font: now.font, skipped: cursor?.index)
        }
        let columns = now.patterns.grid.columns
        if evidence.known < evidence.inked, evidence.isEnough, !now.isFamily {
            let family = fonts.family(of: now.font)
            var patterns = Patterns(grid: now.patterns.grid)
            patterns.read(frame, font: family)
            var next = Known(now.frameWidth, now.frameHeight, family, patterns)
            (next.isFamily, next.covered) = (true, now.covered)
            known = next
            return finish(frame, rows: 0..<patterns.grid.rows)
        }
        if evidence.inked > 0 {
            guard evidence.isEnough else { return nil }
        } else if !frame.isEmptyButForACursor {
            return nil
        }
        let reader = Reader(patterns: patterns, font: now.font)
        for row in rows { reader.row(row, into: &now.cells) }
        var cells = now.cells
        var place = cursor?.index
        if let cursor, let number = cursor.number {
            var patterns = patterns
            patterns.numbers[cursor.index] = number
            patterns.first[cursor.index] = cursor.first
            patterns.second[cursor.index] = cursor.second
            Reader(patterns: patterns, font: now.font).row(cursor.index / columns, into: &cells)
        }
        if let covered = now.covered {
            place = place ?? covered.index
            if cells[covered.index].isBlank { cells[covered.index].content = covered.cell.content }
        }
        known = now
        return TextScreen(
            verdict: evidence.inked > 0 ? .text : .blank, grid: now.patterns.grid, cells: cells,
            cursor: place.map { TextScreen.Cursor(row: $0 / columns, column: $0 % columns) },
            fontName: evidence.inked > 0 ? now.font.name : nil, inkedCells: evidence.inked,
            knownCells: evidence.known)
    }
}
