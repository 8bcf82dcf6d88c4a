import CLibvirt

extension DomainEvent.Kind {
    /// Every family known to this version, each event once: `.ioError` and `.blockJob` have better successors.
    public static var all: [Self] {
        (0...Self.memoryDeviceSizeChange.rawValue).map(Self.init(rawValue:))
            .filter { $0 != .ioError && $0 != .blockJob }
    }
}

extension Connection {
    /// Follows what happens to every domain or to one. `virConnectDomainEventRegisterAny`.
    ///
    /// The callbacks are on when this returns. At most `limit` events wait for the consumer.
    public func domainEvents(
        _ kinds: [DomainEvent.Kind] = DomainEvent.Kind.all, of domain: Domain? = nil, limit: Int = 1024
    ) throws(LibvirtError) -> EventStream<DomainEvent> {
        try subscribe(
            "virConnectDomainEventRegisterAny", kinds: kinds.map(\.rawValue), object: domain?.uuid.description,
            limit: limit
        ) {
            connection, kind, context in
            guard let callback = domainCallback(for: DomainEvent.Kind(rawValue: kind)) else { return -1 }
            return virConnectDomainEventRegisterAny(
                connection, domain?.handle.raw, kind, callback, context, releaseHub)
        } deregister: {
            virConnectDomainEventDeregisterAny($0, $1)
        }
    }
}
