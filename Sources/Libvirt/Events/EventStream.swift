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
/// closes, of itself when its link is lost too, or the consuming task is cancelled.
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
        public mutating func next() async -> StreamedEvent<Value>? { await buffer.next() }

        /// The next event or overflow mark; nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> StreamedEvent<Value>? {
            await buffer.next()
        }
    }

    /// Starts taking events.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(buffer: buffer, subscription: subscription) }
}

/// Leaves the hubs, on the connection's thread, when the last holder is gone.
final class EventSubscription: Sendable {
    let refusedKinds: [Int32]
    private let executor: ConnectionExecutor
    private let leave: @Sendable () -> Void

    init(executor: ConnectionExecutor, refusedKinds: [Int32], leave: @escaping @Sendable () -> Void) {
        self.executor = executor
        self.refusedKinds = refusedKinds
        self.leave = leave
    }

    deinit { executor.submit(leave) }
}
