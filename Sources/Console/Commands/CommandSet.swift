/// Commands that hold together: on one page, or wherever the same thing is meant.
public struct CommandSet: Sendable {
    /// The heading in the help.
    public let title: String
    /// Why none of them can run on a page that does not have the set; nil where each of them says so itself.
    let elsewhere: String?
    /// Whether the palette has them.
    let isInPalette: Bool
    /// The commands, in the order the help shows them.
    public let commands: [Command]

    init(_ title: String, elsewhere: String? = nil, isInPalette: Bool = true, _ commands: [Command]) {
        self.title = title
        self.elsewhere = elsewhere
        self.isInPalette = isInPalette
        self.commands = commands
    }

    /// Every set, in the order the help and the documents show them.
    public static let all: [CommandSet] = [
        .everywhere, .moving, .fleet, .guest, .host, .parts, .snapshots, .tasks, .screen, .connections,
    ]

    /// The sets of each page, the nearest first: a key means what the first of them that binds it says.
    static let fleetPage: [CommandSet] = [.fleet, .moving, .guest, .host, .everywhere]
    /// The same where a host is selected: a key that a guest and a host have is then the host's.
    static let fleetHostPage: [CommandSet] = [.fleet, .moving, .host, .guest, .everywhere]
    static let screenPage: [CommandSet] = [.screen, .moving, .everywhere]
    static let guestPage: [CommandSet] = [.parts, .snapshots, .moving, .guest, .everywhere]
    static let hostPage: [CommandSet] = [.parts, .moving, .host, .everywhere]
    static let tasksPage: [CommandSet] = [.tasks, .moving, .everywhere]
    static let eventsPage: [CommandSet] = [.moving, .everywhere]
    static let connectionsPage: [CommandSet] = [.connections, .moving, .host, .everywhere]

    /// The sets of every page.
    public static let pages = [
        fleetPage, guestPage, hostPage, tasksPage, eventsPage, connectionsPage, screenPage,
    ]

    /// Whether some page has both.
    func meets(_ other: CommandSet) -> Bool {
        self == other || Self.pages.contains { $0.contains(self) && $0.contains(other) }
    }

    /// The sets that a command is in.
    static func sets(of command: Command) -> [CommandSet] { setsByCommand[command] ?? [] }

    private static let setsByCommand: [Command: [CommandSet]] = all.reduce(into: [:]) { found, set in
        for command in set.commands { found[command, default: []].append(set) }
    }
}

extension CommandSet: Hashable {
    /// Sets are known by their titles.
    public static func == (left: CommandSet, right: CommandSet) -> Bool { left.title == right.title }

    /// Sets are known by their titles.
    public func hash(into hasher: inout Hasher) { hasher.combine(title) }
}
