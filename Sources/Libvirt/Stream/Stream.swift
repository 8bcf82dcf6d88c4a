import CLibvirt

/// A channel for bytes between this program and a host: volumes, screenshots, consoles.
public final class Stream: ConnectionObject {
    let handle: Handle

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: virStreamFree)
    }
}
