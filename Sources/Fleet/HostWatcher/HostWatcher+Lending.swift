internal import FleetModel
public import Libvirt

/// A connection for work that the fleet itself knows nothing of.
public struct LentConnection: Sendable {
    /// The connection.
    public let connection: Connection
    /// Whether it was opened for this work alone; a driver inside this process has one connection for everything.
    let isOwn: Bool

    /// Gives it back: a connection of its own is closed, without waiting.
    public func giveBack() { if isOwn { connection.abandon() } }
}

extension HostWatcher {
    /// Opens a connection for long work beside the watching, with the host's settings and the answers it was given.
    func lend(for purpose: String) async throws(Failure) -> LentConnection {
        guard let links, machine.isOpen else {
            throw Failure(
                what: purpose, why: "\(name) is not connected", next: "Wait until it is connected again, then repeat")
        }
        if address.isEmbedded { return LentConnection(connection: links.watch, isOwn: false) }
        let host = name
        do throws(LibvirtError) {
            let connection = try await Connection.open(
                address, readOnly: settings.isReadOnly, authentication: authenticator(machine.epoch))
            return LentConnection(connection: connection, isOwn: true)
        } catch {
            throw Failure(purpose, error, host: host)
        }
    }
}
