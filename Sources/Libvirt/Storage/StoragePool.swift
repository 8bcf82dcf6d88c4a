import CLibvirt

/// A place that volumes are kept in.
public final class StoragePool: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name. `virStoragePoolGetName`.
    public let name: String

    /// The identity that stays. `virStoragePoolGetUUID`.
    public let uuid: UUID

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virStoragePoolFree)
        name = String(copying: virStoragePoolGetName(raw)) ?? ""
        uuid = UUID.read { virStoragePoolGetUUID(raw, $0) } ?? UUID.zero
    }
}
