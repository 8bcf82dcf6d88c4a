import CLibvirt

/// A state of a domain to go back to.
public final class Snapshot: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name, unique in its domain. `virDomainSnapshotGetName`.
    public let name: String

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virDomainSnapshotFree)
        name = String(copying: virDomainSnapshotGetName(raw)) ?? ""
    }
}
