public import FleetModel
import Terminal

/// A guest as it was named at the key press: what a confirmation shows and an action carries.
public struct Target: Equatable, Sendable {
    /// Which guest.
    public var guest: GuestID
    /// Its name then: untrusted text.
    public var name: String
    /// Its host's name then: untrusted text.
    public var hostName: String
    /// Its host's URI.
    public var uri: String?
    /// Whether its connection is read-only.
    public var isReadOnly = false
    /// Whether its host is protected.
    public var isProtected: Bool

    /// The same for the rules of safety.
    var subject: ActionTarget {
        ActionTarget(
            uuid: guest.uuid, name: name, hostName: hostName, uri: uri, isReadOnly: isReadOnly, isProtected: isProtected
        )
    }
}

extension State {
    /// The guests a command goes to: the page's guest, else the marked ones, else the selected one.
    var targets: [Target] { page.targets(in: world).compactMap(target) }

    /// The host a command goes to: the page's, else the selected row's.
    var targetHost: HostID? { page.targetHost(in: world) }

    private func target(_ id: GuestID) -> Target? {
        guard let host = world.hosts[id.host], let guest = world.guest(id) else { return nil }
        return Target(
            guest: id, name: guest.name, hostName: host.name, uri: host.uri, isReadOnly: host.isReadOnly,
            isProtected: host.isProtected)
    }
}
