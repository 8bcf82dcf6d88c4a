/// What an event stream yields.
public enum StreamedEvent<Value: Sendable>: Sendable {
    /// Something happened.
    case event(Value)
    /// Events came faster than they were taken and were dropped: look at everything afresh.
    case overflow
}

extension StreamedEvent: Equatable where Value: Equatable {}
extension StreamedEvent: Hashable where Value: Hashable {}

/// Events of one family, for one consumer.
///
/// libvirt's callbacks are taken off when the stream and its iterators are gone. The stream ends when the connection
/// closes or the consuming task is cancelled.
public struct EventStream<Value: Sendable>: AsyncSequence, Sendable {
    let buffer: EventBuffer<Value>
    let subscription: EventSubscription

    /// The numbers of the asked-for event kinds that the driver or its daemon does not offer.
    public var refusedKinds: [Int32] { subscription.refusedKinds }

    /// Waits for the next event.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let buffer: EventBuffer<Value>
        let subscription: EventSubscription

        /// The next event or overflow mark; nil at the end.
        public func next() async -> StreamedEvent<Value>? { await buffer.next() }

        /// The next event or overflow mark; nil at the end.
        public func next(isolation actor: isolated (any Actor)?) async -> StreamedEvent<Value>? { await buffer.next() }
    }

    /// Starts taking events.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(buffer: buffer, subscription: subscription) }
}

/// Takes callbacks off, on the connection's thread, when the last holder is gone.
final class EventSubscription: Sendable {
    let refusedKinds: [Int32]
    private let session: Session
    private let executor: ConnectionExecutor
    private let registrations: [Int]

    init(session: Session, executor: ConnectionExecutor, registrations: [Int], refusedKinds: [Int32]) {
        self.session = session
        self.executor = executor
        self.registrations = registrations
        self.refusedKinds = refusedKinds
    }

    deinit {
        let (session, registrations) = (session, registrations)
        executor.submit { for registration in registrations { session.deregister(registration) } }
    }
}

/// What libvirt holds for each callback; the stream ends when libvirt has let go of the last one.
final class EventSink<Value: Sendable>: Sendable {
    private let buffer: EventBuffer<Value>

    init(_ buffer: EventBuffer<Value>) { self.buffer = buffer }

    deinit { buffer.finish() }

    func add(_ value: Value) { buffer.add(value) }

    /// The sink behind a callback's context; nil for a null pointer.
    static func from(_ context: UnsafeMutableRawPointer?) -> EventSink<Value>? {
        guard let context else { return nil }
        return Unmanaged<EventSink<Value>>.fromOpaque(context).takeUnretainedValue()
    }
}

/// libvirt's way to give a callback's context back, once for each callback.
func releaseSink(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<AnyObject>.fromOpaque(context).release()
}
