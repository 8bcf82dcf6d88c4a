import CLibvirt

extension Connection {
    /// Puts one callback on for each kind and gathers their events in one stream.
    ///
    /// Kinds that are refused are listed in the stream; throws the last refusal when nothing is left.
    func subscribe<Value: Sendable>(
        _ call: StaticString, kinds: [Int32], limit: Int, as type: Value.Type = Value.self,
        register: (OpaquePointer, Int32, UnsafeMutableRawPointer) -> Int32,
        deregister: @escaping (OpaquePointer, Int32) -> Int32
    ) throws(LibvirtError) -> EventStream<Value> {
        let connection = try live(call)
        let buffer = EventBuffer<Value>(limit: limit)
        let sink = EventSink(buffer)
        var registrations: [Int] = []
        var refused: [Int32] = []
        for kind in kinds {
            let context = Unmanaged.passRetained(sink)
            let callback = register(connection, kind, context.toOpaque())
            if callback < 0 {
                let error = LibvirtError.last(call)
                context.release()
                refused.append(kind)
                if refused.count == kinds.count { throw error }
            } else {
                registrations.append(session.remember { _ = deregister($0, callback) })
            }
        }
        return EventStream(
            buffer: buffer,
            subscription: EventSubscription(
                session: session, executor: executor, registrations: registrations, refusedKinds: refused))
    }
}
