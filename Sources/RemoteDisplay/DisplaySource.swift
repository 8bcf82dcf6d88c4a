public import GuestKeys
public import Screen

/// Where a screen's pictures come from and its keys go to. All methods may be called from any thread; those
/// that are not async return soon.
public protocol DisplaySource: Sendable {
    /// The way it takes.
    var way: DisplayWay { get }

    /// What happens, for one consumer. `.ended` is the last.
    var events: AsyncStream<DisplaySourceEvent> { get }

    /// The picture with what changed since it was last taken, and the wish for the next one. Nil before the first.
    func takeFrame() -> Framebuffer?

    /// Presses keys together and lets them go. Waits while the way is behind: none is ever passed over.
    /// - Throws: when a key cannot be sent on this way.
    func press(_ chord: KeyChord) async throws(DisplayFailure)

    /// Moves the pointer; does nothing where there is none.
    /// - Throws: as `press(_:)`.
    func point(_ pointer: PointerState) async throws(DisplayFailure)

    /// Ends it; `.ended` follows.
    func close()
}

/// What a source tells.
public enum DisplaySourceEvent: Sendable {
    /// A picture can be taken. Further ones come only after it was.
    case frame
    /// The source came to its end.
    case ended(DisplayFailure)
}

/// Where the pointer is, in pixels of the guest's screen, and which buttons are down.
public struct PointerState: Hashable, Sendable {
    /// From the left edge.
    public var x: Int
    /// From the top edge.
    public var y: Int
    /// The buttons that are down.
    public var buttons: Buttons

    /// Makes a state; numbers outside the screen are moved to its edge by the display.
    public init(x: Int, y: Int, buttons: Buttons = []) {
        self.x = x
        self.y = y
        self.buttons = buttons
    }

    /// The buttons of a pointer, as RFB numbers them.
    public struct Buttons: OptionSet, Hashable, Sendable {
        /// A bit for each.
        public let rawValue: UInt8

        /// Takes any bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The left one.
        public static let left = Buttons(rawValue: 1)
        /// The middle one.
        public static let middle = Buttons(rawValue: 2)
        /// The right one.
        public static let right = Buttons(rawValue: 4)
        /// The wheel away from the user.
        public static let wheelUp = Buttons(rawValue: 8)
        /// The wheel towards the user.
        public static let wheelDown = Buttons(rawValue: 16)
    }
}
