public import FleetModel

/// Something that the console changes in `config.toml`. What others changed there meanwhile stays.
public enum SettingsChange: Equatable, Sendable {
    /// One value that belongs to no table; nil takes it out.
    case set(SavedKey, Value?)
    /// How a list is arranged, by its name; nil takes that out.
    case arrange(String, ListArrangement?)
    /// The saved view of a number; nil takes it out.
    case view(Int, SavedView?)
    /// A further connection.
    case add(ConnectionSettings)
    /// What differs between the two is written into the connection that was the first.
    case replace(ConnectionSettings, with: ConnectionSettings)
    /// The connection goes.
    case remove(ConnectionSettings)

    /// A key that the console saves by itself.
    public enum SavedKey: String, Sendable {
        /// The theme's name.
        case theme
        /// Names of columns.
        case columns
        /// The column to sort by.
        case sort
        /// The grouping.
        case group
        /// Whether the detail pane is shown.
        case details
    }

    /// A value that is saved.
    public enum Value: Equatable, Sendable {
        /// One text.
        case text(String)
        /// A list of texts.
        case list([String])
        /// True or false.
        case flag(Bool)

        var toml: String {
            switch self {
            case .text(let text): TOMLText.quoted(text)
            case .list(let texts): "[" + texts.map(TOMLText.quoted).joined(separator: ", ") + "]"
            case .flag(let flag): String(flag)
            }
        }
    }

    /// Makes the change in a list of connections as it is in the file. A connection is known by its name, without one by
    /// its URI.
    func apply(to connections: inout [ConnectionSettings]) {
        switch self {
        case .set, .arrange, .view: break
        case .add(let new):
            // Perhaps it was added by hand as well.
            if let index = connections.firstIndex(where: { $0.name == new.name && $0.uri == new.uri }) {
                connections[index] = new
            } else {
                connections.append(new)
            }
        case .replace(let old, let new):
            if let index = Self.index(of: old, in: connections) {
                connections[index].take(from: old, to: new)
            } else {
                connections.append(new)
            }
        case .remove(let old): if let index = Self.index(of: old, in: connections) { connections.remove(at: index) }
        }
    }

    private static func index(of connection: ConnectionSettings, in connections: [ConnectionSettings]) -> Int? {
        connections.firstIndex { $0.name == connection.name && $0.uri == connection.uri }
            ?? connections.firstIndex { $0.name != nil && $0.name == connection.name }
    }
}

extension ConnectionSettings {
    /// Takes over what differs between two others.
    fileprivate mutating func take(from old: ConnectionSettings, to new: ConnectionSettings) {
        for field in ConnectionField.allCases where field.differs(old, new) { field.copy(from: new, to: &self) }
    }
}
