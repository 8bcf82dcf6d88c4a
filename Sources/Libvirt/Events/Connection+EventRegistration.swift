import CLibvirt

extension Connection {
    /// Gathers events of several kinds in one stream, with one callback a kind and object.
    ///
    /// Kinds that are refused are listed in the stream; throws the last refusal when nothing is left.
    /// - Parameter object: names the object that is followed, nil for all.
    func subscribe<Value: Sendable>(
        _ call: StaticString, kinds: [Int32], object: String?, limit: Int, as type: Value.Type = Value.self,
        register: (OpaquePointer, Int32, UnsafeMutableRawPointer) -> Int32,
        deregister: @escaping (OpaquePointer, Int32) -> Int32
    ) throws(LibvirtError) -> EventStream<Value> {
        let connection = try live(call)
        let buffer = EventBuffer<Value>(limit: limit)
        var keys: [Session.CallbackKey] = []
        var refused: [Int32] = []
        for kind in Set(kinds).sorted() {
            let key = Session.CallbackKey(function: "\(call)", kind: kind, object: object)
            if let hub = session.hub(for: key) as? EventHub<Value> {
                hub.join(buffer)
                keys.append(key)
                continue
            }
            let hub = EventHub<Value>()
            let context = Unmanaged.passRetained(hub)
            let callback = register(connection, kind, context.toOpaque())
            guard callback >= 0 else {
                let error = LibvirtError.last(call)
                context.release()
                refused.append(kind)
                if keys.isEmpty, kind == kinds.max() { throw error }
                continue
            }
            hub.join(buffer)
            session.keep(hub, for: key) { _ = deregister($0, callback) }
            keys.append(key)
        }
        let session = session
        let subscription = EventSubscription(executor: executor, refusedKinds: refused) { [keys] in
            for key in keys {
                guard let hub = session.hub(for: key) as? EventHub<Value> else { continue }
                if hub.leave(buffer) { session.deregister(key) }
            }
        }
        return EventStream(buffer: buffer, subscription: subscription)
    }
}
