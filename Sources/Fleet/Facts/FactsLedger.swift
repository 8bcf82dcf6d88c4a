internal import FleetModel

/// Which guests' slow facts are known, since when, and which are being asked.
struct FactsLedger: Sendable {
    /// Seconds after which a running guest's facts are asked again: addresses change without an event.
    static let life = 30.0
    /// The same of a guest that is not on the screen.
    static let restLife = 300.0
    /// Most guests asked at the same time.
    static let mostOutstanding = 2

    private var askedAt: [GuestUUID: Moment] = [:]
    /// Guests being asked, since when.
    private var outstanding: [GuestUUID: Moment] = [:]
    /// Those of them that are not on the screen.
    private var rest: Set<GuestUUID> = []
    private var pace = Pace()
    /// For those on the screen whose facts are only kept up: on a slow link they get rarer before the list does.
    private var refreshing = Pace()
    /// Devices by guest, for drivers whose statistics are asked device by device.
    private(set) var devices: [GuestUUID: GuestDeviceNames] = [:]

    /// Guests to ask now, the most wanted first.
    mutating func take(_ wanted: [GuestSnapshot], at now: Moment) -> [GuestUUID] {
        var taken: [GuestUUID] = []
        for guest in wanted {
            guard outstanding.count < Self.mostOutstanding else { break }
            guard outstanding[guest.uuid] == nil, due(guest, Self.life).map({ $0 <= now }) ?? false else { continue }
            guard askedAt[guest.uuid] == nil || refreshing.due <= now else { continue }
            outstanding[guest.uuid] = now
            taken.append(guest.uuid)
        }
        return taken
    }

    /// One guest that is not on the screen, when nobody who is waits and the daemon has had its rest: those not known yet
    /// first, then whose facts are old.
    mutating func takeRest(_ wanted: [GuestSnapshot], at now: Moment) -> GuestUUID? {
        guard outstanding.isEmpty, pace.due <= now else { return nil }
        var first: (due: Moment, guest: GuestUUID)?
        for guest in wanted {
            guard let due = due(guest, Self.restLife), due <= now, due < first?.due ?? now else { continue }
            first = (due, guest.uuid)
        }
        guard let guest = first?.guest else { return nil }
        outstanding[guest] = now
        rest.insert(guest)
        return guest
    }

    /// When `takeRest` will have somebody; nil when nobody has to be asked again.
    func wake(for wanted: [GuestSnapshot]) -> Moment? {
        wanted.compactMap { due($0, Self.restLife) }.min().map { max($0, pace.due) }
    }

    /// An answer came, or a refusal.
    /// - Returns: when it was asked; nil when it was expired meanwhile, and the answer may be older than the event.
    @discardableResult
    mutating func finish(_ guest: GuestUUID, _ names: GuestDeviceNames?, at now: Moment) -> Moment? {
        guard let began = outstanding.removeValue(forKey: guest) else { return nil }
        if rest.remove(guest) != nil {
            pace.finish(began: began, now: now, isCatchingUp: askedAt[guest] == nil)
        } else if askedAt[guest] != nil {
            refreshing.finish(began: began, now: now, isCatchingUp: false)
        }
        askedAt[guest] = now
        if let names { devices[guest] = names }
        return began
    }

    /// Whether a guest has answered or refused, and no event has told of a change since.
    func wasAsked(_ guest: GuestUUID) -> Bool { askedAt[guest] != nil }

    /// Whether what is known of a guest is young enough for one that is not on the screen.
    func isFresh(_ guest: GuestSnapshot, at now: Moment) -> Bool {
        askedAt[guest.uuid] != nil && due(guest, Self.restLife).map { $0 > now } ?? true
    }

    /// Something about the guest has changed: ask again.
    mutating func expire(_ guest: GuestUUID) {
        askedAt[guest] = nil
        outstanding[guest] = nil
        rest.remove(guest)
    }

    /// The guest is gone.
    mutating func forget(_ guest: GuestUUID) {
        expire(guest)
        devices[guest] = nil
    }

    /// Everything is asked again.
    mutating func restart() { self = FactsLedger() }

    /// When a guest is to be asked; nil when it need not be: without an event the facts of one that is off stay.
    private func due(_ guest: GuestSnapshot, _ life: Double) -> Moment? {
        guard let asked = askedAt[guest.uuid] else { return Moment(nanoseconds: 0) }
        return guest.state.isActive ? asked.advanced(bySeconds: life) : nil
    }
}

/// The names by which a guest's devices are asked for their counters.
struct GuestDeviceNames: Sendable, Equatable {
    /// Disks' target names.
    var disks: [String] = []
    /// Interfaces' devices on the host.
    var interfaces: [String] = []
}
