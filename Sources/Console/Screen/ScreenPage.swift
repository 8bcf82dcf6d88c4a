public import FleetModel
public import Screen
public import Terminal

/// What of a guest a screen page shows.
public enum ScreenKind: Hashable, Sendable {
    /// Its display: what a monitor would show.
    case display
    /// Its serial line, in a terminal of our own with what scrolled out of it.
    case serial
}

/// The page of a guest's screen.
///
/// It opens for typing: every key goes to the guest but Ctrl-], which leaves, and Ctrl-\, which turns to the commands of
/// the page; Ctrl-\ or Enter goes back to typing.
public struct ScreenPage: Equatable, Sendable {
    /// Whose screen.
    public var guest: GuestID
    /// Its display or its serial line.
    public let kind: ScreenKind
    /// The guest's name when the page was opened: untrusted text.
    public var name: String
    /// Whether keys go to the guest.
    public var isTyping = true
    /// The guest's cell in the top left corner, where the user chose one; else the window follows the cursor.
    public var corner: Point?
    /// Whether text is shown as a picture.
    public var showsPicture = false
    /// Which part of the picture is shown, and how large.
    public var viewport = Viewport()
    /// What is looked for.
    public var search = ""
    /// Where the chosen one of the places found begins.
    public var match: Point?
    /// What is chosen for copying.
    public var selection: ScreenSelection?
    /// Why no key goes to the guest any more: one was lost, and what follows it must not arrive without it. Until the user
    /// says that typing goes on.
    public internal(set) var cut: String?
    /// What was said of a better way to the display that did not work.
    var trouble: String?
    /// The buttons of the mouse that are down on the guest, as RFB numbers them.
    var buttons: UInt8 = 0

    /// A guest's screen.
    public init(guest: GuestID, name: String, kind: ScreenKind = .display) {
        self.guest = guest
        self.kind = kind
        self.name = name
    }
}

/// Cells in reading order, from one to another.
public struct ScreenSelection: Equatable, Sendable {
    /// Where it began.
    public var anchor: Point
    /// Where it goes to.
    public var head: Point

    /// One cell.
    public init(_ place: Point) { (anchor, head) = (place, place) }

    /// The first and the last cell.
    var bounds: (first: Point, last: Point) {
        let isForward = (anchor.y, anchor.x) <= (head.y, head.x)
        return isForward ? (anchor, head) : (head, anchor)
    }

    /// Whether a cell is in it.
    func contains(_ place: Point) -> Bool {
        let (first, last) = bounds
        return (place.y, place.x) >= (first.y, first.x) && (place.y, place.x) <= (last.y, last.x)
    }
}
