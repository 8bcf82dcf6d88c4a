import CLibvirt

/// The one callback of a stream, on from the first wait until the stream's end. Connection's thread.
///
/// It is never taken off and put on again between two waits: when that happens while libvirt runs it, libvirt forgets to
/// give the old one back, which then holds on to the stream and to its connection's socket for ever.
final class StreamReadiness: @unchecked Sendable {
    private let stream: OpaquePointer
    private var hub: EventHub<Stream.Events>?
    private var ending: Int?

    init(_ stream: OpaquePointer) { self.stream = stream }

    /// Has the buffer hear of these events. `virStreamEventAddCallback`, `virStreamEventUpdateCallback`.
    func report(
        _ events: Stream.Events, to buffer: EventBuffer<Stream.Events>, _ session: Session
    ) throws(LibvirtError) {
        let bits = Int32(bitPattern: events.rawValue)
        if let hub {
            hub.join(buffer)
            try check("virStreamEventUpdateCallback", virStreamEventUpdateCallback(stream, bits))
            return
        }
        let hub = EventHub<Stream.Events>()
        hub.join(buffer)
        let context = Unmanaged.passRetained(hub)
        let result = virStreamEventAddCallback(stream, bits, reportReadiness, context.toOpaque(), releaseHub)
        if result < 0 { context.release() }
        try check("virStreamEventAddCallback", result)
        self.hub = hub
        // Once the connection is closed nothing more can be taken off.
        ending = session.atClose { [weak self] in self?.end() }
    }

    /// The buffer hears nothing more.
    func forget(_ buffer: EventBuffer<Stream.Events>) {
        if hub?.leave(buffer) == true { _ = virStreamEventUpdateCallback(stream, 0) }
    }

    /// Takes the callback off and ends the waiting. `virStreamEventRemoveCallback`.
    func end(_ session: Session? = nil) {
        if let ending { session?.forgetEnding(ending) }
        ending = nil
        guard let hub else { return }
        self.hub = nil
        _ = virStreamEventRemoveCallback(stream)
        hub.finish()
    }
}

private func reportReadiness(_ stream: OpaquePointer?, _ events: Int32, _ context: UnsafeMutableRawPointer?) {
    // Readiness is a level: without this libvirt would call again and again until the data is taken.
    if let stream { _ = virStreamEventUpdateCallback(stream, 0) }
    EventHub<Stream.Events>.from(context)?.add(Stream.Events(rawValue: UInt32(bitPattern: events)))
}
