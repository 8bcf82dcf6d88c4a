public import Libvirt
internal import LibvirtConfig
internal import XMLTree

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
    /// An installer ends by restarting or switching off the machine, which leaves the guest off: its definition for the
    /// first start says so. A guest that is saved meanwhile goes on with its installer when it is started again, and so
    /// does the waiting. May take hours, and may begin at any time, also after the installer's end; any task. Cancelling
    /// ends the waiting alone.
    /// - Parameter reconnect: opens another connection when the one before is lost; tried until it succeeds. Without it a
    ///   lost connection is a failure.
    /// - Throws: when the connection goes for good, when the guest cannot be started, or when it is cancelled.
    public static func finish(
        _ guest: UUID, on connection: Connection,
        reconnect: (@Sendable () async throws(LibvirtError) -> Connection)? = nil
    ) async throws(StepFailure) -> End {
        var (link, isOwn) = (connection, false)
        defer { if isOwn { link.abandon() } }
        while true {
            do throws(LibvirtError) { return try await end(of: guest, on: link) } catch {
                if Task.isCancelled { throw .cancelled }
                if error.code == .noDomain { return .abandoned }
                guard let reconnect, await !link.isAlive else { throw StepFailure(error) }
                if isOwn { link.abandon() }
                (link, isOwn) = (try await open(reconnect), true)
            }
        }
    }

    /// How the guest stands.
    enum Phase: Hashable, Sendable {
        /// The installer runs, or waits in a saved state.
        case installing
        /// The installer has ended by itself.
        case ended
        /// The guest runs from its disk: somebody has started it.
        case started
        /// It was forced off, or has crashed.
        case broken
    }

    private static func end(of guest: UUID, on connection: Connection) async throws(LibvirtError) -> End {
        let domain = try await connection.domain(guest)
        // First the events, then the look, so that no end is missed between the two.
        var events = try await connection.domainEvents([.lifecycle], of: domain).makeAsyncIterator()
        var phase = try await phase(of: domain)
        while true {
            switch phase {
            case .installing: break
            case .ended:
                try await start(domain)
                await OwnMedia.removeUnused(of: domain)
                return .restarted
            case .started: return .restarted
            case .broken: return .abandoned
            }
            switch await events.next(isolation: nil) {
            case .event(let event): phase = try await self.phase(after: event, of: domain)
            // What was dropped may have been the end.
            case .overflow: phase = try await self.phase(of: domain)
            case nil:
                throw LibvirtError(
                    code: .invalidConn, message: "the connection ended while the installer ran",
                    call: "virConnectDomainEventRegisterAny")
            }
        }
    }

    /// How the guest stands, as far as a look at it tells.
    static func phase(of domain: Domain) async throws(LibvirtError) -> Phase {
        let status = try await domain.state()
        guard status.state == .shutOff else {
            if try await isInstalling(domain) { return .installing }
            // It may have ended between the two questions: the document was then that of its next run.
            return try await domain.isActive() ? .started : try await phase(of: domain)
        }
        if (try? await domain.hasManagedSave()) == true { return .installing }
        // It ended while nobody looked. libvirt remembers how, unless it was restarted since.
        return switch Domain.ShutOffReason(rawValue: status.reason) {
        case .shutdown, .unknown: .ended
        // Into a file: it goes on when somebody restores it.
        case .saved: .installing
        default: .broken
        }
    }

    /// How the guest stands after an event: how a run has ended only its event tells, whatever has happened since.
    static func phase(after event: DomainEvent, of domain: Domain) async throws(LibvirtError) -> Phase {
        guard case .lifecycle(let kind, let detail) = event.detail else { return .installing }
        switch kind {
        case .stopped:
            return switch DomainEvent.StoppedDetail(rawValue: detail) {
            case .shutdown: .ended
            case .saved: .installing
            default: .broken
            }
        case .started, .undefined: return try await phase(of: domain)
        default: return .installing
        }
    }

    /// Whether the guest's run is that of its installer, which a restart ends; the runs from the disk go on.
    private static func isInstalling(_ domain: Domain) async throws(LibvirtError) -> Bool {
        guard let document = try? DomainConfig(parsing: try await domain.xml()) else { return true }
        return document.onReboot == .destroy
    }

    /// Starts the guest, unless somebody else has just done it.
    private static func start(_ domain: Domain) async throws(LibvirtError) {
        do throws(LibvirtError) { try await domain.start() } catch {
            guard error.code == .operationInvalid, try await domain.isActive() else { throw error }
        }
    }

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
}
