import CLibvirt

/// A set of packet filter rules.
public final class NWFilter: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name. `virNWFilterGetName`.
    public let name: String

    /// The identity that stays. `virNWFilterGetUUID`.
    public let uuid: UUID

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virNWFilterFree)
        name = String(copying: virNWFilterGetName(raw)) ?? ""
        uuid = UUID.read { virNWFilterGetUUID(raw, $0) } ?? UUID.zero
    }
}
