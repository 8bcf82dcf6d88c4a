import FleetModel
import Terminal

extension FleetPage {
    /// Arranges the lines again if anything they depend on has changed; the selection stays with its guest or host.
    mutating func arrange(in world: World) {
        defer {
            top = ScrolledList.top(top, showing: line, count: rows.count, height: height(in: world))
            widenColumns(in: world)
        }
        guard isStale || changes != world.hostChanges || arranged != world.preferences else { return }
        (isStale, changes, arranged) = (false, world.hostChanges, world.preferences)
        forgetGoneMarks(in: world)
        let old = rows
        var matching = 0
        rows = world.preferences.grouping == .host ? rowsByHost(world, &matching) : rowsByGroup(world, &matching)
        self.matching = matching
        countKnown(in: world)
        keepSelection(after: old, in: world)
    }

    /// What the list has to know of every guest, on the screen or not.
    func needs(in world: World) -> FactKinds {
        (query?.needs ?? []).union(world.preferences.sort.needs).union(world.preferences.grouping.needs)
    }

    private mutating func countKnown(in world: World) {
        let needs = needs(in: world)
        known = (0, 0)
        for host in world.hosts.values {
            known.of += host.guests.count
            known.guests += needs.isEmpty ? host.guests.count : host.guests.count { $0.knows(needs) }
        }
    }

    /// Whether the filter lets a guest through.
    func matches(_ guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Bool {
        query.map { $0.matches(guest, on: host, at: now) } ?? true
    }

    private func sorted(_ guests: [(HostSnapshot, Int)], _ world: World) -> [(HostSnapshot, Int)] {
        let (sort, isReversed) = (world.preferences.sort, world.preferences.isReversed)
        // By name guests stand as their hosts list them, which is by the name as it is written.
        let order = sort == .name ? nil : sort.order
        let ranked = guests.map { host, index in
            (rank: order?.rank(host.guests[index], host, world.now), host: host, index: index)
        }
        return ranked.sorted { left, right in
            if let before = GuestFact.Rank.precedes(left.rank, right.rank, isReversed: isReversed) { return before }
            let (first, second) = (left.host.guests[left.index], right.host.guests[right.index])
            if first.name != second.name { return (first.name < second.name) != (isReversed && order == nil) }
            return first.uuid < second.uuid
        }.map { ($0.host, $0.index) }
    }

    private func rowsByHost(_ world: World, _ matching: inout Int) -> [FleetRow] {
        var rows: [FleetRow] = []
        for id in world.hostOrder {
            guard let host = world.hosts[id] else { continue }
            rows.append(.host(id))
            var shown = host.guests.indices.filter { matches(host.guests[$0], on: host, at: world.now) }
            matching += shown.count
            if folded.contains(.host(id)) { continue }
            if world.preferences.sort != .name {
                shown = sorted(shown.map { (host, $0) }, world).map(\.1)
            } else if world.preferences.isReversed {
                shown.reverse()
            }
            rows.append(contentsOf: shown.map { .guest(GuestID(host: id, uuid: host.guests[$0].uuid), index: $0) })
        }
        return rows
    }

    private func rowsByGroup(_ world: World, _ matching: inout Int) -> [FleetRow] {
        var groups: [String: [(HostSnapshot, Int)]] = [:]
        for id in world.hostOrder {
            guard let host = world.hosts[id] else { continue }
            for index in host.guests.indices where matches(host.guests[index], on: host, at: world.now) {
                groups[groupName(host.guests[index], world), default: []].append((host, index))
                matching += 1
            }
        }
        // Hosts that do not answer are never hidden by a grouping.
        var rows: [FleetRow] = world.hostOrder.filter { world.hosts[$0]?.connection.isUsable == false }.map {
            .host($0)
        }
        let names = groups.keys.sorted { left, right in
            let (first, second) = (groupRank(left, world), groupRank(right, world))
            return first == second ? left < right : first < second
        }
        for name in names {
            let guests = groups[name] ?? []
            if world.preferences.grouping != .none {
                rows.append(.group(name, count: guests.count))
                if folded.contains(.group(name)) { continue }
            }
            rows.append(
                contentsOf: sorted(guests, world).map { host, index in
                    .guest(GuestID(host: host.id, uuid: host.guests[index].uuid), index: index)
                })
        }
        return rows
    }

    /// The head line that a guest is listed under; nil where there are none.
    func head(of id: GuestID, in world: World) -> FleetAnchor? {
        switch world.preferences.grouping {
        case .host: .host(id.host)
        case .state, .tag: world.guest(id).map { .group(groupName($0, world)) }
        case .none: nil
        }
    }

    private func groupName(_ guest: GuestSnapshot, _ world: World) -> String {
        switch world.preferences.grouping {
        case .state: guest.state.name
        case .tag:
            guest.details?.value.tags.first
                ?? (guest.knows(world.preferences.grouping.needs) ? "(no tag)" : "(not known yet)")
        case .host, .none: ""
        }
    }

    private func groupRank(_ name: String, _ world: World) -> Int {
        switch world.preferences.grouping {
        case .state: GuestState.allCases.first { $0.name == name }?.rank ?? 0
        default: name.hasPrefix("(") ? 1 : 0
        }
    }
}
