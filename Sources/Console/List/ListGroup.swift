import Terminal

/// A group of a list's rows: they stand under its heading.
struct ListGroup: Hashable, Sendable {
    /// Which one it is: what is folded and selected holds on to it.
    let id: String
    /// What its heading says.
    let title: SafeText
    /// Where it stands, the lowest first; equal ones stand as their first rows came.
    var rank = 0

    init(_ title: SafeText, rank: Int = 0) { (id, self.title, self.rank) = (title.string, title, rank) }
}

/// One line of a list.
enum ListLine<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
    /// A group's heading, and how many rows stand under it, folded or not.
    case heading(ListGroup, count: Int)
    case row(Row)

    /// What of a list is selected: never a line's number.
    enum Anchor: Hashable, Sendable {
        case group(String)
        case row(Row.ID)
    }

    var anchor: Anchor {
        switch self {
        case .heading(let group, _): .group(group.id)
        case .row(let row): .row(row.id)
        }
    }

    var row: Row? { if case .row(let row) = self { row } else { nil } }
}

extension ListView {
    /// The rows under the headings of their groups, in the groups' order; rows of folded groups have no line.
    func grouped(_ rows: [Row]) -> (rows: [Row], lines: [ListLine<Row>]) {
        guard let group else { return (rows, rows.map { .row($0) }) }
        var members: [ListGroup: [Row]] = [:]
        var groups: [ListGroup] = []
        for row in rows {
            let group = group(row)
            if members[group] == nil { groups.append(group) }
            members[group, default: []].append(row)
        }
        let order = groups.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        let parts = order.map { (group: $0.element, rows: members[$0.element] ?? []) }
        let lines = parts.flatMap { group, rows in
            [ListLine<Row>.heading(group, count: rows.count)]
                + (folded.contains(group.id) ? [] : rows.map { .row($0) })
        }
        return (parts.flatMap(\.rows), lines)
    }

    /// The group whose heading is selected, or under which the selected row stands.
    var selectedGroup: String? {
        switch selection {
        case .group(let id): id
        case .row: selectedRow.flatMap { row in group?(row).id }
        case nil: nil
        }
    }

    /// The rows under a heading, folded or not.
    func members(of id: String) -> [Row] { group.map { group in rows.filter { group($0).id == id } } ?? [] }
}

// MARK: Folding

extension ListView {
    var isGrouped: Bool { group != nil }

    mutating func foldHere() {
        guard let id = selectedGroup else { return }
        if case .group = selection { return setFolded([id], true) }
        select(.group(id))
    }

    mutating func unfoldHere() { if case .group(let id) = selection { setFolded([id], false) } }

    mutating func toggleFold() { if case .group(let id) = selection { setFolded([id], !folded.contains(id)) } }

    mutating func foldAll(_ isFolded: Bool) {
        guard let group else { return }
        if isFolded, let id = selectedGroup { select(.group(id)) }
        setFolded(Set(rows.map { group($0).id }), isFolded)
    }
}
