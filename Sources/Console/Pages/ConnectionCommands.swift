import FleetModel
import Terminal

extension CommandSet {
    /// The connections.
    static let connections = CommandSet(
        "Connections", elsewhere: "Open the list of hosts first",
        [
            .open, .addConnection,
            Command(
                "edit-connection", "Edit host", "Change a connection's name, URI or options.", words: "settings uri",
                keys: "f4", footer: 3, about: .selection, refusal: { $0.refusalOnHost() },
                sends: {
                    $0.onHost { state, host in
                        let form = ConnectionForm(host: host.id, settings: state.settings(of: host))
                        state.layers.append(form)
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
    static let addConnection = Command(
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
        connections[host.id] = settings
        say("\(host.name): \(settings.autoconnect ? "opened at start from now on" : "no longer opened at start")")
        return [.updateConnection(host.id, settings)]
    }

    fileprivate func settings(of host: HostSnapshot) -> ConnectionSettings {
        connections[host.id]
            ?? ConnectionSettings(
                name: host.name, uri: host.uri, isReadOnly: host.isReadOnly, isProtected: host.isProtected,
                interval: host.interval)
    }
}
