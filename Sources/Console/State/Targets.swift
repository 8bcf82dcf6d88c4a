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
    /// Whether its connection is read-only.
    public var isReadOnly = false
    /// Whether its host is protected.
    public var isProtected: Bool

    /// The same for the rules of safety.
    var subject: ActionTarget {
        ActionTarget(
            uuid: guest.uuid, name: name, hostName: hostName, isReadOnly: isReadOnly, isProtected: isProtected)
    }
}

extension State {
    /// The guests a command goes to: the page's guest, else the marked ones, else the selected one.
    var targets: [Target] {
        if case .guest(let page) = page { return target(page.guest).map { [$0] } ?? [] }
        if case .screen(let page) = page { return target(page.guest).map { [$0] } ?? [] }
        guard case .fleet = page else { return [] }
        if !marks.isEmpty { return marks.sorted().compactMap(target) }
        if case .guest(let id) = fleet.selection { return target(id).map { [$0] } ?? [] }
        return []
    }

    /// The host a command goes to: the page's, else the selected row's.
    var targetHost: HostID? {
        switch page {
        case .host(let page): page.host
        case .guest(let page): page.guest.host
        case .screen(let page): page.guest.host
        case .connections(let list): if case .host(let host) = list.item { host } else { nil }
        case .fleet:
            switch fleet.selection {
            case .host(let host): host
            case .guest(let guest): guest.host
            case .group, nil: hostOrder.count == 1 ? hostOrder.first : nil
            }
        case .tasks, .events: nil
        }
    }

    private func target(_ id: GuestID) -> Target? {
        guard let host = hosts[id.host], let guest = guest(id) else { return nil }
        return Target(
            guest: id, name: guest.name, hostName: host.name, isReadOnly: host.isReadOnly, isProtected: host.isProtected
        )
    }
}
