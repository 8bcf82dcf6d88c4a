import FleetModel

extension Command {
    /// What Enter does in the lists that have pages behind their lines.
    static let open = Command(
        "open", "Open", "Open the page of the guest or host, or the error's whole text.", words: "enter go show",
        keys: "enter", footer: 1, about: .selection, refusal: { $0.refusalToOpen }, changes: { $0.open() })
}

extension State {
    fileprivate var refusalToOpen: String? {
        switch page {
        case .tasks: selectedTask == nil ? "There is no task" : nil
        case .connections:
            hosts.isEmpty ? "There is no host yet: add one with \(keys.hint(.addConnection))" : nil
        default: nil
        }
    }

    fileprivate mutating func open() {
        switch page {
        case .fleet:
            switch fleet.selection {
            case .guest(let id): openPage(.guest(GuestPage(guest: id, name: guest(id)?.name ?? "guest")))
            case .host(let id): openHost(id)
            case .group(let name): toggleFold(.group(name))
            case nil: break
            }
        case .connections: if let host = targetHost { openHost(host) }
        case .tasks:
            guard let task = selectedTask else { return }
            if case .failed(let failure) = task.state {
                layers.append(Reading.failure(failure))
            } else if let id = task.guest, let guest = guest(id) {
                openPage(.guest(GuestPage(guest: id, name: guest.name)))
            }
        case .guest, .host, .events, .screen: break
        }
    }

    /// A host that answers has a page; of one that does not, the reason is what one wants to read.
    private mutating func openHost(_ id: HostID) {
        switch hosts[id]?.connection {
        case .reconnecting(_, _, let reason), .crowded(let reason):
            layers.append(Reading.failure(reason))
        default: openPage(.host(HostPage(host: id)))
        }
    }
}
