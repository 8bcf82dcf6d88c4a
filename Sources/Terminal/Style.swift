/// Ways of showing a cell besides its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit each.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier or brighter letters.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter letters.
    public static let dim = Attributes(rawValue: 2)
    /// A line under the letters.
    public static let underline = Attributes(rawValue: 4)
    /// Ground and letters exchanged.
    public static let reverse = Attributes(rawValue: 8)
    /// Slanted letters; many terminals cannot.
    public static let italic = Attributes(rawValue: 16)

    /// The names a theme file uses, with the attribute each stands for.
    public static let names: [(name: String, attribute: Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
    ]
}

/// How a role looks in a theme.
public struct Style: Hashable, Sendable {
    /// The colour of the letters.
    public var foreground: Colour
    /// The colour of the ground; `.terminal` lets the ground below show.
    public var background: Colour
    /// Bold, underline and the like.
    public var attributes: Attributes

    /// Makes a style; without arguments it is the terminal's own look.
    public init(foreground: Colour = .terminal, background: Colour = .terminal, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
