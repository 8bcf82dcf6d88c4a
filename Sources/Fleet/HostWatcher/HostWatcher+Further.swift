internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// What it takes to open a further connection to the host.
    var furtherDoor: FurtherDoor {
        FurtherDoor(
            settings: settings, name: name, remembered: remembered,
            world: address.keepsItsWorld ? links?.watch : nil, isUsable: machine.state.isUsable)
    }
}

/// The way to a host that is connected already.
struct FurtherDoor: Sendable {
    let settings: ConnectionSettings
    let name: String
    let remembered: RememberedAnswers
    /// The connection that holds the world of a driver inside this process.
    let world: Connection?
    let isUsable: Bool

    /// Opens a connection, with the answers that the user gave for the first one.
    func open() async throws(LibvirtError) -> Connection {
        if let world { return try await world.another() }
        let remembered = remembered
        return try await settings.connectPinged { credentials in
            let known = credentials.map { remembered.answer(to: $0) }
            return known.allSatisfy { $0 != nil } ? known : nil
        }
    }
}
