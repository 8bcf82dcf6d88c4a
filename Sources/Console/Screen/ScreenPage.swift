import FleetModel
import Screen
import Terminal

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
struct ScreenPage: Page {
    /// Whose screen.
    var guest: GuestID
    /// Its display or its serial line.
    let kind: ScreenKind
    /// The guest's name when the page was opened: untrusted text.
    var name: String
    /// Whether keys go to the guest.
    var isTyping = true
    /// The guest's cell in the top left corner, where the user chose one; else the window follows the cursor.
    var corner: Point?
    /// Whether text is shown as a picture.
    var showsPicture = false
    /// Which part of the picture is shown, and how large.
    var viewport = Viewport()
    /// What is looked for.
    var search = ""
    /// Where the chosen one of the places found begins.
    var match: Point?
    /// What is chosen for copying.
    var selection: ScreenSelection?
    /// Why no key goes to the guest any more: one was lost, and what follows it must not arrive without it. Until the user
    /// says that typing goes on.
    var cut: String?
    /// What was said of a better way to the display that did not work.
    var trouble: String?
    /// The buttons of the mouse that are down on the guest, as RFB numbers them.
    var buttons: UInt8 = 0

    /// A guest's screen.
    init(guest: GuestID, name: String, kind: ScreenKind = .display) {
        self.guest = guest
        self.kind = kind
        self.name = name
    }

    var id: PageID { Self.id(guest, kind) }
    var host: HostID? { guest.host }
    let sets: [CommandSet] = [.screen, .moving]

    /// Which page a guest's screen or serial line has.
    static func id(_ guest: GuestID, _ kind: ScreenKind) -> PageID {
        PageID(kind == .display ? "screen" : "serial line", guest)
    }

    func targets(in world: World) -> [GuestID] { [guest] }

    func interest(in world: World) -> Interest {
        var interest = Interest()
        interest.selected = guest
        interest.visible = [guest]
        return interest
    }

    /// It has a heading of its own, and while typing no footer.
    func leavesRoom(in world: World) -> (title: Bool, footer: Bool) {
        (false, !isTyping || world.notice != nil)
    }

    func screenWish(in world: World, pixels: PixelGraphics?) -> ScreenWish? {
        guard kind == .display else { return nil }
        return ScreenWish(
            guest: guest, isLive: true, columns: max(1, world.columns),
            rows: max(1, world.pictureRows(self, pixels: pixels)), viewport: viewport, wantsPicture: showsPicture,
            pixels: pixels, cellShape: world.cellShape)
    }

    /// The line is followed while the page is open, shown or not, so that nothing of it is lost while the user looks at
    /// something else.
    func lineWish(in world: World) -> LineWish? {
        // The footer of the commands takes a row of the view, not of the guest's terminal.
        kind == .serial ? LineWish(guest: guest, columns: max(1, world.columns), rows: max(1, world.rows - 1)) : nil
    }
}

/// Cells in reading order, from one to another.
struct ScreenSelection: Equatable, Sendable {
    /// Where it began.
    var anchor: Point
    /// Where it goes to.
    var head: Point

    /// One cell.
    init(_ place: Point) { (anchor, head) = (place, place) }

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
