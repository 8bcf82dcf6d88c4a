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

extension ColourDepth {
    /// The style as this terminal can show it, with letters and ground still apart.
    public func adapt(_ style: Style) -> Style {
        var result = style
        result.foreground = nearest(style.foreground)
        result.background = nearest(style.background)
        if self == .eight, case .named(let index) = sixteenth(style.foreground), index > 8 {
            result.attributes.insert(.bold)
        }
        if result.foreground == result.background, style.foreground != style.background,
            result.background != .terminal
        {
            let (red, green, blue) = result.background.components
            let isDark = 3 * Int(red) + 4 * Int(green) + Int(blue) < 1024
            result.foreground = nearest(.named(isDark ? 7 : 0))
        }
        return result
    }

    private func sixteenth(_ colour: Colour) -> Colour { ColourDepth.sixteen.nearest(colour) }
}
