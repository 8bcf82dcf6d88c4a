import CLibvirt

/// A network interface of the host.
public final class Interface: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The name. `virInterfaceGetName`.
    public let name: String

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virInterfaceFree)
        name = String(copying: virInterfaceGetName(raw)) ?? ""
    }
}
