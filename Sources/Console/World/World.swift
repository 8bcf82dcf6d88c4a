public import FleetModel
public import Terminal

/// What everybody may read: the terminal, the clock, the hosts and all that is known about them, tasks, the time line,
/// preferences and keys. Pages cannot change it.
public struct World: Sendable {
    /// The terminal's size in cells.
    public var columns = 80
    /// The terminal's size in cells.
    public var rows = 24
    /// A cell's width by its height, where the terminal tells.
    public var cellShape = 0.5
    /// How the terminal shows pixels; nil where it shows none, or has not said so.
    public internal(set) var pixels: PixelGraphics?
    /// The monotonic clock as of the last message: ages are shown against it.
    public var now = Moment(nanoseconds: 0)
    /// The wall clock as text, for the title line.
    public var clock = ""
    /// The wall clock, seconds since 1970.
    public var time: Int64 = 0

    /// Hosts by number.
    public var hosts: [HostID: HostSnapshot] = [:]
    /// Their guests counted by state.
    var tallies: [HostID: Tally] = [:]
    /// Where each guest stands in its host's snapshot.
    var places: [HostID: [GuestUUID: Int]] = [:]
    /// Their order on the screen.
    public var hostOrder: [HostID] = []
    /// The connections as they are saved, by host.
    public var connections: [HostID: ConnectionSettings] = [:]
    /// Tasks, oldest first, at most `taskLimit`.
    public var tasks: [TaskSnapshot] = []
    /// What happened and what was done.
    public internal(set) var timeLine = TimeLineRecord()
    /// Which thresholds are crossed.
    public var alarms = AlarmBook()
    /// Counts what has changed in tasks: their list is arranged again then.
    var changes = 0
    /// Counts what has changed in hosts, guests and connections.
    var hostChanges = 0

    /// The newest of the guest's screen that is followed.
    public var screen: ScreenFeed?
    /// The newest of the serial line that is followed.
    public var line: ScreenFeed?
    /// The documents of the guest whose hardware is looked at.
    public internal(set) var documents: KnownDocuments?
    /// Guests' screens in a word, as they were read last.
    public var screenWords: [GuestID: ScreenWord] = [:]

    /// One line for the footer, and until when.
    public var notice: Notice?
    /// How many questions of daemons and displays wait until nothing else has the keys.
    var waitingQuestions = 0
    /// What the user prefers and the configuration keeps.
    public var preferences: Preferences
    /// What keys mean: the shipped table, with the user's own keys.
    public var keys = KeyTable.standard
    /// Names of themes that can be chosen.
    public var themes: [String] = []
    /// How guests are logged in to over ssh.
    public var login = GuestLogin()
    /// Whether the program was started with `--read-only`.
    public var isReadOnly = false
    /// What is shown where no host is known: how to begin.
    public var emptyHint: [String] = []

    /// Tasks kept.
    static let taskLimit = 200

    /// Takes a guest's documents in.
    mutating func take(_ documents: KnownDocuments) {
        self.documents = documents
        hostChanges += 1
    }

    init(preferences: Preferences) { self.preferences = preferences }

    /// A guest's newest snapshot; nil when it is gone.
    public func guest(_ id: GuestID) -> GuestSnapshot? {
        guard let guests = hosts[id.host]?.guests, let place = places[id.host]?[id.uuid], guests.indices.contains(place)
        else { return nil }
        return guests[place]
    }

    /// How many tasks run.
    public var runningTasks: Int { tasks.count { $0.isRunning } }

    /// Whether a task on this guest runs: its busy mark.
    public func isBusy(_ id: GuestID) -> Bool { tasks.contains { $0.guest == id && $0.isRunning } }

    /// Takes a host's newest snapshot in.
    mutating func take(_ host: HostSnapshot) {
        if hosts[host.id] == nil {
            // In the order in which they were added, whichever answers first.
            hostOrder.append(host.id)
            hostOrder.sort()
        }
        hosts[host.id] = host
        tallies[host.id] = Tally(host)
        places[host.id] = Dictionary(
            host.guests.enumerated().map { ($0.element.uuid, $0.offset) }, uniquingKeysWith: { first, _ in first })
        hostChanges += 1
    }

    /// Takes a task's newest state in.
    /// - Returns: whether it is a new one.
    mutating func take(_ task: TaskSnapshot) -> Bool {
        changes += 1
        if let index = tasks.lastIndex(where: { $0.id == task.id }) {
            tasks[index] = task
            return false
        }
        tasks.append(task)
        if tasks.count > Self.taskLimit {
            let old = Set(tasks.filter { !$0.isRunning }.prefix(tasks.count - Self.taskLimit).map(\.id))
            tasks.removeAll { old.contains($0.id) }
        }
        return true
    }

    /// Forgets a host.
    mutating func forget(_ id: HostID) {
        hosts[id] = nil
        tallies[id] = nil
        places[id] = nil
        connections[id] = nil
        screenWords = screenWords.filter { $0.key.host != id }
        hostOrder.removeAll { $0 == id }
        hostChanges += 1
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
