/// A picture as characters with colours: a canvas can compare it with what it shows.
public struct PictureCells: Hashable, Sendable {
    /// A colour of a cell.
    public enum Colour: Hashable, Sendable {
        /// The terminal's own.
        case terminal
        /// An entry of its palette: 0...15 of the named ones, 16...255 of the fixed ones.
        case indexed(UInt8)
        /// 0x00RRGGBB.
        case rgb(UInt32)
    }

    /// A character with its colours.
    public struct Cell: Hashable, Sendable {
        /// What it shows, one column wide.
        public let character: Unicode.Scalar
        /// The character's colour.
        public let foreground: Colour
        /// The colour behind it.
        public let background: Colour
    }

    /// Cells across.
    public let columns: Int
    /// Cells down.
    public let rows: Int
    /// Row by row, `rows * columns` of them.
    public let cells: [Cell]
    /// Columns that stay empty on the left of it in the area asked for.
    public let left: Int
    /// Rows that stay empty above it.
    public let top: Int
}
