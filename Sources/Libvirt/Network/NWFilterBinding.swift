import CLibvirt

/// A packet filter applied to one network port.
public final class NWFilterBinding: ConnectionObject, CustomStringConvertible {
    let handle: Handle

    /// The device of the port on the host. `virNWFilterBindingGetPortDev`.
    public let name: String

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    /// The name.
    public var description: String { name }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virNWFilterBindingFree)
        name = String(copying: virNWFilterBindingGetPortDev(raw)) ?? ""
    }
}
