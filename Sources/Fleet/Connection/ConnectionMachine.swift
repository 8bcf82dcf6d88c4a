internal import FleetModel

/// The life of one host's connection as a pure value: events go in, commands come out, the clock is an argument.
struct ConnectionMachine: Sendable, Equatable {
    /// What happened.
    enum Event: Sendable, Equatable {
        /// The user wants it open; also "try again now".
        case connect
        /// The user wants it closed.
        case disconnect
        /// The opening of an epoch succeeded.
        case opened(epoch: Int)
        /// The opening of an epoch was refused; not to be tried again for so many seconds at least.
        case refused(epoch: Int, Failure, patience: Double)
        /// The opening of an epoch has to wait for something of our own.
        case crowded(epoch: Int, Failure)
        /// What it waited for is there.
        case admitted(epoch: Int)
        /// An open connection went away.
        case lost(epoch: Int, Failure)
        /// The daemon asks for credentials.
        case asked(epoch: Int)
        /// The user answered.
        case answered(epoch: Int)
        /// The user would not answer.
        case declined(epoch: Int)
        /// Calls are not answered, since a moment.
        case silent(epoch: Int, since: Moment)
        /// A call was answered.
        case heard(epoch: Int)
        /// The time of the next try may have come.
        case clock
    }

    /// What to do about it.
    enum Command: Sendable, Equatable {
        /// Open a connection; report with this epoch.
        case open(epoch: Int)
        /// Give up whatever is open or being opened.
        case close
        /// Send `clock` at this moment.
        case wake(at: Moment)
    }

    private enum Phase: Sendable, Equatable {
        case closed
        case opening(since: Moment)
        case waitingForCredentials
        case crowded(Failure)
        case ready(since: Moment)
        case degraded(since: Moment, readySince: Moment)
        case waiting(next: Moment)
    }

    /// Counts openings: what an older one reports is stale and ignored.
    private(set) var epoch = 0
    /// How to space tries.
    var backoff: Backoff
    private var phase = Phase.closed
    private var attempt = 0
    private var reason: Failure?

    /// A connection that is closed.
    init(backoff: Backoff) { self.backoff = backoff }

    /// What to show.
    var state: ConnectionState {
        switch phase {
        case .closed: .closed
        case .opening(let since):
            if let reason {
                .reconnecting(attempt: attempt, next: since, reason: reason)
            } else {
                .connecting(since: since)
            }
        case .waitingForCredentials: .waitingForCredentials
        case .crowded(let reason): .crowded(reason)
        case .ready: .ready
        case .degraded(let since, _): .degraded(since: since, reason: "no answer")
        case .waiting(let next):
            if let reason {
                .reconnecting(attempt: attempt, next: next, reason: reason)
            } else {
                .connecting(since: next)
            }
        }
    }

    /// Whether there is an open connection, answering or not.
    var isOpen: Bool {
        switch phase {
        case .ready, .degraded: true
        default: false
        }
    }

    /// Whether an opening is under way, and since when; nil also while the user is asked for a password.
    var openingSince: Moment? { if case .opening(let since) = phase { since } else { nil } }

    /// Takes an event in.
    /// - Parameter jitter: 0 to 1, drawn by the caller.
    mutating func handle(_ event: Event, at now: Moment, jitter: Double) -> [Command] {
        switch event {
        case .connect:
            switch phase {
            case .closed, .waiting: return open(now)
            default: return []
            }
        case .clock:
            guard case .waiting(let next) = phase else { return [] }
            return next <= now ? open(now) : [.wake(at: next)]
        case .disconnect:
            guard phase != .closed else { return [] }
            phase = .closed
            epoch += 1
            (attempt, reason) = (0, nil)
            return [.close]
        case .opened(epoch), .refused(epoch, _, _), .lost(epoch, _), .asked(epoch), .answered(epoch), .declined(epoch),
            .silent(epoch, _), .heard(epoch), .crowded(epoch, _), .admitted(epoch):
            return handleCurrent(event, at: now, jitter: jitter)
        default:
            return []
        }
    }

    private mutating func handleCurrent(_ event: Event, at now: Moment, jitter: Double) -> [Command] {
        switch (event, phase) {
        case (.opened, .opening), (.opened, .waitingForCredentials):
            phase = .ready(since: now)
            reason = nil
        case (.refused(_, let failure, let patience), .opening),
            (.refused(_, let failure, let patience), .waitingForCredentials):
            return retry(failure, patience: patience, at: now, jitter: jitter)
        case (.crowded(_, let failure), .opening):
            phase = .crowded(failure)
        case (.admitted, .crowded):
            phase = .opening(since: now)
        case (.asked, .opening):
            phase = .waitingForCredentials
        case (.answered, .waitingForCredentials):
            phase = .opening(since: now)
        // The refusal that follows may be heard of before: what the user said counts all the same.
        case (.declined, .opening), (.declined, .waitingForCredentials), (.declined, .waiting):
            phase = .closed
            epoch += 1
            (attempt, reason) = (0, nil)
            return [.close]
        case (.silent(_, let since), .ready(let readySince)):
            phase = .degraded(since: since, readySince: readySince)
        case (.heard, .degraded(_, let readySince)):
            phase = .ready(since: readySince)
        case (.lost(_, let failure), .ready(let since)), (.lost(_, let failure), .degraded(_, let since)):
            // A connection that never lasted goes on with the longer waits.
            if now.seconds(since: since) >= 5 { attempt = 0 }
            return retry(failure, patience: 0, at: now, jitter: jitter)
        default:
            break
        }
        return []
    }

    private mutating func open(_ now: Moment) -> [Command] {
        epoch += 1
        phase = .opening(since: now)
        return [.open(epoch: epoch)]
    }

    private mutating func retry(
        _ failure: Failure, patience: Double, at now: Moment, jitter: Double
    ) -> [Command] {
        attempt += 1
        reason = failure
        let delay = max(patience, backoff.delay(attempt: attempt, jitter: jitter))
        let next = now.advanced(bySeconds: delay)
        phase = .waiting(next: next)
        return [.close, .wake(at: next)]
    }
}
