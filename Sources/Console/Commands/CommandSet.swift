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
    public static let all: [CommandSet] = {
        var seen: Set<CommandSet> = []
        let found = [[CommandSet.everywhere, .moving]] + PageTable.sets
        return found.flatMap(\.self).filter { seen.insert($0).inserted }
    }()

    /// Whether some page has both.
    func meets(_ other: CommandSet) -> Bool {
        self == other || PageTable.sets.contains { $0.contains(self) && $0.contains(other) }
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
