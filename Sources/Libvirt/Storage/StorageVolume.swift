import CLibvirt

/// A disk image, partition or the like in a storage pool.
public final class StorageVolume: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name in its pool. `virStorageVolGetName`.
    public let name: String

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virStorageVolFree)
        name = String(copying: virStorageVolGetName(raw)) ?? ""
    }
}
