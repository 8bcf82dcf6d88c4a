internal import FleetModel

/// Guests that were told to report their memory because somebody looks at it, and are told to stop when nobody does.
///
/// Only guests that nobody has told anything are, and a period that somebody has changed meanwhile is his.
struct ReportBook: Sendable {
    /// What is to be done to a guest's period.
    enum Order: Sendable, Equatable {
        case begin(GuestUUID)
        case end(GuestUUID)

        var guest: GuestUUID {
            switch self {
            case .begin(let guest), .end(let guest): guest
            }
        }

        /// What takes it back; nil where nothing has to be.
        var undone: Order? { if case .begin(let guest) = self { .end(guest) } else { nil } }

        /// The periods before and after, seconds; 0 is none.
        var change: (from: Int, to: Int) {
            switch self {
            case .begin: (0, ReportBook.period)
            case .end: (ReportBook.period, 0)
            }
        }
    }

    /// Seconds between two reports of a watched guest.
    static let period = 5
    /// Seconds for which a guest that is not looked at any more goes on: who scrolls comes back.
    static let linger = 30.0

    private var begun: [GuestUUID: Moment] = [:]
    private var watchedAt: [GuestUUID: Moment] = [:]
    private var refused: Set<GuestUUID> = []
    private var pace = Pace()

    /// Guests that were told to report.
    var guests: [GuestUUID] { begun.keys.sorted() }

    /// Since when a guest reports because it was told to; nil when it was not.
    func since(_ guest: GuestUUID) -> Moment? { begun[guest] }

    /// Whether a guest cannot be told.
    func isRefused(_ guest: GuestUUID) -> Bool { refused.contains(guest) }

    /// What to do next.
    /// - Parameters:
    ///   - watched: running guests whose memory is looked at.
    ///   - mayBegin: whether guests of this host may be told at all.
    mutating func next(_ watched: [GuestSnapshot], mayBegin: Bool, at now: Moment) -> Order? {
        if mayBegin { for guest in watched where begun[guest.uuid] != nil { watchedAt[guest.uuid] = now } }
        guard pace.due <= now else { return nil }
        if mayBegin {
            let new = watched.first { guest in
                begun[guest.uuid] == nil && !refused.contains(guest.uuid) && guest.details?.value.memoryPeriod == 0
            }
            if let new { return .begin(new.uuid) }
        }
        return guests.first { !mayBegin || wake(for: $0) <= now }.map { .end($0) }
    }

    /// When somebody may have to be told something.
    func wake(at now: Moment) -> Moment? {
        let next = guests.map(wake).min()
        return pace.due > now ? pace.due : next
    }

    private func wake(for guest: GuestUUID) -> Moment {
        (watchedAt[guest] ?? Moment(nanoseconds: 0)).advanced(bySeconds: Self.linger)
    }

    /// Notes what became of an order; nil is not known.
    mutating func finish(_ order: Order, isDone: Bool?, began: Moment, at now: Moment) {
        pace.finish(began: began, now: now, isCatchingUp: true)
        switch (order, isDone) {
        case (.begin(let guest), true?): (begun[guest], watchedAt[guest]) = (now, now)
        case (.begin(let guest), _): refused.insert(guest)
        case (.end(let guest), nil): watchedAt[guest] = now
        case (.end(let guest), _): forget(guest)
        }
    }

    /// Notes what a document says that was asked for at a moment: a period that is not ours is left alone.
    mutating func learn(_ period: Int?, of guest: GuestUUID, askedAt: Moment) {
        if let since = begun[guest], since < askedAt, period != Self.period { forget(guest) }
    }

    /// The guest is gone or has stopped, and its period with it.
    mutating func forget(_ guest: GuestUUID) {
        begun[guest] = nil
        watchedAt[guest] = nil
        refused.remove(guest)
    }
}
