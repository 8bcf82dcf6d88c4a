import CLibvirt

/// A moment from which changes of disks are tracked, for incremental backups.
public final class Checkpoint: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name, unique in its domain. `virDomainCheckpointGetName`.
    public let name: String

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virDomainCheckpointFree)
        name = String(copying: virDomainCheckpointGetName(raw)) ?? ""
    }
}
