import FleetModel
import Terminal

/// A page: a value that owns its state. It reads the world and cannot change it; what it wants done, its commands do.
protocol Page: Sendable {
    /// Which page it is, wherever the user is on it: what it sent for comes back to it by this.
    var id: PageID { get }
    /// The sets of commands that hold on it besides those of everywhere, the nearest first: a key means what the first of
    /// them that has it says.
    var sets: [CommandSet] { get }
    /// What has to be known of hosts and guests while it is shown.
    func interest(in world: World) -> Interest
    /// Draws it: everything between the title and the footer, or the title as well.
    func draw(in frame: inout Frame, _ world: World)

    /// The host that it belongs to, where it goes when the host goes.
    var host: HostID? { get }
    /// The guests that commands on it go to.
    func targets(in world: World) -> [GuestID]
    /// The host that commands on it go to.
    func targetHost(in world: World) -> HostID?
    /// What is selected, and keys are meant for; nil where nothing is.
    var selected: RowID? { get }
    /// Takes in what has changed in the world.
    mutating func arrange(in world: World)
    /// Moves in its list, or in what scrolls.
    mutating func move(_ movement: Movement, in world: World)
    /// Takes a click or the wheel at a place of the terminal.
    mutating func point(_ mouse: Mouse, in world: World) -> PointerOutcome
    /// Whether it has a title of its own, and whether it leaves the footer its line.
    func leavesRoom(in world: World) -> (title: Bool, footer: Bool)
    /// The screen that is to be followed for it.
    func screenWish(in world: World, pixels: PixelGraphics?) -> ScreenWish?
    /// The serial line that is to be followed for it, shown or not.
    func lineWish(in world: World) -> LineWish?
    /// The guest whose documents it shows.
    var documentGuest: GuestID? { get }
    /// Guests whose screens it shows in a word.
    func sweptScreens(in world: World) -> Set<GuestID>
}

/// Which page it is.
struct PageID: Hashable, Sendable {
    let name: String
    var host: HostID?
    var guest: GuestUUID?

    init(_ name: String) { self.name = name }

    init(_ name: String, _ host: HostID) { (self.name, self.host) = (name, host) }

    init(_ name: String, _ guest: GuestID) { (self.name, host, self.guest) = (name, guest.host, guest.uuid) }
}

/// What a row of a list stands for: the selection holds on to it, never to a line's number.
struct RowID: Hashable, Sendable {
    let value: any Hashable & Sendable

    init(_ value: some Hashable & Sendable) { self.value = value }

    static func == (left: RowID, right: RowID) -> Bool { AnyHashable(left.value) == AnyHashable(right.value) }

    func hash(into hasher: inout Hasher) { AnyHashable(value).hash(into: &hasher) }
}

/// What a click on a page means besides what it has selected.
enum PointerOutcome {
    case nothing
    /// Run a command of the page.
    case run(Command)
    /// Have something done outside.
    case send([Effect])
    /// Change the state in some other way.
    case change((inout State) -> [Effect])
}

/// What most pages do.
extension Page {
    var host: HostID? { nil }
    var selected: RowID? { nil }
    func interest(in world: World) -> Interest { Interest() }
    func targets(in world: World) -> [GuestID] { [] }
    func targetHost(in world: World) -> HostID? { host }
    mutating func arrange(in world: World) {}
    mutating func move(_ movement: Movement, in world: World) {}
    mutating func point(_ mouse: Mouse, in world: World) -> PointerOutcome { .nothing }
    func leavesRoom(in world: World) -> (title: Bool, footer: Bool) { (true, true) }
    func screenWish(in world: World, pixels: PixelGraphics?) -> ScreenWish? { nil }
    func lineWish(in world: World) -> LineWish? { nil }
    var documentGuest: GuestID? { nil }
    func sweptScreens(in world: World) -> Set<GuestID> { [] }
}
