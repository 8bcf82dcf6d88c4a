import Terminal

/// A person's own keys for one command, in place of its usual ones.
public struct KeyOverride: Equatable, Sendable {
    /// The command's name, as the palette has it.
    public var command: String
    /// Names of keys; none takes the command's keys away.
    public var keys: [String]

    /// Keys for a command.
    public init(command: String, keys: [String]) {
        self.command = command
        self.keys = keys
    }
}

extension KeyTable {
    /// Something about an override that the person should know.
    public struct Complaint: Equatable, Sendable {
        /// Which override, from 0.
        public let place: Int
        /// A sentence.
        public let message: String
    }

    /// This table with a person's own keys. A key that was another command's goes over to the one it was given to; of
    /// two overrides with one key the first has it. What cannot be used is left out and complained of.
    public func overridden(by overrides: [KeyOverride]) -> (table: KeyTable, complaints: [Complaint]) {
        var complaints: [Complaint] = []
        var own: [(place: Int, command: Command, keys: [String])] = []
        for (place, override) in overrides.enumerated() {
            guard let command = Command.allCases.first(where: { $0.name == override.command }) else {
                let message = "\"\(override.command)\" is no command: `virt-tui keys` lists them"
                complaints.append(Complaint(place: place, message: message))
                continue
            }
            let known = override.keys.filter { Key(name: $0) != nil }
            for name in override.keys where Key(name: name) == nil {
                let message = "\"\(name)\" is no key: write one like x, X, ctrl-x, alt-x, f5, space, enter or pgup"
                complaints.append(Complaint(place: place, message: message))
            }
            if known.isEmpty, !override.keys.isEmpty { continue }
            if known.isEmpty, command == .palette {
                let message = "\(command.name) must have a key: every command is found there"
                complaints.append(Complaint(place: place, message: message))
                continue
            }
            own.append((place, command, known))
        }
        return settle(own, complaints)
    }

    private func settle(
        _ own: [(place: Int, command: Command, keys: [String])], _ complaints: [Complaint]
    ) -> (table: KeyTable, complaints: [Complaint]) {
        var complaints = complaints
        var bindings = bindings
        for (_, command, keys) in own {
            if !bindings.contains(where: { $0.command == command }) {
                bindings.append(KeyBinding(command.homeContext, command, keys: keys))
            }
            for index in bindings.indices where bindings[index].command == command { bindings[index].keys = keys }
        }
        let settled = Dictionary(own.map { ($0.command, $0.place) }) { first, _ in first }
        for (place, command, keys) in own {
            for key in keys {
                // Without the key, if an override before this one has it.
                let places = bindings.filter { $0.command == command && $0.keys.contains(key) }.map(\.context)
                let clashing = bindings.indices.filter { index in
                    bindings[index].command != command && bindings[index].keys.contains(key)
                        && places.contains { $0.meets(bindings[index].context) }
                }
                for index in clashing {
                    let other = bindings[index].command
                    if let earlier = settled[other], earlier < place {
                        for mine in bindings.indices where bindings[mine].command == command {
                            bindings[mine].keys.removeAll { $0 == key }
                        }
                        let message = "\"\(key)\" is the key of \(other.name) already: \(command.name) goes without it"
                        complaints.append(Complaint(place: place, message: message))
                    } else {
                        bindings[index].keys.removeAll { $0 == key }
                        // Between two overrides the later one is told.
                        let told = settled[other] ?? place
                        let rest = bindings[index].keys.isEmpty ? "which has no key now" : "which keeps its others"
                        let message = "\"\(key)\" was a key of \(other.name), \(rest): it is that of \(command.name)"
                        complaints.append(Complaint(place: told, message: message))
                    }
                }
            }
        }
        return (KeyTable(bindings), complaints.sorted { $0.place < $1.place })
    }
}

extension KeyContext {
    /// The contexts of each page, the nearest first: a key means what the first of them that binds it says.
    static let fleetPage: [KeyContext] = [.fleet, .moving, .guest, .host, .everywhere]
    /// The same where a host is selected: a key that a guest and a host have is then the host's.
    static let fleetHostPage: [KeyContext] = [.fleet, .moving, .host, .guest, .everywhere]
    static let screenPage: [KeyContext] = [.screen, .moving, .everywhere]
    static let guestPage: [KeyContext] = [.page, .moving, .guest, .everywhere]
    static let hostPage: [KeyContext] = [.page, .moving, .host, .everywhere]
    static let tasksPage: [KeyContext] = [.tasks, .moving, .everywhere]
    static let eventsPage: [KeyContext] = [.moving, .everywhere]
    static let connectionsPage: [KeyContext] = [.connections, .moving, .host, .everywhere]

    private static let pages = [
        fleetPage, guestPage, hostPage, tasksPage, eventsPage, connectionsPage, screenPage,
    ]

    /// Whether some page has both.
    func meets(_ other: KeyContext) -> Bool {
        self == other || Self.pages.contains { $0.contains(self) && $0.contains(other) }
    }
}

extension Command {
    /// Where a command that has no key of its own gets one.
    var homeContext: KeyContext {
        switch self {
        case .startPaused, .discardSave, .setTitle, .setDescription: .guest
        case .connect: .host
        default: .everywhere
        }
    }
}
