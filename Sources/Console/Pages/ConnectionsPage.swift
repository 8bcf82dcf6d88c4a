import FleetModel
import Terminal

/// Connections: open, lost and closed.
struct ConnectionsPage: SingleListPage {
    var list: ListView<ConnectionRow> = ListView(Self.columns, named: "connections")

    let id = PageID("connections")
    let sets: [CommandSet] = [.connections, .list, .moving, .host]
    let headingLine = 2

    init() {}

    func targetHost(in world: World) -> HostID? { list.selectedRow?.id }

    mutating func arrange(in world: World) {
        list.arrange(version: world.hostChanges, height: world.rows - 4, in: world) {
            world.hostOrder.compactMap { id in world.hosts[id].map { ConnectionRow(host: $0) } }
        }
    }

    func draw(in frame: inout Frame, _ world: World) {
        let empty: SafeText = "No host yet: \(world.keys.hint(.addConnection)) adds one."
        world.drawList(list, title: "Hosts", empty: empty, in: &frame)
    }

    fileprivate static let columns: [ListColumn<ConnectionRow>] = [
        ListColumn(
            name: "name", heading: "NAME", width: 18...40, precedes: { order($0.host.name, $1.host.name) },
            cell: { row, _ in ListCell(row.host.name, .hostRow) }),
        ListColumn(
            name: "uri", heading: "URI", width: 30...70, priority: 2, precedes: { order($0.host.uri, $1.host.uri) },
            cell: { row, _ in ListCell(row.host.uri, .dim) }),
        ListColumn(
            name: "options", heading: "OPTIONS", width: 10...32, priority: 3,
            cell: { row, world in
                let host = row.host
                var flags: [String] = []
                if world.connections[host.id]?.autoconnect == true { flags.append("at start") }
                if host.isReadOnly { flags.append("read-only") }
                if host.isProtected { flags.append("protected") }
                return ListCell(flags.joined(separator: ", "), .badge)
            }),
        ListColumn(
            name: "state", heading: "STATE", width: 14...200,
            cell: { row, world in
                let (text, role) = world.statusText(of: row.host) ?? ("connected", .ok)
                return ListCell(text, role)
            }),
    ]
}

/// A connection as a row.
struct ConnectionRow: Identifiable, Sendable {
    let host: HostSnapshot
    var id: HostID { host.id }
}

extension CommandSet {
    /// The connections.
    static let connections: CommandSet = .init(
        "Connections", elsewhere: "Open the list of hosts first",
        [
            .opens(
                "the host's page, or why it does not answer",
                refusal: { state in
                    state.world.hosts.isEmpty
                        ? "There is no host yet: add one with \(state.world.keys.hint(.addConnection))" : nil
                }
            ) { state in
                if let host = state.targetHost { state.openHost(host) }
            },
            .addConnection,
            Command(
                "edit-connection", "Edit host", "Change a connection's name, URI or options.", words: "settings uri",
                keys: "f4", footer: 3, about: .selection, refusal: { $0.refusalOnHost() },
                sends: {
                    $0.onHost { state, host in
                        state.layers.append(ConnectionForm(host: host.id, settings: state.settings(of: host)))
                        return []
                    }
                }),
            Command(
                "toggle-autoconnect", "Autoconnect", "Open the connection at start, or no longer.", words: "startup",
                keys: "a", footer: 4, about: .selection, refusal: { $0.refusalOnHost() },
                sends: { $0.onHost { state, host in state.toggleAutoconnect(host) } }),
            Command(
                "remove-connection", "Remove host", "Forget a connection; the host is left as it is.",
                words: "delete forget", keys: "D", "delete", footer: 5, about: .selection,
                refusal: { $0.refusalOnHost() },
                sends: {
                    $0.onHost { state, host in
                        state.layers.append(Choice.removal(of: host))
                        return []
                    }
                }),
        ])
}

extension Command {
    static let showConnections: Command = .init(
        "show-connections", "Hosts", "Add, edit and remove connections.", words: "uri servers hypervisors", keys: "C",
        footer: 87, changes: { $0.open(ConnectionsPage()) })
    static let addConnection: Command = .init(
        "add-connection", "Add host", "Add a connection to a libvirt host.", words: "new server uri qemu+ssh",
        keys: "n", "insert", footer: 2,
        changes: { state in
            state.layers.append(ConnectionForm(host: nil, settings: ConnectionSettings(uri: "")))
        })
}

extension State {
    fileprivate mutating func toggleAutoconnect(_ host: HostSnapshot) -> [Effect] {
        var settings = settings(of: host)
        settings.autoconnect.toggle()
        world.connections[host.id] = settings
        world.hostChanges += 1
        say("\(host.name): \(settings.autoconnect ? "opened at start from now on" : "no longer opened at start")")
        return [.updateConnection(host.id, settings)]
    }

    fileprivate func settings(of host: HostSnapshot) -> ConnectionSettings {
        world.connections[host.id]
            ?? ConnectionSettings(
                name: host.name, uri: host.uri, isReadOnly: host.isReadOnly, isProtected: host.isProtected,
                interval: host.interval)
    }
}
