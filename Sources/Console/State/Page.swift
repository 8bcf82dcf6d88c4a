import FleetModel

/// A page and where the user is on it.
public enum Page: Equatable, Sendable {
    /// The list of hosts and guests.
    case fleet
    /// One guest.
    case guest(GuestPage)
    /// One host.
    case host(HostPage)
    /// Actions under way and done.
    case tasks(ScrolledList)
    /// What happened.
    case events(ScrolledList)
    /// Connections.
    case connections(ScrolledList)
    /// One guest's screen.
    case screen(ScreenPage)
}

extension Page {
    /// Which page it is, wherever the user is on it.
    enum Identity: Hashable {
        case fleet, tasks, events, connections
        case guest(GuestID)
        case host(HostID)
        case screen(GuestID, ScreenKind)
    }

    /// Which page it is, wherever the user is on it.
    var identity: Identity {
        switch self {
        case .fleet: .fleet
        case .tasks: .tasks
        case .events: .events
        case .connections: .connections
        case .guest(let page): .guest(page.guest)
        case .host(let page): .host(page.host)
        case .screen(let page): .screen(page.guest, page.kind)
        }
    }

    /// The host it belongs to, if it goes when the host goes.
    var host: HostID? {
        switch self {
        case .guest(let page): page.guest.host
        case .host(let page): page.host
        case .screen(let page): page.guest.host
        case .fleet, .tasks, .events, .connections: nil
        }
    }

    /// Where the user is in its list; nil on pages that have none, and on the main list, which is its own.
    var list: ScrolledList? {
        get {
            switch self {
            case .guest(let page): page.list
            case .host(let page): page.list
            case .tasks(let list), .events(let list), .connections(let list): list
            case .fleet, .screen: nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .guest(var page):
                page.list = newValue
                self = .guest(page)
            case .host(var page):
                page.list = newValue
                self = .host(page)
            case .tasks: self = .tasks(newValue)
            case .events: self = .events(newValue)
            case .connections: self = .connections(newValue)
            case .fleet, .screen: break
            }
        }
    }
}
