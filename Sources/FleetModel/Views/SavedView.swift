/// A way to look at the guests, under a name: which are listed, under which headings, with which columns, in which order.
public struct SavedView: Equatable, Sendable {
    /// What it is called.
    public var name: String
    /// The query that guests have to match; empty for all of them. It may be no query: a person may have written it.
    public var filter: String
    /// What guests stand under.
    public var grouping: Grouping
    /// Columns and order.
    public var arrangement: ListArrangement

    /// A view of all guests under their hosts, unless more is said.
    public init(
        name: String, filter: String = "", grouping: Grouping = .host,
        arrangement: ListArrangement = ListArrangement()
    ) {
        (self.name, self.filter, self.grouping, self.arrangement) = (name, filter, grouping, arrangement)
    }

    /// Views are saved under these numbers, which are their keys in the console.
    public static let numbers = 1...9

    /// What it shows, in a few words: the query, the grouping where it is not the usual one, the order.
    public var summary: String {
        var parts = [filter.isEmpty ? "every guest" : filter]
        switch grouping {
        case .host: break
        case .state, .tag: parts.append("by \(grouping.rawValue)")
        case .none: parts.append("ungrouped")
        }
        if let sort = arrangement.sort { parts.append("sorted by \(sort.text)") }
        return parts.joined(separator: ", ")
    }
}

/// How the list of guests is grouped.
public enum Grouping: String, CaseIterable, Sendable {
    /// Under their hosts.
    case host
    /// Under their states.
    case state
    /// Under their first tag.
    case tag
    /// Not at all.
    case none

    /// What has to be known of every guest.
    public var needs: FactKinds { self == .tag ? .details : [] }
}

extension [Int: SavedView] {
    /// The view of a name, or of a number.
    public func named(_ word: String) -> SavedView? {
        sorted { $0.key < $1.key }.first { $0.value.name == word }?.value ?? Int(word).flatMap { self[$0] }
    }
}
