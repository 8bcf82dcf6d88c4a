public import Terminal

/// The command palette: every command by name, found by any of its letters in order.
public struct Palette: Sendable {
    /// What is typed.
    public var field = TextField()
    /// Every command that can be found.
    let commands: [Command]
    /// What the keys went to when it was opened, which a command is meant for.
    private let focus: Focus
    /// The selected match.
    public var list = ScrolledList()

    init(commands: [Command], over focus: Focus) {
        self.commands = commands
        self.focus = focus
    }

    /// Commands that match what is typed, the best first.
    public var matches: [Command] {
        let typed = field.text.lowercased().filter { !$0.isWhitespace }
        guard !typed.isEmpty else { return commands }
        return commands.enumerated()
            .compactMap { index, command in
                Self.score(typed, in: command).map { (score: $0, index: index, command: command) }
            }
            .sorted { ($0.score, $0.index) < ($1.score, $1.index) }
            .map(\.command)
    }

    /// How well letters match a command, 0 the best; nil when they do not.
    static func score(_ typed: String, in command: Command) -> Int? {
        let names = [command.name, command.label.lowercased()]
        if names.contains(where: { $0.filter { $0 != " " } == typed }) { return 0 }
        if names.contains(where: { $0.hasPrefix(typed) }) { return 1 }
        var rest = Substring(typed)
        var gaps = 2
        for letter in command.name {
            guard let next = rest.first else { break }
            if letter == next { rest.removeFirst() } else { gaps += 1 }
        }
        return rest.isEmpty ? gaps : nil
    }

    func press(_ key: Key, _ state: State) -> OverlayOutcome {
        var changed = self
        switch key {
        case .escape: return .close
        case .enter:
            let matches = matches
            guard matches.indices.contains(list.selected) else { return .stay(.palette(self)) }
            let command = matches[list.selected]
            let focus = focus
            return .finish { state in
                if !command.meansSelection
                    || !state.focus.isOnAnother(than: focus) && !state.focus.isElsewhere(than: focus)
                {
                    return state.run(command)
                }
                state.say("What was selected has gone meanwhile: look, and choose again", .warning)
                return []
            }
        case .up: changed.list.selected = max(0, list.selected - 1)
        case .down: changed.list.selected = max(0, min(matches.count - 1, list.selected + 1))
        case .pageUp: changed.list.selected = max(0, list.selected - 8)
        case .pageDown: changed.list.selected = max(0, min(matches.count - 1, list.selected + 8))
        case .tab:
            let matches = matches
            if matches.indices.contains(list.selected) { changed.field = TextField(matches[list.selected].name) }
        default:
            _ = changed.field.handle(key)
            changed.list = ScrolledList()
        }
        return .stay(.palette(changed))
    }
}
