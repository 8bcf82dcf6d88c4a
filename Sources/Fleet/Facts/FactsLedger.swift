internal import FleetModel

/// Which guests' slow facts are known, since when, and which are being asked.
struct FactsLedger: Sendable {
    /// Seconds after which a running guest's facts are asked again: addresses change without an event.
    static let life = 30.0
    /// Most guests asked at the same time.
    static let mostOutstanding = 2

    private var askedAt: [GuestUUID: Moment] = [:]
    private var outstanding: Set<GuestUUID> = []
    /// Devices by guest, for drivers whose statistics are asked device by device.
    private(set) var devices: [GuestUUID: GuestDeviceNames] = [:]

    /// Guests to ask now, the most wanted first.
    mutating func take(_ wanted: [GuestSnapshot], at now: Moment) -> [GuestUUID] {
        var taken: [GuestUUID] = []
        for guest in wanted {
            guard outstanding.count < Self.mostOutstanding else { break }
            guard !outstanding.contains(guest.uuid) else { continue }
            if let asked = askedAt[guest.uuid] {
                guard guest.state.isActive, now.seconds(since: asked) >= Self.life else { continue }
            }
            outstanding.insert(guest.uuid)
            taken.append(guest.uuid)
        }
        return taken
    }

    /// An answer came, or a refusal.
    mutating func finish(_ guest: GuestUUID, _ names: GuestDeviceNames?, at now: Moment) {
        // Expired while it was asked: the answer may be older than the event.
        guard outstanding.remove(guest) != nil else { return }
        askedAt[guest] = now
        if let names { devices[guest] = names }
    }

    /// Something about the guest has changed: ask again.
    mutating func expire(_ guest: GuestUUID) {
        askedAt[guest] = nil
        outstanding.remove(guest)
    }

    /// The guest is gone.
    mutating func forget(_ guest: GuestUUID) {
        expire(guest)
        devices[guest] = nil
    }

    /// Everything is asked again.
    mutating func restart() { self = FactsLedger() }
}

/// The names by which a guest's devices are asked for their counters.
struct GuestDeviceNames: Sendable, Equatable {
    /// Disks' target names.
    var disks: [String] = []
    /// Interfaces' devices on the host.
    var interfaces: [String] = []
}
