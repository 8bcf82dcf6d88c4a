import FleetModel
import Terminal

extension State {
    /// Commands on connections.
    mutating func performOnHost(_ command: Command) -> [Effect] {
        if command == .addConnection {
            overlays.append(.connection(ConnectionForm(host: nil, settings: ConnectionSettings(uri: ""))))
            return []
        }
        guard let id = targetHost, let host = hosts[id] else { return [] }
        switch command {
        case .connect: return [.connect(id)]
        case .disconnect:
            say("\(host.name): disconnected; c connects again")
            return [.disconnect(id)]
        case .reconnect: return [.reconnect(id)]
        case .refresh: return [.refresh(id)]
        case .editConnection:
            overlays.append(.connection(ConnectionForm(host: id, settings: settings(of: host))))
            return []
        case .removeConnection:
            overlays.append(.choice(.removal(of: host)))
            return []
        case .toggleAutoconnect:
            var settings = settings(of: host)
            settings.autoconnect.toggle()
            connections[id] = settings
            say("\(host.name): \(settings.autoconnect ? "opened at start from now on" : "no longer opened at start")")
            return [.updateConnection(id, settings)]
        default: return []
        }
    }

    private func settings(of host: HostSnapshot) -> ConnectionSettings {
        connections[host.id]
            ?? ConnectionSettings(
                name: host.name, uri: host.uri, isReadOnly: host.isReadOnly, isProtected: host.isProtected,
                interval: host.interval)
    }
}
