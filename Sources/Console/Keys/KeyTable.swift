public import Terminal

/// Where a key means something: a page, or everywhere.
public enum KeyContext: String, CaseIterable, Sendable {
    /// On every page, when the page does not bind the key itself.
    case everywhere
    /// Lists and pages that scroll.
    case moving
    /// The list of hosts and guests.
    case fleet
    /// Wherever one guest is meant: the list and the guest's page.
    case guest
    /// Wherever one host is meant: the list, the host's page and the connections.
    case host
    /// The guest's and the host's page.
    case page
    /// The task list.
    case tasks
    /// The connections.
    case connections
    /// A guest's screen; while typing only the keys that leave and turn.
    case screen

    /// The heading in the help.
    public var title: String {
        switch self {
        case .everywhere: "Everywhere"
        case .moving: "Moving"
        case .fleet: "List"
        case .guest: "Guests"
        case .host: "Hosts"
        case .page: "Guest and host pages"
        case .tasks: "Tasks"
        case .connections: "Connections"
        case .screen: "A guest's screen"
        }
    }
}

/// One line of the key table.
public struct KeyBinding: Sendable {
    /// Where it holds.
    public let context: KeyContext
    /// What it does.
    public let command: Command
    /// Its keys, by name, the one to show first.
    public internal(set) var keys: [String]
    /// Its place in the footer, lowest first; nil keeps it out.
    public let footer: Int?

    init(_ context: KeyContext, _ command: Command, _ keys: String..., footer: Int? = nil) {
        self.init(context, command, keys: keys, footer: footer)
    }

    init(_ context: KeyContext, _ command: Command, keys: [String], footer: Int? = nil) {
        self.context = context
        self.command = command
        self.keys = keys
        self.footer = footer
    }
}

/// The one key table: it drives the console, the footer, the help, `virt-tui keys`, the README and the man page.
public struct KeyTable: Sendable {
    /// The table as it is shipped.
    public static let standard = KeyTable(bindings)

    /// Every binding that is shipped, in the order the help shows them.
    public static let bindings: [KeyBinding] = [
        KeyBinding(.everywhere, .help, "f1", "?", footer: 0),
        KeyBinding(.everywhere, .palette, ":", footer: 80),
        KeyBinding(.everywhere, .back, "esc"),
        KeyBinding(.everywhere, .showTasks, "t", footer: 85),
        KeyBinding(.everywhere, .showEvents, "e", footer: 86),
        KeyBinding(.everywhere, .showConnections, "C", footer: 87),
        KeyBinding(.everywhere, .showError, "!"),
        KeyBinding(.everywhere, .chooseTheme, "f9"),
        KeyBinding(.everywhere, .redraw, "ctrl-l"),
        KeyBinding(.everywhere, .suspend, "ctrl-z"),
        KeyBinding(.everywhere, .quit, "q", "f10", footer: 99),
        KeyBinding(.moving, .up, "up", "k"),
        KeyBinding(.moving, .down, "down", "j"),
        KeyBinding(.moving, .pageUp, "pgup", "ctrl-u"),
        KeyBinding(.moving, .pageDown, "pgdn", "ctrl-d"),
        KeyBinding(.moving, .first, "home", "g"),
        KeyBinding(.moving, .last, "end", "G"),
        KeyBinding(.fleet, .open, "enter", footer: 1),
        KeyBinding(.fleet, .newGuest, "n", "insert", footer: 5),
        KeyBinding(.fleet, .fold, "left", "h"),
        KeyBinding(.fleet, .unfold, "right", "l"),
        KeyBinding(.fleet, .foldAll, "-"),
        KeyBinding(.fleet, .unfoldAll, "+"),
        KeyBinding(.fleet, .mark, "space", footer: 70),
        KeyBinding(.fleet, .markAll, "*"),
        KeyBinding(.fleet, .unmarkAll, "u"),
        KeyBinding(.fleet, .filter, "/", footer: 60),
        KeyBinding(.fleet, .sort, "o", footer: 90),
        KeyBinding(.fleet, .reverseSort, "O"),
        KeyBinding(.fleet, .chooseColumns, "f2"),
        KeyBinding(.fleet, .chooseGrouping, "f3"),
        KeyBinding(.fleet, .toggleDetails, "i"),
        KeyBinding(.guest, .openScreen, "v", footer: 12),
        KeyBinding(.guest, .openConsole, "c", footer: 13),
        KeyBinding(.guest, .start, "s", footer: 10),
        KeyBinding(.guest, .shutdown, "S", footer: 11),
        KeyBinding(.guest, .reboot, "r", footer: 14),
        KeyBinding(.guest, .reset, "R"),
        KeyBinding(.guest, .destroy, "X", footer: 15),
        KeyBinding(.guest, .suspendGuest, "p", footer: 16),
        KeyBinding(.guest, .resumeGuest, "P", footer: 17),
        KeyBinding(.guest, .save, "w"),
        KeyBinding(.guest, .toggleAutostart, "a"),
        KeyBinding(.guest, .rename, "f6"),
        KeyBinding(.guest, .takeSnapshot, "N"),
        KeyBinding(.guest, .delete, "D", "delete"),
        KeyBinding(.host, .reconnect, "c"),
        KeyBinding(.host, .disconnect, "x"),
        KeyBinding(.host, .refresh, "f5"),
        KeyBinding(.page, .nextTab, "tab", "right", "l", footer: 2),
        KeyBinding(.page, .previousTab, "backtab", "left", "h"),
        KeyBinding(.page, .revertSnapshot, "V"),
        KeyBinding(.page, .deleteSnapshot, "K"),
        KeyBinding(.tasks, .open, "enter", footer: 1),
        KeyBinding(.tasks, .cancelTask, "x", "delete", footer: 2),
        KeyBinding(.tasks, .clearFinished, "c", footer: 3),
        KeyBinding(.screen, .leaveScreen, "ctrl-]", footer: 1),
        KeyBinding(.screen, .turnTyping, "ctrl-\\", "enter", "i", footer: 2),
        KeyBinding(.screen, .searchScreen, "/", footer: 3),
        KeyBinding(.screen, .nextMatch, "n"),
        KeyBinding(.screen, .previousMatch, "N"),
        KeyBinding(.screen, .openScreen, "v"),
        KeyBinding(.screen, .openConsole, "c"),
        KeyBinding(.screen, .sendKey, "s", footer: 4),
        KeyBinding(.screen, .typeText, "T", footer: 5),
        KeyBinding(.screen, .selectOnScreen, "space", footer: 6),
        KeyBinding(.screen, .copyScreen, "y", footer: 7),
        KeyBinding(.screen, .savePicture, "p", footer: 8),
        KeyBinding(.screen, .showPicture, "x", footer: 9),
        KeyBinding(.screen, .zoomScreen, "z", footer: 10),
        KeyBinding(.screen, .panLeft, "left", "h"),
        KeyBinding(.screen, .panRight, "right", "l"),
        KeyBinding(.connections, .open, "enter", footer: 1),
        KeyBinding(.connections, .addConnection, "n", "insert", footer: 2),
        KeyBinding(.connections, .editConnection, "f4", footer: 3),
        KeyBinding(.connections, .toggleAutoconnect, "a", footer: 4),
        KeyBinding(.connections, .removeConnection, "D", "delete", footer: 5),
    ]

    /// Commands without a key of their own: the palette has them.
    public static let paletteOnly: Set<Command> = [.startPaused, .discardSave, .setTitle, .setDescription, .connect]

    /// Every binding of this table, in the order the help shows them.
    public let bindings: [KeyBinding]
    private let lookup: [KeyContext: [Key: Command]]

    /// A table of these bindings; names that are no keys are left out.
    init(_ bindings: [KeyBinding]) {
        self.bindings = bindings
        var lookup: [KeyContext: [Key: Command]] = [:]
        for binding in bindings {
            for name in binding.keys {
                if let key = Key(name: name) { lookup[binding.context, default: [:]][key] = binding.command }
            }
        }
        self.lookup = lookup
    }

    /// What a key does where these contexts hold, the first one first.
    public func command(for key: Key, in contexts: [KeyContext]) -> Command? {
        for context in contexts {
            if let command = lookup[context]?[key] { return command }
        }
        return nil
    }

    /// The key to show for a command where these contexts hold.
    public func key(for command: Command, in contexts: [KeyContext] = KeyContext.allCases) -> Key? {
        for binding in bindings where binding.command == command && contexts.contains(binding.context) {
            if let key = binding.keys.lazy.compactMap(Key.init(name:)).first { return key }
        }
        return nil
    }

    /// How to run a command, for sentences: its key, else its name in the palette.
    func hint(_ command: Command) -> String { key(for: command)?.label.string ?? ":\(command.name)" }
}
