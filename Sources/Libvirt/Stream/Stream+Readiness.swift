extension Stream {
    /// Waits until a non-blocking stream can be read or written, or has ended.
    ///
    /// One waiter at a time. Throws `ErrorCode.operationAborted` when the task is cancelled and `ErrorCode.invalidConn`
    /// when the connection closes or its link is lost.
    /// `virStreamEventAddCallback`, `virStreamEventUpdateCallback`.
    public func ready(for events: Events) async throws(LibvirtError) -> Events {
        let buffer = EventBuffer<Events>(limit: 1)
        let (readiness, session) = (readiness, connection.session)
        try await run { _ throws(LibvirtError) in try readiness.report(events, to: buffer, session) }
        let event = await buffer.next()
        _ = try? await run { _ throws(LibvirtError) in readiness.forget(buffer) }
        switch event {
        case .event(let events): return events
        case .overflow: return events
        case nil:
            throw Task.isCancelled ? .cancelled("virStreamEventAddCallback") : .closed("virStreamEventAddCallback")
        }
    }

    /// Reads from a non-blocking stream, waiting without holding up the connection; nil at the end.
    public func read(upTo count: Int = 64 << 10) async throws(LibvirtError) -> [UInt8]? {
        while true {
            switch try await receive(upTo: count) {
            case .bytes(let bytes): return bytes
            case .end: return nil
            case .hole: _ = try await receiveHole()
            case .wouldBlock: _ = try await ready(for: [.readable, .hangup, .error])
            }
        }
    }

    /// Writes everything to a non-blocking stream, waiting without holding up the connection.
    public func write(_ bytes: [UInt8]) async throws(LibvirtError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if let sent = try await send(rest) {
                rest = rest.dropFirst(sent)
            } else {
                _ = try await ready(for: [.writable, .hangup, .error])
            }
        }
    }
}
