/// Of which facts a column of the console's list of guests is made: `list --view` prints them, and both order by the same.
public struct ViewColumn: Sendable {
    /// What it shows, by the words of facts, in its order; none for what is drawn or is no fact.
    public let shows: [String]
    /// The fact that an order by it goes by; nil where it is none.
    public let order: GuestFact?

    /// The column of a name in the configuration; nil where no fact has to do with it.
    public init?(named name: String) {
        guard let entry = Self.columns[name] ?? GuestFact.named(name).map({ _ in (shows: [name], order: name) }) else {
            return nil
        }
        shows = entry.shows
        order = GuestFact.named(entry.order)
    }

    /// Columns that have other names than their facts.
    private static let columns: [String: (shows: [String], order: String)] = [
        "cpu-graph": ([], "cpu"),
        "disk": (["read", "write"], "disk"),
        "network": (["rx", "tx"], "net_bytes_per_second"),
        "address": (["ip"], "ip"),
        "memory-size": (["memory"], "memory"),
        "tags": (["tag"], "tag"),
        // The console shows the memory in use here, or what its process occupies; the fact of that name is the size.
        "memory": (["used"], "used"),
        "memory-graph": ([], "used"),
    ]
}
