internal import FleetModel

/// Which guests are worth asking about now.
enum PollPlan {
    /// Most guests asked in one question about visible ones: more than any screen shows.
    static let limit = 400

    /// Active guests of this host that are looked at, the selected one first; those left alone are out.
    static func asked(_ interest: Interest, _ model: HostModel, except: (GuestUUID) -> Bool) -> [GuestUUID] {
        let host = model.snapshot.id
        var result: [GuestUUID] = []
        var seen: Set<GuestUUID> = []
        let first = [interest.selected, interest.opened].compactMap(\.self)
        for id in first + interest.visible.sorted() where id.host == host {
            guard result.count < limit, seen.insert(id.uuid).inserted, !except(id.uuid) else { continue }
            guard let guest = model.guest(id.uuid), guest.state.isActive else { continue }
            result.append(id.uuid)
        }
        return result
    }

    /// All guests of this host that are looked at, running or not, the selected one first.
    static func shown(_ interest: Interest, host: HostID) -> [GuestUUID] {
        var seen: Set<GuestUUID> = []
        let first = [interest.selected, interest.opened].compactMap(\.self)
        return (first + interest.visible.sorted()).filter { $0.host == host }.map(\.uuid)
            .filter { seen.insert($0).inserted }
    }
}
