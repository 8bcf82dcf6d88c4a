internal import Fleet
internal import FleetModel
internal import Terminal

/// Which guests `list` prints, in which order, with which columns: what the options say, and what a saved view says where
/// they do not.
struct GuestRequest {
    let query: Query
    /// The columns; empty for the usual ones.
    let columns: [GuestColumn]
    /// What orders guests; nil leaves them as their hosts have them.
    let sort: GuestColumn?
    let isReversed: Bool
    /// What guests stand beside; nil where no view says it.
    let grouping: Grouping?

    init(query: Query, columns: [GuestColumn], sort: GuestColumn?, isReversed: Bool) {
        (self.query, self.columns, self.sort, self.isReversed) = (query, columns, sort, isReversed)
        grouping = nil
    }

    /// A view's guests, of which the query leaves some, with the columns and the order that are given instead of its own.
    /// Throws when the view's filter cannot be read.
    init(
        _ view: SavedView, query: String, columns: [GuestColumn], sort: GuestColumn?, isReversed: Bool
    ) throws(QueryError) {
        let own = try Query.parse(view.filter)
        let both = own.isEmpty ? query : query.isEmpty ? view.filter : "(\(view.filter)) (\(query))"
        self.query = try Query.parse(both)
        self.columns = columns.isEmpty ? Self.columns(of: view) : columns
        let order = view.arrangement.sort
        self.sort = sort ?? order.flatMap { Self.sort($0.column) }
        self.isReversed = isReversed != (sort == nil && order?.isReversed == true)
        grouping = view.grouping
    }

    /// A view's columns as facts, each once; what is drawn in the console alone has none.
    private static func columns(of view: SavedView) -> [GuestColumn] {
        let names = (view.arrangement.columns ?? []).flatMap { ViewColumn(named: $0)?.shows ?? [] }
        guard !names.isEmpty else { return [] }
        var seen: Set<String> = []
        return (names.contains("name") ? names : ["name"] + names)
            .filter { seen.insert($0).inserted }.compactMap(GuestColumn.named)
    }

    private static func sort(_ column: String) -> GuestColumn? {
        ViewColumn(named: column)?.order.map { GuestColumn(fact: $0, name: column) }
    }

    /// What has to be known of every guest before it can be said which are listed, and in which order.
    var needs: FactKinds { query.needs.union(sort?.fact.need ?? []).union(grouping?.needs ?? []) }

    /// The orders, the last one the one that counts first.
    func orders(of hosts: [HostSnapshot]) -> [GuestListing.Order] {
        let byGroup: GuestFact? =
            switch grouping {
            // Hosts stand in their own order already, unless guests of all of them are sorted.
            case .host: sort == nil ? nil : .named("host")
            case .state: .named("state")
            case .tag: .named("tag")
            case .some(.none), nil: nil
            }
        return [
            sort.map { GuestListing.Order(fact: $0.fact, isReversed: isReversed) },
            byGroup.map { GuestListing.Order(fact: $0, isReversed: false) },
        ].compactMap(\.self)
    }

    /// The columns that are printed; of several hosts, guests are told apart by them.
    func columns(severalHosts: Bool) -> [GuestColumn] {
        guard !columns.isEmpty else { return GuestColumn.standard(severalHosts: severalHosts) }
        guard grouping != nil, severalHosts, !columns.contains(where: { $0.name == "host" }),
            let host = GuestColumn.named("host")
        else { return columns }
        return columns + [host]
    }
}
