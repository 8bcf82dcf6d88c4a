package import FleetModel

/// One host's guests as they are known now. Pure: answers go in, a snapshot and the changes worth telling come out.
package struct HostModel: Sendable {
    /// A change that the event log may tell of.
    package enum Change: Sendable, Equatable {
        case appeared(GuestUUID, name: String)
        case vanished(GuestUUID, name: String)
        case renamed(GuestUUID, from: String, to: String)
        case state(GuestUUID, name: String, from: GuestState, to: GuestState, reason: String?)
    }

    /// What is shown.
    package private(set) var snapshot: HostSnapshot
    /// Whether the snapshot differs from the one last taken by `takeChanged`.
    private(set) var isChanged = true
    private var places: [GuestUUID: Int] = [:]
    private var counters: [GuestUUID: GuestCounters] = [:]
    private var trends: [GuestUUID: GuestTrends] = [:]

    /// A host of which nothing is known yet.
    package init(_ snapshot: HostSnapshot) { self.snapshot = snapshot }

    /// The snapshot, if it changed since the last time.
    package mutating func takeChanged() -> HostSnapshot? {
        guard isChanged else { return nil }
        isChanged = false
        return snapshot
    }

    /// Changes what is said about the host itself.
    mutating func edit<Value: Equatable>(_ field: WritableKeyPath<HostSnapshot, Value>, _ value: Value) {
        guard snapshot[keyPath: field] != value else { return }
        snapshot[keyPath: field] = value
        isChanged = true
    }

    /// Notes when guests were last heard of and how long the answer took: not a change by itself.
    mutating func heard(at moment: Moment, latency: Double) {
        snapshot.polledAt = moment
        snapshot.latency = latency
    }

    /// Says the snapshot again at the next chance.
    mutating func touch() { isChanged = true }

    /// The guest, if it is known.
    func guest(_ uuid: GuestUUID) -> GuestSnapshot? { places[uuid].map { snapshot.guests[$0] } }

    /// The guest of that name, if there is one.
    func guest(named name: String) -> GuestSnapshot? { snapshot.guests.first { $0.name == name } }

    /// Changes one guest; nothing happens to one that is not known.
    mutating func edit<Value: Equatable>(
        _ uuid: GuestUUID, _ field: WritableKeyPath<GuestSnapshot, Value>, _ value: Value
    ) {
        guard let place = places[uuid], snapshot.guests[place][keyPath: field] != value else { return }
        snapshot.guests[place][keyPath: field] = value
        isChanged = true
    }

    /// Takes the starts of guests whose beginning nobody witnessed from their processes on this machine.
    mutating func learnStarts(from processes: LocalProcesses) {
        for guest in snapshot.guests where guest.state.isActive && guest.startedAt == nil {
            if let start = processes.start(of: guest.uuid) { edit(guest.uuid, \.startedAt, start) }
        }
    }

    /// Forgets every reading: the first samples of a new connection are compared with nothing, and all has to be asked
    /// again.
    mutating func forgetReadings() {
        counters = [:]
        for guest in trends.keys { trends[guest]?.breakOff() }
        snapshot.cpuTrend.breakOff()
        snapshot.memoryTrend.breakOff()
        edit(\.measuringTrouble, nil)
        for place in snapshot.guests.indices where !snapshot.guests[place].known.isEmpty {
            snapshot.guests[place].known = []
            isChanged = true
        }
    }

    /// Notes that guests were asked for facts and have answered; rates are known from the second time on.
    mutating func note(_ kinds: FactKinds, of guests: some Sequence<GuestUUID>) {
        for guest in guests {
            guard let place = places[guest], !snapshot.guests[place].known.isSuperset(of: kinds) else { continue }
            let before = counters[guest]?.sampled ?? []
            counters[guest, default: GuestCounters()].sampled.formUnion(kinds)
            let known = kinds.subtracting(.rates.subtracting(before))
            guard !snapshot.guests[place].known.isSuperset(of: known) else { continue }
            snapshot.guests[place].known.formUnion(known)
            isChanged = true
        }
    }

    /// Has facts of guests asked anew: what is known of them has grown old.
    mutating func unlearn(_ kinds: FactKinds, where isOld: (GuestSnapshot) -> Bool = { _ in true }) {
        for place in snapshot.guests.indices {
            let guest = snapshot.guests[place]
            guard !guest.known.isDisjoint(with: kinds), isOld(guest) else { continue }
            snapshot.guests[place].known.subtract(kinds)
            counters[guest.uuid]?.sampled.subtract(kinds)
            isChanged = true
        }
    }

    /// Folds an answer that speaks of every guest: unknown ones appear, those it does not name are gone.
    package mutating func apply(all samples: [GuestSample]) -> [Change] {
        var changes = apply(samples)
        // As many as known and all of them known now: nothing can be gone.
        if samples.count != snapshot.guests.count {
            let named = Set(samples.map(\.uuid))
            for guest in snapshot.guests where !named.contains(guest.uuid) {
                changes.append(.vanished(guest.uuid, name: guest.name))
                counters[guest.uuid] = nil
                trends[guest.uuid] = nil
            }
            snapshot.guests.removeAll { !named.contains($0.uuid) }
            reindex()
        }
        if !snapshot.isListed {
            snapshot.isListed = true
            isChanged = true
            return []
        }
        return changes
    }

    /// Folds an answer that speaks of some guests.
    mutating func apply(_ samples: [GuestSample]) -> [Change] {
        var changes: [Change] = []
        var newcomers: [GuestSnapshot] = []
        var isOutOfOrder = false
        let hostCPUs = snapshot.facts?.cpuCount
        for sample in samples {
            guard let place = places[sample.uuid] else {
                newcomers.append(newcomer(sample, hostCPUs: hostCPUs))
                continue
            }
            // Only lists name guests: other answers may come from objects made before a rename.
            if sample.state != nil, applyIdentity(sample, at: place, &changes) { isOutOfOrder = true }
            // Written in place: a copy of the guest would copy its histories.
            var readings = counters[sample.uuid] ?? GuestCounters()
            if StatisticsFold.fold(sample, &readings, into: &snapshot.guests[place], hostCPUs: hostCPUs) {
                isChanged = true
            }
            counters[sample.uuid] = readings
        }
        if !newcomers.isEmpty {
            var seen = Set<GuestUUID>()
            newcomers.removeAll { !seen.insert($0.uuid).inserted }
            changes += newcomers.map { .appeared($0.uuid, name: $0.name) }
            snapshot.guests += newcomers
            isOutOfOrder = true
        }
        if isOutOfOrder {
            snapshot.guests.sort { $0.name == $1.name ? $0.uuid < $1.uuid : $0.name < $1.name }
            reindex()
        }
        return changes
    }

    /// Seconds between two questions for the trends of a guest that is not on the screen.
    static let trendGap = 60.0

    /// Seconds between two measurements that follow one another; after a longer time a gap stays.
    var longestSpan: Double { max(Self.trendGap * 1.5, 3 * snapshot.interval) }

    /// Adds a point to every history, and what was measured since a moment to the trends.
    package mutating func appendHistories(since: Moment, opened: GuestUUID?) {
        let longestSpan = longestSpan
        for place in snapshot.guests.indices {
            if HistoryKeeper.append(to: &snapshot.guests[place].statistics, since: since) { isChanged = true }
            let guest = snapshot.guests[place].uuid
            guard snapshot.guests[place].state.isActive else { continue }
            trends[guest, default: GuestTrends()].add(
                snapshot.guests[place].statistics, since: since, longestSpan: longestSpan,
                keepsDevices: guest == opened)
        }
        showTrends(of: opened)
    }

    /// Puts one guest's trends into the snapshot, and no other's.
    mutating func showTrends(of guest: GuestUUID?) {
        var shown: [GuestUUID: GuestTrends] = [:]
        if let guest, let known = trends[guest] { shown[guest] = known }
        edit(\.trends, shown)
    }

    private mutating func newcomer(_ sample: GuestSample, hostCPUs: Int?) -> GuestSnapshot {
        var guest = GuestSnapshot(
            uuid: sample.uuid, name: sample.name, state: sample.state ?? .unknown, number: sample.number)
        guest.stateReason = sample.stateReason
        // What runs when it is first seen may have run for long: only a start that was witnessed has a time.
        if snapshot.isListed, guest.state == .running { guest.startedAt = sample.at }
        var readings = GuestCounters()
        _ = StatisticsFold.fold(sample, &readings, into: &guest, hostCPUs: hostCPUs)
        counters[sample.uuid] = readings
        isChanged = true
        return guest
    }

    /// - Returns: whether the order of names may be wrong now.
    private mutating func applyIdentity(_ sample: GuestSample, at place: Int, _ changes: inout [Change]) -> Bool {
        let old = (
            name: snapshot.guests[place].name, state: snapshot.guests[place].state,
            number: snapshot.guests[place].number, reason: snapshot.guests[place].stateReason
        )
        if old.number != sample.number {
            snapshot.guests[place].number = sample.number
            isChanged = true
        }
        if let state = sample.state, state != old.state || sample.stateReason != old.reason {
            snapshot.guests[place].state = state
            snapshot.guests[place].stateReason = sample.stateReason
            isChanged = true
            if state != old.state {
                changes.append(
                    .state(sample.uuid, name: sample.name, from: old.state, to: state, reason: sample.stateReason))
                changeActivity(from: old.state, to: state, at: place, sample)
            }
        }
        guard sample.name != old.name else { return false }
        changes.append(.renamed(sample.uuid, from: old.name, to: sample.name))
        snapshot.guests[place].name = sample.name
        isChanged = true
        return true
    }

    private mutating func changeActivity(from old: GuestState, to new: GuestState, at place: Int, _ sample: GuestSample)
    {
        guard old.isActive != new.isActive else { return }
        counters[sample.uuid] = nil
        trends[sample.uuid]?.breakOff()
        snapshot.guests[place].startedAt = new.isActive && old != .unknown ? sample.at : nil
        snapshot.guests[place].known.subtract(.measurements)
        if !new.isActive {
            // Measurements of a guest that is off would be old for ever; its histories stay to be looked at.
            snapshot.guests[place].statistics.cpu = nil
            snapshot.guests[place].statistics.vcpus = nil
            snapshot.guests[place].statistics.memory = nil
            snapshot.guests[place].statistics.disks = nil
            snapshot.guests[place].statistics.networks = nil
            snapshot.guests[place].silentSince = nil
        }
    }

    private mutating func reindex() {
        places.removeAll(keepingCapacity: true)
        for (place, guest) in snapshot.guests.enumerated() { places[guest.uuid] = place }
        isChanged = true
    }
}
