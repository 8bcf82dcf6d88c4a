import FleetModel
import Terminal

/// One line of the list.
enum FleetRow: Equatable, Sendable {
    /// A host's head line.
    case host(HostID)
    /// The head line of a group that is not a host: a state or a tag.
    case group(String, count: Int)
    /// A guest; its place in its host's snapshot is for drawing only.
    case guest(GuestID, index: Int)

    /// What the selection holds on to.
    var anchor: FleetAnchor {
        switch self {
        case .host(let host): .host(host)
        case .group(let name, _): .group(name)
        case .guest(let guest, _): .guest(guest)
        }
    }
}

/// What is selected: never a row's number.
enum FleetAnchor: Hashable, Sendable {
    /// A host's head line.
    case host(HostID)
    /// A group's head line.
    case group(String)
    /// A guest.
    case guest(GuestID)
}
