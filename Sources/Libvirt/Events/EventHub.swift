import Synchronization

/// What libvirt holds as a callback's context: hands each event on to every stream that wants it.
///
/// libvirt takes a function only once for each kind of event and object, so streams share the callback. When libvirt
/// has let go of the hub, its streams end.
final class EventHub<Value: Sendable>: Sendable {
    private let buffers = Mutex<[ObjectIdentifier: EventBuffer<Value>]>([:])

    deinit { finish() }

    /// Ends every stream.
    func finish() { for buffer in buffers.withLock({ $0 }).values { buffer.finish() } }

    func join(_ buffer: EventBuffer<Value>) { buffers.withLock { $0[ObjectIdentifier(buffer)] = buffer } }

    /// Says whether that was the last one.
    func leave(_ buffer: EventBuffer<Value>) -> Bool {
        buffers.withLock { buffers in
            buffers[ObjectIdentifier(buffer)] = nil
            return buffers.isEmpty
        }
    }

    func add(_ value: Value) { for buffer in buffers.withLock({ $0 }).values { buffer.add(value) } }

    /// The hub behind a callback's context; nil for a null pointer.
    static func from(_ context: UnsafeMutableRawPointer?) -> EventHub<Value>? {
        guard let context else { return nil }
        return Unmanaged<EventHub<Value>>.fromOpaque(context).takeUnretainedValue()
    }
}

/// libvirt's way to give a callback's context back, once for each callback.
func releaseHub(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<AnyObject>.fromOpaque(context).release()
}
