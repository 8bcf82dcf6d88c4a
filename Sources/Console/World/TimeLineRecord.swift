import FleetModel

/// The newest of the time line: what was kept of earlier runs, then what came since, the oldest first.
public struct TimeLineRecord: Sendable {
    /// An entry with a number that no other one has or gets.
    struct Line: Identifiable, Sendable {
        let id: Int
        let entry: TimeLineEntry
    }

    /// The entries, at most `limit` and a tenth more.
    private(set) var lines: [Line] = []
    /// Counts what has changed.
    private(set) var version = 0
    private var next = 0

    /// Entries kept.
    public static let limit = 10_000

    /// Nothing.
    init() {}

    /// Takes in what happened just now.
    mutating func take(_ entries: [TimeLineEntry]) {
        version += 1
        for entry in entries {
            lines.append(Line(id: next, entry: entry))
            next += 1
        }
        // Not one at a time: what stays has to move.
        if lines.count > Self.limit + Self.limit / 10 { lines.removeFirst(lines.count - Self.limit) }
    }

    /// Takes in what was kept on disk, which is older than all that is here.
    mutating func take(kept entries: [TimeLineEntry]) {
        version += 1
        let room = max(0, Self.limit - lines.count)
        let newest = entries.suffix(room)
        lines = newest.enumerated().map { Line(id: $0.offset - newest.count, entry: $0.element) } + lines
    }
}

extension World {
    /// The host that an entry is about, where it is among the connections.
    func host(of entry: TimeLineEntry) -> HostID? {
        hostOrder.first { hosts[$0]?.uri == entry.uri } ?? hostOrder.first { hosts[$0]?.name == entry.host }
    }

    /// The guest that an entry is about, where it is known still; on another host when it has moved there.
    func guest(of entry: TimeLineEntry) -> GuestID? {
        guard let uuid = entry.uuid else { return nil }
        let known = hostOrder.map { GuestID(host: $0, uuid: uuid) }.filter { guest($0) != nil }
        let host = host(of: entry)
        return known.first { $0.host == host } ?? (known.count == 1 ? known.first : nil)
    }
}
