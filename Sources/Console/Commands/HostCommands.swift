import FleetModel
import Terminal

extension CommandSet {
    /// Wherever one host is meant: the list, the host's page and the connections.
    static let host: CommandSet = .init(
        "Hosts",
        [
            .newGuest,
            .connect,
            Command(
                "disconnect", "Disconnect", "Close the connection; guests go on running.", words: "close log out",
                keys: "f7", about: .selection,
                refusal: {
                    $0.refusalOnHost { host in
                        if case .closed = host.connection { "\(host.name) is not connected" } else { nil }
                    }
                },
                sends: { state in
                    state.onHost { state, host in
                        state.say("\(host.name): disconnected; \(state.world.keys.hint(.connect)) connects again")
                        return [.disconnect(host.id)]
                    }
                }),
            Command(
                "refresh", "Refresh", "Ask the host for everything again.", words: "reload update poll", keys: "f5",
                about: .selection,
                refusal: {
                    $0.refusalOnHost { host in
                        host.connection.isUsable ? nil : "\(host.name) is not connected now"
                    }
                },
                sends: { $0.onHost { _, host in [.refresh(host.id)] } }),
        ])
}

extension Command {
    static let newGuest: Command = .init(
        "new-guest", "New", "Make a new guest, step by step and with a reason for every choice.",
        words: "create install wizard add virt-install", keys: "n", "insert", footer: 5, about: .selection,
        refusal: { $0.refusalOfNewGuest }, sends: { $0.openWizard() })
    static let connect: Command = .init(
        "connect", "Connect", "Open the connection, or try again now instead of waiting.",
        words: "reconnect retry open log in", keys: "L", about: .selection,
        refusal: {
            $0.refusalOnHost { host in
                if case .ready = host.connection { "\(host.name) is connected" } else { nil }
            }
        },
        sends: {
            $0.onHost { _, host in
                if case .closed = host.connection { [.connect(host.id)] } else { [.reconnect(host.id)] }
            }
        })
}

extension State {
    /// Why something cannot be done to the host that is meant.
    func refusalOnHost(_ refusal: (HostSnapshot) -> String? = { _ in nil }) -> String? {
        guard let id = targetHost, let host = world.hosts[id] else { return "Choose a host first" }
        return refusal(host)
    }

    /// Does something to the host that is meant.
    mutating func onHost(_ act: (inout State, HostSnapshot) -> [Effect]) -> [Effect] {
        guard let id = targetHost, let host = world.hosts[id] else { return [] }
        return act(&self, host)
    }

    /// Why no guest can be made on the host that is meant.
    var refusalOfNewGuest: String? {
        guard let id = wizardHost, let host = world.hosts[id] else { return "Choose a host first" }
        if !host.connection.isUsable { return "\(host.name) is not connected" }
        return host.isReadOnly || world.isReadOnly ? "\(host.name) is open read-only" : nil
    }
}
