public import FleetModel
import Terminal

/// One line of the list.
public enum FleetRow: Equatable, Sendable {
    /// A host's head line.
    case host(HostID)
    /// The head line of a group that is not a host: a state or a tag.
    case group(String, count: Int)
    /// A guest; its place in its host's snapshot is for drawing only.
    case guest(GuestID, index: Int)

    /// What the selection holds on to.
    public var anchor: FleetAnchor {
        switch self {
        case .host(let host): .host(host)
        case .group(let name, _): .group(name)
        case .guest(let guest, _): .guest(guest)
        }
    }
}

/// What is selected: never a row's number.
public enum FleetAnchor: Hashable, Sendable {
    /// A host's head line.
    case host(HostID)
    /// A group's head line.
    case group(String)
    /// A guest.
    case guest(GuestID)
}

/// The list of hosts and guests: what it shows and where the user is in it.
public struct FleetList: Sendable {
    /// What is selected.
    public var selection: FleetAnchor?
    /// The selection's line as of the last arrangement: where to go when it vanishes.
    public var line = 0
    /// What the user chose: selected as soon as it is listed. Nil until then, and the first guest is selected whatever comes.
    public internal(set) var home: FleetAnchor?
    /// The first visible line.
    public var top = 0
    /// Folded groups.
    public var folded: Set<FleetAnchor> = []
    /// The filter's text.
    public var filter = ""
    /// The filter as last understood.
    public var query: Query?
    /// Lines, in order.
    public internal(set) var rows: [FleetRow] = []
    /// Guests that match the filter, folded ones included.
    public internal(set) var matching = 0
    /// Of how many guests all is known that the filter, the order and the grouping speak of, and how many there are.
    public internal(set) var known = (guests: 0, of: 0)
    /// Whether `rows` must be arranged again before they are used.
    public var isStale = true

    /// An empty list.
    public init() {}
}

extension State {
    /// Arranges the lines again if anything they depend on has changed; the selection stays with its guest or host.
    mutating func arrangeFleet() {
        guard fleet.isStale else { return }
        fleet.isStale = false
        let old = fleet.rows
        var matching = 0
        fleet.rows = preferences.grouping == .host ? rowsByHost(&matching) : rowsByGroup(&matching)
        fleet.matching = matching
        countKnown()
        keepSelection(after: old)
    }

    /// What the list has to know of every guest, on the screen or not.
    var needs: FactKinds { (fleet.query?.needs ?? []).union(preferences.sort.needs).union(preferences.grouping.needs) }

    private mutating func countKnown() {
        let needs = needs
        fleet.known = (0, 0)
        for host in hosts.values {
            fleet.known.of += host.guests.count
            fleet.known.guests += needs.isEmpty ? host.guests.count : host.guests.count { $0.knows(needs) }
        }
    }

    /// Whether the filter lets a guest through.
    func matches(_ guest: GuestSnapshot, on host: HostSnapshot) -> Bool {
        fleet.query.map { $0.matches(guest, on: host) } ?? true
    }

    private func sorted(_ guests: [(HostSnapshot, Int)]) -> [(HostSnapshot, Int)] {
        let column = preferences.sort
        let reversed = preferences.isReversed
        return guests.sorted { left, right in
            let (first, second) = (left.0.guests[left.1], right.0.guests[right.1])
            if let before = column.precedes(first, second, (left.0, right.0)) { return before != reversed }
            if first.name != second.name { return first.name < second.name }
            return first.uuid < second.uuid
        }
    }

    private func rowsByHost(_ matching: inout Int) -> [FleetRow] {
        var rows: [FleetRow] = []
        for id in hostOrder {
            guard let host = hosts[id] else { continue }
            rows.append(.host(id))
            var shown = host.guests.indices.filter { matches(host.guests[$0], on: host) }
            matching += shown.count
            if fleet.folded.contains(.host(id)) { continue }
            if preferences.sort != .name {
                shown = sorted(shown.map { (host, $0) }).map(\.1)
            } else if preferences.isReversed {
                shown.reverse()
            }
            rows.append(contentsOf: shown.map { .guest(GuestID(host: id, uuid: host.guests[$0].uuid), index: $0) })
        }
        return rows
    }

    private func rowsByGroup(_ matching: inout Int) -> [FleetRow] {
        var groups: [String: [(HostSnapshot, Int)]] = [:]
        for id in hostOrder {
            guard let host = hosts[id] else { continue }
            for index in host.guests.indices where matches(host.guests[index], on: host) {
                groups[groupName(host.guests[index]), default: []].append((host, index))
                matching += 1
            }
        }
        // Hosts that do not answer are never hidden by a grouping.
        var rows: [FleetRow] = hostOrder.filter { hosts[$0]?.connection.isUsable == false }.map { .host($0) }
        let names = groups.keys.sorted { left, right in
            let (first, second) = (groupRank(left), groupRank(right))
            return first == second ? left < right : first < second
        }
        for name in names {
            let guests = groups[name] ?? []
            if preferences.grouping != .none {
                rows.append(.group(name, count: guests.count))
                if fleet.folded.contains(.group(name)) { continue }
            }
            rows.append(
                contentsOf: sorted(guests).map { host, index in
                    .guest(GuestID(host: host.id, uuid: host.guests[index].uuid), index: index)
                })
        }
        return rows
    }

    /// The head line that a guest is listed under; nil where there are none.
    func head(of id: GuestID) -> FleetAnchor? {
        switch preferences.grouping {
        case .host: .host(id.host)
        case .state, .tag: guest(id).map { .group(groupName($0)) }
        case .none: nil
        }
    }

    private func groupName(_ guest: GuestSnapshot) -> String {
        switch preferences.grouping {
        case .state: guest.state.name
        case .tag:
            guest.details?.value.tags.first
                ?? (guest.knows(preferences.grouping.needs) ? "(no tag)" : "(not known yet)")
        case .host, .none: ""
        }
    }

    private func groupRank(_ name: String) -> Int {
        switch preferences.grouping {
        case .state: GuestState.allCases.first { $0.name == name }?.rank ?? 0
        default: name.hasPrefix("(") ? 1 : 0
        }
    }
}
