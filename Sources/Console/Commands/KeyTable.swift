public import Terminal

/// The keys of one command where one set of commands holds.
public struct KeyBinding: Sendable {
    /// Where it holds.
    public let set: CommandSet
    /// What it does.
    public let command: Command
    /// Its keys by name, the one to show first; none leaves it to the palette.
    public internal(set) var keys: [String]

    /// The keys, read.
    var sequences: [KeySequence] { keys.compactMap { KeySequence(names: $0) } }
}

/// What keys mean: made from the commands' records, with a person's own keys in place of the usual ones.
public struct KeyTable: Sendable {
    /// The table as it is shipped.
    public static let standard = KeyTable(
        CommandSet.all.flatMap { set in set.commands.map { KeyBinding(set: set, command: $0, keys: $0.keys) } })

    /// Every binding of this table, in the order the help shows them.
    public let bindings: [KeyBinding]
    private let lookup: [CommandSet: [KeySequence: Command]]
    private let labels: [CommandSet: [Command: KeySequence]]
    private let beginnings: [CommandSet: [KeySequence: [(key: Key, command: Command)]]]

    /// A table of these bindings; names that are no keys are left out.
    init(_ bindings: [KeyBinding]) {
        self.bindings = bindings
        var lookup: [CommandSet: [KeySequence: Command]] = [:]
        var labels: [CommandSet: [Command: KeySequence]] = [:]
        var beginnings: [CommandSet: [KeySequence: [(key: Key, command: Command)]]] = [:]
        for binding in bindings {
            let sequences = binding.sequences
            for sequence in sequences {
                lookup[binding.set, default: [:]][sequence] = binding.command
                for length in 1..<max(1, sequence.keys.count) {
                    let before = KeySequence(Array(sequence.keys.prefix(length)))
                    beginnings[binding.set, default: [:]][before, default: []]
                        .append((key: sequence.keys[length], command: binding.command))
                }
            }
            labels[binding.set, default: [:]][binding.command] = sequences.first
        }
        self.lookup = lookup
        self.labels = labels
        self.beginnings = beginnings
    }

    /// What keys mean so far.
    enum Meaning {
        case command(Command)
        /// Other keys may follow, for these commands.
        case beginning([(key: Key, command: Command)])
    }

    /// What keys that were pressed one after the other mean where these sets hold, the first set first.
    func meaning(of keys: [Key], in sets: [CommandSet]) -> Meaning? {
        let pressed = KeySequence(keys)
        for set in sets {
            if let command = lookup[set]?[pressed] { return .command(command) }
            if let longer = beginnings[set]?[pressed] { return .beginning(longer) }
        }
        return nil
    }

    /// What a single key does where these sets hold, the first one first.
    public func command(for key: Key, in sets: [CommandSet]) -> Command? {
        guard case .command(let command) = meaning(of: [key], in: sets) else { return nil }
        return command
    }

    /// The keys to show for a command where these sets hold.
    func sequence(for command: Command, in sets: [CommandSet] = CommandSet.all) -> KeySequence? {
        sets.lazy.compactMap { labels[$0]?[command] }.first
    }

    /// All keys of a command in one set.
    func sequences(for command: Command, in set: CommandSet) -> [KeySequence] {
        bindings.first { $0.set == set && $0.command == command }?.sequences ?? []
    }

    /// How to run a command, for sentences: its keys, else its name in the palette.
    func hint(_ command: Command) -> String { sequence(for: command)?.label.string ?? ":\(command.name)" }

    /// Whether the keys of a binding mean its command where these sets hold, and not what a nearer set has them for.
    func isReached(_ sequence: KeySequence, _ command: Command, in sets: [CommandSet]) -> Bool {
        guard case .command(command)? = meaning(of: sequence.keys, in: sets) else { return false }
        return true
    }
}
