/// What a cell is drawn with: a meaning, the meaning of the ground below, and extras.
public struct Pen: Hashable, Sendable {
    /// What the text means.
    public var role: Role
    /// What it stands on, such as `.selected` under a state's colour; nil for the role's own ground.
    public var ground: Role?
    /// Attributes besides the theme's.
    public var attributes: Attributes
    private var foregroundBits: UInt32 = 0
    private var backgroundBits: UInt32 = 0

    /// Makes a pen for a role.
    public init(_ role: Role, on ground: Role? = nil, _ attributes: Attributes = []) {
        self.role = role
        self.ground = ground
        self.attributes = attributes
    }

    /// Makes a pen with colours of its own, for a guest's screen or serial console.
    public init(foreground: Colour, background: Colour, _ attributes: Attributes = []) {
        self.init(.text, attributes)
        self.foreground = foreground
        self.background = background
    }

    /// A colour instead of the theme's, or nil.
    public var foreground: Colour? {
        get { Pen.unpack(foregroundBits) }
        set { foregroundBits = Pen.pack(newValue) }
    }

    /// How much of the role's colour the letters have, the rest being their ground's: 0 to 1, and 1 unless it is said.
    /// A colour instead of the theme's has all of itself.
    public var strength: Double {
        get { foregroundBits >> 24 == 5 ? Double(foregroundBits & 0xFF) / 255 : 1 }
        set { foregroundBits = newValue < 1 ? 5 << 24 | UInt32((max(0, newValue) * 255).rounded()) : 0 }
    }

    /// A ground instead of the theme's, or nil.
    public var background: Colour? {
        get { Pen.unpack(backgroundBits) }
        set { backgroundBits = Pen.pack(newValue) }
    }

    // Four bytes instead of five and a tag: a canvas holds two of them for each cell.
    private static func pack(_ colour: Colour?) -> UInt32 {
        switch colour {
        case nil: 0
        case .terminal: 1 << 24
        case .named(let index): 2 << 24 | UInt32(index)
        case .indexed(let index): 3 << 24 | UInt32(index)
        case .rgb(let red, let green, let blue): 4 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        }
    }

    private static func unpack(_ bits: UInt32) -> Colour? {
        let low = UInt8(truncatingIfNeeded: bits)
        switch bits >> 24 {
        case 1: return .terminal
        case 2: return .named(low)
        case 3: return .indexed(low)
        case 4: return .rgb(UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), low)
        default: return nil
        }
    }
}
