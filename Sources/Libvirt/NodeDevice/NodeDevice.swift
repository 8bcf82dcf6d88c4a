import CLibvirt

/// A device of the host.
public final class NodeDevice: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name. `virNodeDeviceGetName`.
    public let name: String

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virNodeDeviceFree)
        name = String(copying: virNodeDeviceGetName(raw)) ?? ""
    }
}
