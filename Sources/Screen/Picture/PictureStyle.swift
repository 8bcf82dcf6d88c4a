/// What a picture may be drawn with, according to the terminal.
public struct PictureStyle: Hashable, Sendable {
    /// How many colours there are.
    public enum Colours: Hashable, Sendable {
        /// Any colour.
        case trueColour
        /// The 240 fixed colours of the 256-colour palette.
        case palette
        /// The sixteen named colours.
        case sixteen
        /// The terminal's own two.
        case mono
    }

    /// Which characters there are.
    public enum Symbols: Hashable, Sendable {
        /// Upper and lower half blocks: two pixels a cell.
        case halves
        /// Quarter blocks: four pixels a cell.
        case quadrants
        /// Sixths of blocks (Unicode 13): six pixels a cell.
        case sextants
        /// ASCII's characters by their shapes.
        case ascii
    }

    /// How many colours there are.
    public var colours: Colours
    /// Which characters there are.
    public var symbols: Symbols

    /// Makes a style.
    public init(colours: Colours = .trueColour, symbols: Symbols = .quadrants) {
        self.colours = colours
        self.symbols = symbols
    }
}
