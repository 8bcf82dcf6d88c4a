import CLibvirt

/// A port that a guest's interface holds on a virtual network.
public final class NetworkPort: ConnectionObject {
    let handle: Handle

    /// The identity that stays. `virNetworkPortGetUUID`.
    public let uuid: UUID

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virNetworkPortFree)
        uuid = UUID.read { virNetworkPortGetUUID(raw, $0) } ?? UUID.zero
    }
}
