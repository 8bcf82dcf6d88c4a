internal import FleetModel
internal import Libvirt

/// Ways to learn every guest and its state in a number of calls that does not grow with the guests.
enum GuestList {
    /// Calls that `byState` makes.
    static let calls = 4

    /// One bulk call. Asks no guest's process when `groups` holds states and interfaces only.
    static func bulk(
        _ connection: isolated Connection, _ groups: Domain.StatisticsGroups
    ) throws(LibvirtError) -> [GuestSample] {
        let answer = try connection.allDomainStatistics(groups, .noWait)
        let now = Moment.now()
        return answer.map { GuestSample($0, groups: groups, at: now) }
    }

    /// For drivers without bulk statistics: one list a state.
    static func byState(_ connection: isolated Connection) throws(LibvirtError) -> [GuestSample] {
        let kinds: [(Domain.ListFlags, GuestState)] = [
            (.running, .running), (.paused, .paused), (.shutOff, .shutOff), (.other, .unknown),
        ]
        var samples: [GuestSample] = []
        for (flags, state) in kinds {
            for domain in try connection.domains(flags) {
                var sample = GuestSample(
                    uuid: GuestUUID(domain.uuid), name: domain.name, number: domain.id, at: Moment.now())
                sample.state = state
                samples.append(sample)
            }
        }
        return samples
    }
}

/// Which guests are transient, start with the host, or have saved memory: three lists, however many guests there are.
/// Nil where the driver does not say.
struct GuestMarks: Sendable {
    /// Calls that reading makes.
    static let calls = 3

    var transient: Set<GuestUUID>?
    var autostart: Set<GuestUUID>?
    var managedSave: Set<GuestUUID>?

    static func read(_ connection: isolated Connection) -> GuestMarks {
        func list(_ flags: Domain.ListFlags) -> Set<GuestUUID>? {
            (try? connection.domains(flags)).map { Set($0.map { GuestUUID($0.uuid) }) }
        }
        return GuestMarks(
            transient: list(.transient), autostart: list(.autostart), managedSave: list(.managedSave))
    }
}

extension HostModel {
    /// Takes over what seldom changes.
    mutating func apply(_ marks: GuestMarks) {
        for guest in snapshot.guests {
            if let transient = marks.transient { edit(guest.uuid, \.isPersistent, !transient.contains(guest.uuid)) }
            if let autostart = marks.autostart { edit(guest.uuid, \.autostart, autostart.contains(guest.uuid)) }
            if let saved = marks.managedSave { edit(guest.uuid, \.hasManagedSave, saved.contains(guest.uuid)) }
        }
        note(.marks, of: snapshot.guests.map(\.uuid))
    }
}
