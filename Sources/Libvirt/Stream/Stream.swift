import CLibvirt

/// A channel for bytes between this program and a host: volumes, screenshots, consoles.
public final class Stream: ConnectionObject {
    let handle: Handle
    let readiness: StreamReadiness

    /// The connection it belongs to.
    public var connection: Connection { handle.connection }

    init(adopting raw: OpaquePointer, of connection: Connection) {
        handle = Handle(raw, of: connection, free: letGo)
        readiness = StreamReadiness(raw)
    }

    deinit {
        let (readiness, session) = (readiness, handle.connection.session)
        // Before the handle gives the stream up, on the same thread.
        handle.connection.executor.submit { readiness.end(session) }
    }
}

/// Gives up a stream that nobody holds any more. One that was not ended would hold on to its connection for ever; on one
/// that was, breaking off is only refused.
private func letGo(_ stream: OpaquePointer?) -> Int32 {
    _ = virStreamAbort(stream)
    return virStreamFree(stream)
}
