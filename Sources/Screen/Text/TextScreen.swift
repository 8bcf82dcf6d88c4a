/// What is written on a guest's screen, as far as it is known for certain.
public struct TextScreen: Hashable, Sendable {
    /// What kind of screen it is.
    public enum Verdict: String, Hashable, Sendable {
        /// One colour, or a cursor on one colour.
        case blank
        /// Characters of a known font: at least 98 % of the cells that are not blank.
        case text
        /// Text beside pictures, or in several fonts: `regions` holds each as it is, and `cells` all of them together.
        case mixed
        /// Anything else. `rows` and `columns` are 0: nothing is made up.
        case graphics
    }

    /// The guest's cursor, where one was seen.
    public struct Cursor: Hashable, Sendable {
        /// The row, 0 at the top.
        public let row: Int
        /// The column, 0 at the left.
        public let column: Int

        /// Makes a cursor in a cell.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// What kind of screen it is.
    public var verdict: Verdict
    /// Where the cells lie in the frame; nil for graphics, and for a blank screen that never held text. On a mixed screen
    /// the cells of the smallest font, over the whole frame: larger ones begin where they begin, one cell a character.
    public var grid: CellGrid?
    /// Row by row, those of the grid.
    public var cells: [ScreenCell]
    /// Rows above the grid that scrolled out of it, the oldest first, of any length: shared with whoever keeps them, so
    /// that a screen with a long past costs no more than one without.
    public var above: [[ScreenCell]] = []
    /// What stands behind the end of a row above that is shorter than the grid.
    public var aboveBlank = ScreenCell(.character(" "), foreground: 0, background: 0)
    /// Where the cursor is; nil when it is off, in its dark half, or cannot be told from inverse text.
    public var cursor: Cursor?
    /// The name of the font that fits; nil unless `verdict` is `text`.
    public var fontName: String?
    /// Cells that show something, the cursor's left out; on a mixed screen only those of its text.
    public var inkedCells: Int
    /// Those among them whose character is known.
    public var knownCells: Int
    /// The parts of a mixed screen that are text; of a screen of text, itself; else none.
    public var regions: [TextRegion] {
        if !parts.isEmpty { return parts }
        guard verdict == .text, let grid, let fontName else { return [] }
        return [TextRegion(grid: grid, fontName: fontName, cells: cells)]
    }
    private let parts: [TextRegion]

    /// Makes a screen.
    public init(
        verdict: Verdict, grid: CellGrid? = nil, cells: [ScreenCell] = [], cursor: Cursor? = nil,
        fontName: String? = nil, inkedCells: Int = 0, knownCells: Int = 0, regions: [TextRegion] = []
    ) {
        self.verdict = verdict
        self.grid = grid
        self.cells = cells
        self.cursor = cursor
        self.fontName = fontName
        self.inkedCells = inkedCells
        self.knownCells = knownCells
        parts = regions
    }

    /// Rows of cells, those above the grid included; 0 for graphics.
    public var rows: Int { cells.isEmpty ? 0 : above.count + (grid?.rows ?? 0) }
    /// Columns of cells, 0 for graphics.
    public var columns: Int { cells.isEmpty ? 0 : grid?.columns ?? 0 }

    /// The share of cells with something in them whose character is known, 0...1; nil when there is none. For graphics
    /// it is that of the best font, which was not good enough.
    public var share: Double? { inkedCells > 0 ? Double(knownCells) / Double(inkedCells) : nil }

    /// The cell at a place; nil outside.
    public subscript(row: Int, column: Int) -> ScreenCell? {
        guard row >= 0, row < rows, column >= 0, column < columns else { return nil }
        guard row < above.count else { return cells[(row - above.count) * columns + column] }
        return column < above[row].count ? above[row][column] : aboveBlank
    }

    /// The text of a row without the blanks at its end; U+FFFD stands for what is unknown, blanks for pictures. Empty
    /// outside.
    public func line(_ row: Int) -> String {
        guard row >= 0, row < rows else { return "" }
        guard row >= above.count else { return above[row].prefix(columns).line }
        let first = (row - above.count) * columns
        return cells[first..<first + columns].line
    }

    /// Every row's text, blank ones included.
    public var lines: [String] { (0..<rows).map(line) }

    /// The rows as one text, a line feed after each, without the blank rows at the end.
    public var text: String {
        var lines = lines
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension ArraySlice<ScreenCell> {
    /// A row's text, without the blanks at its end.
    var line: String {
        var text = String.UnicodeScalarView()
        var end = text.endIndex
        for cell in self {
            switch cell.content {
            case .character(let scalar): text.append(scalar)
            case .unknown: text.append("\u{FFFD}")
            case .picture: text.append(" ")
            case .continuation: continue
            }
            if cell.isText { end = text.endIndex }
        }
        return String(text[..<end])
    }
}
