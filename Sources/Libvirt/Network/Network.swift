import CLibvirt

/// A virtual network.
public final class Network: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name. `virNetworkGetName`.
    public let name: String

    /// The identity that stays. `virNetworkGetUUID`.
    public let uuid: UUID

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virNetworkFree)
        name = String(copying: virNetworkGetName(raw)) ?? ""
        uuid = UUID.read { virNetworkGetUUID(raw, $0) } ?? UUID.zero
    }
}
