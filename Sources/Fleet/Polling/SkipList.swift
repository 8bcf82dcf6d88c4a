internal import FleetModel

/// Guests whose hypervisor process does not answer: not asked for a while, and marked.
struct SkipList: Sendable {
    /// How long a guest is left alone before it is looked at again, seconds.
    static let rest = 5.0

    private struct Entry {
        var since: Moment
        var lookAgain: Moment
    }

    private var entries: [GuestUUID: Entry] = [:]

    /// Whether nobody is on it.
    var isEmpty: Bool { entries.isEmpty }

    /// Puts a guest on it, or lets it rest again; the first moment counts.
    mutating func add(_ guest: GuestUUID, since: Moment, now: Moment) {
        let first = entries[guest]?.since ?? since
        entries[guest] = Entry(since: first, lookAgain: now.advanced(bySeconds: Self.rest))
    }

    /// Takes a guest off.
    mutating func remove(_ guest: GuestUUID) { entries[guest] = nil }

    /// Takes everybody off.
    mutating func removeAll() { entries = [:] }

    /// Since when a guest has not answered; nil when it does.
    func silentSince(_ guest: GuestUUID) -> Moment? { entries[guest]?.since }

    /// Whether a guest is left alone.
    func contains(_ guest: GuestUUID) -> Bool { entries[guest] != nil }

    /// Guests that have rested and can be looked at.
    func due(at now: Moment) -> [GuestUUID] { entries.filter { $0.value.lookAgain <= now }.map(\.key) }

    /// Everybody on it.
    var guests: [GuestUUID] { Array(entries.keys) }
}
