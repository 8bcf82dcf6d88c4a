public import FleetModel
public import Terminal

/// The whole console as one value: everything that is drawn comes from it, everything that happens changes it.
public struct State: Sendable {
    /// The terminal's size in cells.
    public var columns = 80
    /// The terminal's size in cells.
    public var rows = 24
    /// The monotonic clock as of the last message: ages are shown against it.
    public var now = Moment(nanoseconds: 0)
    /// The wall clock as text, for the title line.
    public var clock = ""
    /// A cell's width by its height, where the terminal tells.
    public var cellShape = 0.5
    /// How the terminal shows pixels; nil where it shows none, or has not said so.
    public internal(set) var pixels: PixelGraphics?

    /// Hosts by number.
    public var hosts: [HostID: HostSnapshot] = [:]
    /// Their guests counted by state.
    var tallies: [HostID: Tally] = [:]
    /// Their order on the screen.
    public var hostOrder: [HostID] = []
    /// The connections as they are saved, by host.
    public var connections: [HostID: ConnectionSettings] = [:]
    /// Tasks, oldest first, at most `taskLimit`.
    public var tasks: [TaskSnapshot] = []
    /// Events, oldest first, at most `eventLimit`.
    public var events: [EventRecord] = []

    /// The newest of the guest's screen that is followed.
    public var screen: ScreenFeed?
    /// The newest of the serial line that is followed.
    public var line: ScreenFeed?
    /// Guests' screens in a word, as they were read last.
    public var screenWords: [GuestID: ScreenWord] = [:]

    /// Pages from the bottom up; the last one is shown. Never empty.
    public var pages: [Page] = [.fleet]
    /// What lies over the page, from the bottom up; the last one has the keys.
    var layers: [any Layer] = []
    /// The list of hosts and guests.
    public var fleet = FleetList()
    /// Marked guests.
    public var marks: Set<GuestID> = []
    /// One line for the footer, and until when.
    public var notice: Notice?
    /// The newest failure, for the error's detail.
    public var lastFailure: Failure?

    /// Guests that were thought up and not made, the newest last: what was typed is not lost.
    var wizardDrafts: [Wizard] = []
    /// Guests that are being made, as they were thought up: drafts again if that fails.
    var wizardsAtWork: [Wizard] = []
    /// The number of the next wizard.
    var nextWizard = 1
    /// Whether the next task that begins is the one that the user has just asked for and waits for.
    var awaitsTask = false
    /// Questions of daemons and displays that wait until nothing else has the keys, the oldest first.
    var waitingForms: [CredentialsForm] = []
    /// Keys that were pressed and wait for those that may follow.
    var keysBefore: [Key] = []
    /// Names of commands that were found in the palette, the last one first.
    var lastCommands: [Command] = []
    /// Until when keys are dropped because what has them came up by itself.
    var settling: Settling?
    /// Tasks that were under way when the user left.
    var leftTasks: Set<TaskSnapshot.ID> = []
    /// How many events were given up: an event's number is its place and these.
    var droppedEvents = 0

    /// What the user prefers and the configuration keeps.
    public var preferences: Preferences
    /// What keys mean: the shipped table, with the user's own keys.
    public var keys = KeyTable.standard
    /// Names of themes that can be chosen.
    public var themes: [String] = []
    /// Whether the program was started with `--read-only`.
    public var isReadOnly = false
    /// What is shown where no host is known: how to begin.
    public var emptyHint: [String] = []

    /// Tasks kept.
    public static let taskLimit = 200
    /// Events kept.
    public static let eventLimit = 2000

    /// A console that knows nothing yet.
    public init(preferences: Preferences = Preferences()) {
        self.preferences = preferences
    }

    /// The page that is shown.
    public var page: Page {
        get { pages.last ?? .fleet }
        set {
            if pages.isEmpty { pages.append(newValue) } else { pages[pages.count - 1] = newValue }
        }
    }

    /// A guest's newest snapshot; nil when it is gone.
    public func guest(_ id: GuestID) -> GuestSnapshot? {
        guard let guests = hosts[id.host]?.guests else { return nil }
        // The selected line knows its place, and it is the guest that is asked for again and again while drawing.
        if fleet.line < fleet.rows.count, case .guest(id, let index) = fleet.rows[fleet.line],
            index < guests.count, guests[index].uuid == id.uuid
        {
            return guests[index]
        }
        return guests.first { $0.uuid == id.uuid }
    }

    /// How many tasks run.
    public var runningTasks: Int { tasks.count { $0.isRunning } }

    /// Whether a task on this guest runs: its busy mark.
    public func isBusy(_ id: GuestID) -> Bool { tasks.contains { $0.guest == id && $0.isRunning } }

    /// Says something in the footer for a while.
    mutating func say(_ text: SafeText, _ role: Role = .text, seconds: Double = 5) {
        notice = Notice(text: text, role: role, until: now.advanced(bySeconds: seconds))
    }

    /// Says what failed in the footer and keeps the rest for the error's detail.
    mutating func fail(_ failure: Failure) {
        lastFailure = failure
        say("\(failure.what): \(failure.why)", .error, seconds: 12)
    }
}

/// One line in the footer for a while.
public struct Notice: Sendable {
    /// What it says.
    public var text: SafeText
    /// How it looks.
    public var role: Role
    /// When it goes.
    public var until: Moment
}

/// What the user prefers; the configuration keeps it.
public struct Preferences: Equatable, Sendable {
    /// Columns of the list, in order.
    public var columns: [Column] = Column.standard
    /// The column sorted by.
    public var sort: Column = .name
    /// Whether the order is turned round.
    public var isReversed = false
    /// How guests are grouped.
    public var grouping: Grouping = .host
    /// Whether the detail pane is shown.
    public var showsDetails = true
    /// The theme's name.
    public var theme = "dark"

    /// The defaults.
    public init() {}
}

/// How the list is grouped.
public enum Grouping: String, CaseIterable, Sendable {
    /// Under their hosts.
    case host
    /// Under their states.
    case state
    /// Under their first tag.
    case tag
    /// Not at all.
    case none

    /// What has to be known of every guest.
    var needs: FactKinds { self == .tag ? .details : [] }
}
