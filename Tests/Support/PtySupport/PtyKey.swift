import CVTerm

/// A key as a person presses it; the emulator encodes it for the modes that the program has set.
public struct PtyKey: Sendable {
    enum Base {
        case named(UInt32)
        case scalar(Unicode.Scalar)
    }

    /// Keys held down meanwhile.
    public struct Modifiers: OptionSet, Sendable {
        /// libvterm's bits.
        public let rawValue: UInt8
        /// From bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Shift.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt.
        public static let alt = Modifiers(rawValue: 2)
        /// Control.
        public static let control = Modifiers(rawValue: 4)
    }

    let base: Base
    var modifiers: Modifiers = []

    private static func named(_ key: VTermKey) -> PtyKey { PtyKey(base: .named(key.rawValue)) }

    /// Return.
    public static let enter = named(VTERM_KEY_ENTER)
    /// Tabulator.
    public static let tab = named(VTERM_KEY_TAB)
    /// Backspace.
    public static let backspace = named(VTERM_KEY_BACKSPACE)
    /// Escape.
    public static let escape = named(VTERM_KEY_ESCAPE)
    /// Cursor up.
    public static let up = named(VTERM_KEY_UP)
    /// Cursor down.
    public static let down = named(VTERM_KEY_DOWN)
    /// Cursor left.
    public static let left = named(VTERM_KEY_LEFT)
    /// Cursor right.
    public static let right = named(VTERM_KEY_RIGHT)
    /// Insert.
    public static let insert = named(VTERM_KEY_INS)
    /// Delete.
    public static let delete = named(VTERM_KEY_DEL)
    /// Home.
    public static let home = named(VTERM_KEY_HOME)
    /// End.
    public static let end = named(VTERM_KEY_END)
    /// Page up.
    public static let pageUp = named(VTERM_KEY_PAGEUP)
    /// Page down.
    public static let pageDown = named(VTERM_KEY_PAGEDOWN)

    /// F1 to F12.
    public static func function(_ number: UInt8) -> PtyKey {
        PtyKey(base: .named(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)))
    }

    /// A character.
    public static func character(_ scalar: Unicode.Scalar) -> PtyKey { PtyKey(base: .scalar(scalar)) }

    /// A character with Control held down.
    public static func control(_ scalar: Unicode.Scalar) -> PtyKey { character(scalar).with(.control) }

    /// The same key with others held down.
    public func with(_ modifiers: Modifiers) -> PtyKey {
        var key = self
        key.modifiers.formUnion(modifiers)
        return key
    }
}
