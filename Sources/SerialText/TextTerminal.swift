public import Screen
internal import Terminal

/// A terminal whose screen is memory: what xterm does with text, with the lines that scrolled out of it.
///
/// Takes what a `SerialFilter` let through for an emulator and never answers. Our own, and in values alone, as what a guest
/// writes must neither crash nor hang whoever looks at it (Debian's libvterm, 0.1.4, does both).
public struct TextTerminal: Sendable {
    /// Lines that are kept at least after they scrolled out.
    public static let historyLimit = 2000

    /// What it shows.
    public struct Picture: Equatable, Sendable {
        /// The lines that scrolled out and the screen below them, as one.
        public var text: TextScreen
        /// How many of its rows scrolled out.
        public var history: Int
        /// How many lines scrolled out and were given up since the beginning.
        public var dropped: Int
    }

    /// What the guest chose; a full reset takes it back.
    struct Modes {
        /// Cursor keys and Home and End are those of applications (DECCKM).
        var applicationCursor = false
        /// Rows are counted from the margins (DECOM).
        var origin = false
        /// A character behind the last column goes to the next row (DECAWM).
        var wraps = true
        /// The cursor is shown (DECTCEM).
        var showsCursor = true
        /// Characters push what is there to the right (IRM).
        var inserts = false
        /// A line feed returns to the first column, and Enter sends both (LNM).
        var newLine = false
        /// Pasted text is marked.
        var marksPaste = false
    }

    /// What saving the cursor keeps.
    struct Place {
        var row = 0
        var column = 0
        /// The last column was written: the next character begins a new row.
        var isPastEnd = false
        var pen = TextPen()
        var sets = CharacterSets()
        var origin = false

        /// Goes with its row where that is moved, and stays on the screen.
        mutating func move(up count: Int, columns: Int, rows: Int) {
            row = min(max(0, row - count), rows - 1)
            column = min(column, columns - 1)
            isPastEnd = false
        }
    }

    var grid: TextGrid
    var place = Place()
    var saved = Place()
    var modes = Modes()
    /// For each column whether a tab stops there.
    var tabs: [Bool]
    /// Rows between which scrolling happens.
    var margins: ClosedRange<Int>
    /// The main screen while the alternate one is shown.
    var main: (grid: TextGrid, saved: Place)?
    private(set) var history = LineHistory(limit: historyLimit)

    /// A blank terminal. Columns and rows are held to 1...1000.
    public init(columns: Int, rows: Int) {
        grid = TextGrid(columns: Self.bounded(columns), rows: Self.bounded(rows))
        margins = 0...grid.rows - 1
        tabs = Self.standardTabs(grid.columns)
    }

    /// Columns and rows of the screen.
    public var size: (columns: Int, rows: Int) { (grid.columns, grid.rows) }

    /// Gives the screen another size: the cursor's row stays on it, what no longer fits above scrolls out.
    public mutating func resize(columns: Int, rows: Int) {
        let (columns, rows) = (Self.bounded(columns), Self.bounded(rows))
        guard (columns, rows) != size else { return }
        tabs = Array(tabs.prefix(columns)) + Self.standardTabs(columns).dropFirst(tabs.count)
        let surplus = max(0, place.row - rows + 1)
        if var main {
            // Its cursor is where the guest will come back to.
            let surplus = max(0, main.saved.row - rows + 1)
            for line in main.grid.lines.prefix(surplus) { history.append(line) }
            main.grid.resize(columns: columns, rows: rows, droppingFirst: surplus)
            main.saved.move(up: surplus, columns: columns, rows: rows)
            self.main = main
        } else {
            for line in grid.lines.prefix(surplus) { history.append(line) }
        }
        grid.resize(columns: columns, rows: rows, droppingFirst: surplus)
        margins = 0...rows - 1
        place.move(up: surplus, columns: columns, rows: rows)
        saved.move(up: surplus, columns: columns, rows: rows)
    }

    /// Leaves the alternate screen, and takes back what programs set; what is written next begins a row.
    public mutating func settle() {
        if main != nil {
            showAlternate(false)
            restoreCursor()
        }
        softReset()
        if place.column > 0 {
            lineFeed()
            place.column = 0
        }
    }

    /// What it shows now. What scrolled out is shared with it and not copied.
    public var picture: Picture {
        let past = history.lines.count
        // Nobody measured the cells of a serial line: they have the shape of a VGA's.
        let area = CellGrid(
            cellWidth: 8, cellHeight: 16, originX: 0, originY: 0, columns: grid.columns, rows: grid.rows)
        let cursor = TextScreen.Cursor(row: past + place.row, column: place.column)
        var text = TextScreen(
            verdict: .text, grid: area, cells: Array(grid.lines.joined()), cursor: modes.showsCursor ? cursor : nil)
        (text.above, text.aboveBlank) = (history.lines, TextPen().blank)
        return Picture(text: text, history: past, dropped: history.dropped)
    }

    /// Moves the rows between the margins up; what leaves the main screen at its top is kept.
    mutating func scrollUp(_ count: Int) {
        let count = min(count, margins.count)
        if main == nil, margins.lowerBound == 0 { for line in grid.lines.prefix(count) { history.append(line) } }
        grid.removeRows(at: margins.lowerBound, count, within: margins, place.pen.blank)
    }

    /// As new; what scrolled out stays.
    mutating func reset() {
        grid = TextGrid(columns: grid.columns, rows: grid.rows)
        (main, place, saved, modes) = (nil, Place(), Place(), Modes())
        margins = 0...grid.rows - 1
        tabs = Self.standardTabs(grid.columns)
    }

    private static func bounded(_ value: Int) -> Int { min(max(value, 1), 1000) }

    private static func standardTabs(_ columns: Int) -> [Bool] { (0..<columns).map { $0 % 8 == 0 } }
}

/// Lines that scrolled out of a screen, the oldest first, in bounded memory; each as wide as it was then.
struct LineHistory {
    private(set) var lines: [[ScreenCell]] = []
    /// Lines that were given up for newer ones.
    private(set) var dropped = 0
    let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Takes the next line. The oldest go an eighth at a time, as what is left has to be moved.
    mutating func append(_ line: [ScreenCell]) {
        if lines.count >= limit + limit / 8 {
            let surplus = lines.count - limit
            lines.removeFirst(surplus)
            dropped += surplus
        }
        lines.append(line)
    }
}
