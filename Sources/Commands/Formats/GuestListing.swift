internal import FleetModel
internal import Terminal

/// What verbs that list something can print.
enum ListFormat: String, CaseIterable, Sendable {
    case text
    case json
}

/// What `list` can print.
enum GuestListFormat: String, CaseIterable, Sendable {
    case text
    case json
    case csv
}

/// The guests that a query means, on all hosts.
struct GuestListing {
    /// What orders guests, and whether backwards.
    struct Order {
        let fact: GuestFact
        let isReversed: Bool
    }

    let hosts: [HostSnapshot]
    let guests: [(host: HostSnapshot, guest: GuestSnapshot)]
    let now: Moment

    /// Guests in the order of hosts and names unless others are given, the first for those that are equal in the next;
    /// those of which it is not known come last.
    init(hosts: [HostSnapshot], query: Query, orders: [Order] = [], now: Moment) {
        self.hosts = hosts
        self.now = now
        let meant = hosts.filter(\.isReached).flatMap { host in
            host.guests.filter { query.matches($0, on: host, at: now) }.map { (host: host, guest: $0) }
        }
        guests = orders.reduce(meant) { $1.sorted($0, at: now) }
    }

    /// Names alone, one a line.
    var names: String { guests.map { SafeText($0.guest.name).string + "\n" }.joined() }

    /// The listing in a format, with its last line's end.
    func formatted(as format: GuestListFormat, columns: [GuestColumn], time: Int64) -> String {
        switch format {
        case .text: text(columns)
        case .json: json(time: time) + "\n"
        case .csv: csv(columns)
        }
    }

    private func json(time: Int64) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.member("time_unix_seconds", time)
            json.key("guests")
            json.array(guests) { SnapshotJSON.guest($1.guest, on: $1.host, at: now, into: &$0) }
            json.key("unreachable")
            json.array(hosts.filter { !$0.isReached }) { SnapshotJSON.host($1, at: now, into: &$0) }
        }
        return json.text
    }

    /// RFC 4180, with lines that end as the system's do; unknown values are empty.
    private func csv(_ columns: [GuestColumn]) -> String {
        let rows = guests.map { host, guest in
            columns.map { Self.field($0.value(of: guest, on: host, at: now) ?? "") }
        }
        return ([columns.map(\.key)] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        let safe = SafeText(text).string
        guard safe.contains(where: { $0 == "," || $0 == "\"" }) || safe.hasPrefix(" ") || safe.hasSuffix(" ") else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension GuestListing.Order {
    fileprivate func sorted(
        _ guests: [(host: HostSnapshot, guest: GuestSnapshot)], at now: Moment
    ) -> [(host: HostSnapshot, guest: GuestSnapshot)] {
        let ranked = guests.enumerated().map { place, pair in
            (place: place, rank: fact.rank(of: pair.guest, on: pair.host, at: now), pair: pair)
        }
        return ranked.sorted { left, right in
            // Equal ones stay as they were.
            GuestFact.Rank.precedes(left.rank, right.rank, isReversed: isReversed) ?? (left.place < right.place)
        }.map(\.pair)
    }
}
