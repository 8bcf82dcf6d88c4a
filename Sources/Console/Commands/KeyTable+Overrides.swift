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

    /// Commands as they were called before, for configurations that still do.
    private static let renamed = ["reconnect": "connect"]

    /// This table with a person's own keys. A key that was another command's goes over to the one it was given to; of
    /// two overrides with one key the first has it. What cannot be used is left out and complained of.
    public func overridden(by overrides: [KeyOverride]) -> (table: KeyTable, complaints: [Complaint]) {
        var complaints: [Complaint] = []
        var own: [(place: Int, command: Command, keys: [String])] = []
        for (place, override) in overrides.enumerated() {
            let name = Self.renamed[override.command] ?? override.command
            guard let command = bindings.first(where: { $0.command.name == name })?.command else {
                let message = "\"\(override.command)\" is no command: `virt-tui keys` lists them"
                complaints.append(Complaint(place: place, message: message))
                continue
            }
            let known = override.keys.filter { KeySequence(names: $0) != nil }
            for name in override.keys where KeySequence(names: name) == nil {
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
            for index in bindings.indices where bindings[index].command == command { bindings[index].keys = keys }
        }
        let settled = Dictionary(own.map { ($0.command, $0.place) }) { first, _ in first }
        for (place, command, keys) in own {
            for key in keys {
                // Without the key, if an override before this one has it.
                let places = bindings.filter { $0.command == command && $0.keys.contains(key) }.map(\.set)
                let clashing = bindings.indices.filter { index in
                    bindings[index].command != command && bindings[index].has(key)
                        && places.contains { $0.meets(bindings[index].set) }
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
                        bindings[index].drop(key)
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

extension KeyBinding {
    /// Whether a key, or keys that it begins with or that begin with it, is one of these.
    fileprivate func has(_ key: String) -> Bool { keys.contains { Self.clash($0, key) } }

    fileprivate mutating func drop(_ key: String) { keys.removeAll { Self.clash($0, key) } }

    private static func clash(_ left: String, _ right: String) -> Bool {
        guard let first = KeySequence(names: left), let second = KeySequence(names: right) else { return false }
        return first.clashes(with: second)
    }
}
