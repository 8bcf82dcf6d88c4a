public import Libvirt

/// What follows a plan that has started an installer.
public enum Installation {
    /// How an installer ended.
    public enum End: Hashable, Sendable {
        /// By itself, and the guest runs from its disk now.
        case restarted
        /// The guest was forced off, has crashed or is gone: it stays as it is.
        case abandoned
    }

    /// Waits until a guest's installer has ended, and starts the guest from its disk.
    ///
    /// An installer ends by restarting or switching off the machine, which leaves the guest off: its definition for
    /// the first start says so. May take hours; any task. Cancelling ends the waiting alone.
    /// - Parameter reconnect: opens another connection when the one before is lost; tried until it succeeds. Without it a
    ///   lost connection is a failure.
    /// - Throws: when the connection goes for good, when the guest cannot be started, or when it is cancelled.
    public static func finish(
        _ name: String, on connection: Connection,
        reconnect: (@Sendable () async throws(LibvirtError) -> Connection)? = nil
    ) async throws(StepFailure) -> End {
        var (link, isOwn) = (connection, false)
        var run: Int32?
        defer { if isOwn { link.abandon() } }
        while true {
            do throws(LibvirtError) { return try await end(of: name, &run, on: link) } catch {
                if Task.isCancelled { throw .cancelled }
                if error.code == .noDomain { return .abandoned }
                guard let reconnect, await !link.isAlive else { throw StepFailure(error) }
                if isOwn { link.abandon() }
                (link, isOwn) = (try await open(reconnect), true)
            }
        }
    }

    /// - Parameter run: the number of the installer's run, once it is known.
    private static func end(
        of name: String, _ run: inout Int32?, on connection: Connection
    ) async throws(LibvirtError) -> End {
        let domain = try await connection.domain(named: name)
        // First the events, then the look, so that no end is missed between the two.
        let events = try await connection.domainEvents([.lifecycle], of: domain)
        if try await domain.isActive() {
            // A later run of the guest is no installer's: it was started while nobody looked, perhaps by us.
            if let run, let now = domain.id, run != now { return .restarted }
            run = domain.id ?? run
            guard try await hasEndedByItself(domain, events) else { return .abandoned }
        } else {
            let status = try await domain.state()
            // It ended while nobody looked. libvirt remembers how, unless it was restarted since.
            guard status.state == .shutOff, endings.contains(Domain.ShutOffReason(rawValue: status.reason)) else {
                return .abandoned
            }
        }
        try await domain.start()
        await OwnMedia.removeUnused(of: domain)
        return .restarted
    }

    /// What may be an installer's end.
    private static let endings: Set<Domain.ShutOffReason> = [.shutdown, .unknown]

    /// Tries to open a connection until it succeeds, at ever longer intervals up to half a minute.
    private static func open(
        _ reconnect: @Sendable () async throws(LibvirtError) -> Connection
    ) async throws(StepFailure) -> Connection {
        var pause = 1
        while true {
            do { try await Task.sleep(for: .seconds(pause)) } catch { throw .cancelled }
            do throws(LibvirtError) { return try await reconnect() } catch {
                if Task.isCancelled { throw .cancelled }
            }
            pause = min(pause * 2, 30)
        }
    }

    /// Waits for a running guest's end: true when it came from within.
    static func hasEndedByItself(
        _ domain: Domain, _ events: EventStream<DomainEvent>
    ) async throws(LibvirtError) -> Bool {
        var iterator = events.makeAsyncIterator()
        while let event = await iterator.next(isolation: nil) {
            switch event {
            case .event(let event):
                guard case .lifecycle(.stopped, let detail) = event.detail else { continue }
                return DomainEvent.StoppedDetail(rawValue: detail) == .shutdown
            // What was dropped may have been the end.
            case .overflow: if try await !domain.isActive() { return true }
            }
        }
        throw LibvirtError(
            code: .invalidConn, message: "the connection ended while the installer ran",
            call: "virConnectDomainEventRegisterAny")
    }
}
