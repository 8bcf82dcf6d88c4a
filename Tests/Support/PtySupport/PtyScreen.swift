/// What a terminal shows at one moment, as a value.
public struct PtyScreen: Sendable, Equatable {
    /// A colour as the program asked for it.
    public enum Colour: Sendable, Equatable {
        /// The terminal's own.
        case standard
        /// One of the 256.
        case indexed(UInt8)
        /// 24 bits.
        case rgb(UInt8, UInt8, UInt8)
    }

    /// One character cell.
    public struct Cell: Sendable, Equatable {
        /// The character with its combining marks; a blank for a cell never written, empty in the right half of a wide
        /// character.
        public var text = " "
        /// Columns that the character takes: 1 or 2; 0 in the right half of a wide one.
        public var width = 1
        /// Foreground colour, before `reverse` is applied.
        public var foreground = Colour.standard
        /// Background colour, before `reverse` is applied.
        public var background = Colour.standard
        /// The attributes that are on.
        public var attributes: Attributes = []
    }

    /// What can be on besides colours.
    public struct Attributes: OptionSet, Sendable {
        /// One bit an attribute.
        public let rawValue: UInt8
        /// From bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// SGR 1.
        public static let bold = Attributes(rawValue: 1)
        /// SGR 3.
        public static let italic = Attributes(rawValue: 2)
        /// SGR 4, of any style.
        public static let underline = Attributes(rawValue: 4)
        /// SGR 5.
        public static let blink = Attributes(rawValue: 8)
        /// SGR 7.
        public static let reverse = Attributes(rawValue: 16)
        /// SGR 9.
        public static let strike = Attributes(rawValue: 32)
    }

    /// The rows from the top, each with as many cells as there are columns.
    public let cells: [[Cell]]
    /// The cursor's row, from 0 at the top.
    public let cursorRow: Int
    /// The cursor's column, from 0 at the left.
    public let cursorColumn: Int
    /// Whether the program shows the cursor.
    public let cursorIsVisible: Bool
    /// Whether the program is on the alternate screen.
    public let isAlternate: Bool
    /// Whether the program asks for mouse reports.
    public let wantsMouse: Bool
    /// The title that the program set.
    public let title: String
    /// How often the bell rang since the start.
    public let bells: Int
    /// Bytes that the program has written to the terminal since the start.
    public let received: Int

    /// Number of rows.
    public var rows: Int { cells.count }
    /// Number of columns.
    public var columns: Int { cells.first?.count ?? 0 }

    /// The rows as text, blanks at their ends removed.
    public var lines: [String] {
        cells.map { row in
            var line = row.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// All rows, joined by newlines.
    public var text: String { lines.joined(separator: "\n") }

    /// Whether some row holds the text.
    public func contains(_ part: String) -> Bool { lines.contains { $0.contains(part) } }

    /// The first row that holds the text, from 0; nil when none does.
    public func row(of part: String) -> Int? { lines.firstIndex { $0.contains(part) } }

    /// The cell, or a blank one outside of the screen.
    public func cell(row: Int, column: Int) -> Cell {
        guard cells.indices.contains(row), cells[row].indices.contains(column) else { return Cell() }
        return cells[row][column]
    }

    /// The screen in a frame, for a failing test's message.
    public var framed: String {
        let edge = "+" + String(repeating: "-", count: columns) + "+"
        let body = cells.map { "|" + $0.map(\.text).joined() + "|" }
        return ([edge] + body + [edge]).joined(separator: "\n")
    }
}
