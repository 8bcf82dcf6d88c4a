import CLibvirt

/// A password or key that libvirt keeps for guests and pools.
public final class Secret: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// What it is used for, such as a path. `virSecretGetUsageID`.
    public let name: String

    /// The identity that stays. `virSecretGetUUID`.
    public let uuid: UUID

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virSecretFree)
        name = String(copying: virSecretGetUsageID(raw)) ?? ""
        uuid = UUID.read { virSecretGetUUID(raw, $0) } ?? UUID.zero
    }
}
