/// How many colours a terminal can show.
public enum ColourDepth: Int, Comparable, CaseIterable, Sendable {
    /// None: only bold, underline and reverse tell things apart.
    case mono = 1
    /// The eight old ones.
    case eight = 8
    /// The eight and their bright brothers.
    case sixteen = 16
    /// The palette of xterm.
    case palette = 256
    /// Red, green and blue, 8 bits each.
    case direct = 16_777_216

    /// Orders by the number of colours.
    public static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }

    /// The nearest colour this terminal can show; `.terminal` stays what it is, and is everything in mono.
    public func nearest(_ colour: Colour) -> Colour {
        switch (self, colour) {
        case (.mono, _), (_, .terminal): return .terminal
        case (.direct, _): return colour
        case (.palette, .named), (.palette, .indexed), (.sixteen, .named): return colour
        case (.palette, .rgb(let red, let green, let blue)):
            return .indexed(Palette.nearest(red, green, blue, in: 16..<256))
        case (.sixteen, _):
            let (red, green, blue) = colour.components
            return .named(Palette.nearest(red, green, blue, in: 0..<16))
        case (.eight, .named(let index)): return .named(index & 7)
        case (.eight, _):
            let (red, green, blue) = colour.components
            return .named(Palette.nearest(red, green, blue, in: 0..<16) & 7)
        }
    }
}

extension Colour {
    /// Red, green and blue; of the terminal's own colour, black.
    public var components: (red: UInt8, green: UInt8, blue: UInt8) {
        switch self {
        case .terminal: (0, 0, 0)
        case .rgb(let red, let green, let blue): (red, green, blue)
        case .named(let index), .indexed(let index): Palette.entry(index)
        }
    }
}

/// The 256 colours of xterm as red, green and blue.
enum Palette {
    private static let named: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
        (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
        (0, 255, 255), (255, 255, 255),
    ]

    /// One entry: sixteen named ones, a cube of 6 × 6 × 6, then 24 greys.
    static func entry(_ index: UInt8) -> (UInt8, UInt8, UInt8) {
        switch index {
        case 0..<16: return named[Int(index)]
        case 16..<232:
            let cube = index - 16
            return (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
        default:
            let grey = 8 + 10 * (index - 232)
            return (grey, grey, grey)
        }
    }

    private static func step(_ level: UInt8) -> UInt8 { level == 0 ? 0 : 55 + 40 * level }

    /// The entry of the range that looks most alike (green counts most, blue least, as for the eye).
    static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8, in range: Range<Int>) -> UInt8 {
        var best = 0
        var least = Int.max
        for index in range {
            let (otherRed, otherGreen, otherBlue) = entry(UInt8(truncatingIfNeeded: index))
            let dr = Int(red) - Int(otherRed)
            let dg = Int(green) - Int(otherGreen)
            let db = Int(blue) - Int(otherBlue)
            let distance = 3 * dr * dr + 4 * dg * dg + 2 * db * db
            if distance < least {
                least = distance
                best = index
            }
        }
        return UInt8(truncatingIfNeeded: best)
    }
}
