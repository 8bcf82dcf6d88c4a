internal import FleetModel
internal import Libvirt

/// Guests of whose state an event has told: an answer that was asked for before may be older.
struct ToldStates: Sendable {
    private var told: [GuestUUID: Moment] = [:]

    /// Notes an event.
    mutating func note(_ guest: GuestUUID, at moment: Moment) { told[guest] = moment }

    /// An answer without the states that events have overtaken; older events are forgotten.
    mutating func withoutStale(_ samples: [GuestSample], askedAt: Moment) -> [GuestSample] {
        told = told.filter { $0.value >= askedAt }
        guard !told.isEmpty else { return samples }
        return samples.map { sample in
            guard told[sample.uuid] != nil else { return sample }
            var sample = sample
            sample.state = nil
            return sample
        }
    }
}

extension GuestState {
    /// The state in which an event leaves its guest; nil where that has to be asked.
    init?(after kind: DomainEvent.Lifecycle) {
        switch kind {
        case .started, .resumed: self = .running
        case .suspended: self = .paused
        case .stopped: self = .shutOff
        case .pmSuspended: self = .suspended
        case .crashed: self = .crashed
        default: return nil
        }
    }
}

extension HostModel {
    /// Takes over what an event tells of a guest's state; the next list says why.
    /// - Returns: whether the guest is known.
    mutating func hear(_ state: GuestState, _ identity: DomainIdentity) -> Bool {
        let uuid = GuestUUID(identity.uuid)
        guard let known = guest(uuid) else { return false }
        guard known.state != state else { return true }
        var sample = GuestSample(
            uuid: uuid, name: known.name, number: state.isActive ? identity.id ?? known.number : nil, at: Moment.now())
        sample.state = state
        _ = apply([sample])
        return true
    }
}
