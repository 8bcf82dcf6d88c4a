import CLibvirt

extension Stream {
    /// Waits until a non-blocking stream can be read or written, or has ended.
    ///
    /// One waiter at a time. Throws `ErrorCode.operationAborted` when the task is cancelled and `ErrorCode.invalidConn`
    /// when the connection closes or its link is lost.
    /// `virStreamEventAddCallback`, `virStreamEventRemoveCallback`.
    public func ready(for events: Events) async throws(LibvirtError) -> Events {
        let buffer = EventBuffer<Events>(limit: 1)
        let session = connection.session
        let ending = try await run { stream throws(LibvirtError) in
            let hub = EventHub<Events>()
            hub.join(buffer)
            let context = Unmanaged.passRetained(hub)
            let result = virStreamEventAddCallback(
                stream, Int32(bitPattern: events.rawValue), reportReadiness, context.toOpaque(), releaseHub)
            if result < 0 { context.release() }
            try check("virStreamEventAddCallback", result)
            return session.atClose { buffer.finish() }
        }
        let event = await buffer.next()
        // An error or the end may have taken the callback off already.
        _ = try? await run { stream throws(LibvirtError) in
            session.forgetEnding(ending)
            try check("virStreamEventRemoveCallback", virStreamEventRemoveCallback(stream))
        }
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

private func reportReadiness(_ stream: OpaquePointer?, _ events: Int32, _ context: UnsafeMutableRawPointer?) {
    // Readiness is a level: without this libvirt would call again and again until the data is taken.
    if let stream { _ = virStreamEventUpdateCallback(stream, 0) }
    EventHub<Stream.Events>.from(context)?.add(Stream.Events(rawValue: UInt32(bitPattern: events)))
}
