/// What came from the keyboard, the mouse or the terminal.
public enum Key: Hashable, Sendable {
    /// A character; with `.ctrl` or `.alt` a lower-case letter or sign.
    case character(Character, Modifiers = [])
    /// A key with a name.
    case named(Name, Modifiers = [])
    /// Something with the mouse.
    case mouse(Mouse)
    /// Text that was pasted (bracketed paste); untrusted.
    case paste(String)
    /// The terminal has another size now, in cells.
    case resize(width: Int, height: Int)
    /// The terminal is gone: leave.
    case hangup

    /// Keys that were held down besides.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// One bit each, in xterm's order.
        public let rawValue: UInt8

        /// Makes a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Shift; never set for characters, which are upper case instead.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt or Meta.
        public static let alt = Modifiers(rawValue: 2)
        /// Control.
        public static let ctrl = Modifiers(rawValue: 4)
    }

    /// Keys that are not characters.
    public enum Name: String, CaseIterable, Sendable {
        /// The arrows.
        case up, down, left, right
        /// The block above the arrows.
        case home, end
        /// A page up or down.
        case pageUp = "pgup", pageDown = "pgdn"
        /// Insert and the key that deletes what is under the cursor.
        case insert, delete
        /// The key that deletes what is before the cursor.
        case backspace
        /// Enter, tab (and shift-tab) and escape.
        case enter, tab, backtab, escape = "esc"
        /// The function keys.
        case f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12
    }

    /// The arrow up, without modifiers.
    public static let up = Key.named(.up)
    /// The arrow down.
    public static let down = Key.named(.down)
    /// The arrow to the left.
    public static let left = Key.named(.left)
    /// The arrow to the right.
    public static let right = Key.named(.right)
    /// Home.
    public static let home = Key.named(.home)
    /// End.
    public static let end = Key.named(.end)
    /// Page up.
    public static let pageUp = Key.named(.pageUp)
    /// Page down.
    public static let pageDown = Key.named(.pageDown)
    /// Enter.
    public static let enter = Key.named(.enter)
    /// Tab.
    public static let tab = Key.named(.tab)
    /// Shift-tab.
    public static let backtab = Key.named(.backtab)
    /// Escape.
    public static let escape = Key.named(.escape)
    /// Backspace.
    public static let backspace = Key.named(.backspace)
    /// Delete.
    public static let delete = Key.named(.delete)
    /// Insert.
    public static let insert = Key.named(.insert)
    /// The space bar.
    public static let space = Key.character(" ")

    /// A character with control held down.
    public static func ctrl(_ character: Character) -> Key { .character(character, .ctrl) }
    /// A character with alt held down.
    public static func alt(_ character: Character) -> Key { .character(character, .alt) }
}
