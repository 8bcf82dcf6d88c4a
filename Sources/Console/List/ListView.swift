import FleetModel
import Terminal

/// The one engine for lists: rows by identity, columns as records, groups under headings, a filter, an order, the
/// selection, the window.
struct ListView<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
    /// By which word the preferences know how it is arranged; an empty one is kept until the program ends.
    let name: String
    /// Every column, in the usual order.
    let columns: [ListColumn<Row>]
    /// Whether the first line is the newest of a record that nothing is done to: nothing is selected while it is there.
    let followsFirst: Bool
    /// The group that a row stands in; nil for a list without headings.
    let group: (@Sendable (Row) -> ListGroup)?
    /// The list's own filter language; nil where words over the columns will do.
    private let query: ListQuery<Row>?
    /// The filter as it was understood last, while what is typed is not.
    private var understood: (@Sendable (Row, World) -> Bool)?

    /// What rows have to say somewhere, as words; a word with a minus must not be said.
    private(set) var filter = ""
    /// How it is arranged, as of the last time.
    private(set) var arrangement = ListArrangement()
    /// The columns that are shown, in their order, by their places.
    private(set) var shown: [Int]
    /// The rows that are listed, in their order, those of folded groups among them.
    private(set) var rows: [Row] = []
    /// The lines: headings, and rows that are not folded away.
    private(set) var lines: [ListLine<Row>] = []
    /// Folded groups.
    private(set) var folded: Set<String> = []
    /// How many rows there are without the filter.
    private(set) var count = 0
    /// What is selected.
    private(set) var selection: ListLine<Row>.Anchor?
    /// What is marked: actions that make sense for many go to all of it.
    private(set) var marks: Set<Row.ID> = []
    /// The selection's line as of the last arrangement: where to go when it vanishes.
    private(set) var line = 0
    /// The first visible line.
    private(set) var top = 0
    /// Lines that there is room for.
    private(set) var height = 0
    /// The widest value that was seen in each column, by its place: columns do not jump while the user scrolls.
    private(set) var widest: [Int: Int] = [:]
    /// What the rows were arranged from.
    private var version: Int?

    init(
        _ columns: [ListColumn<Row>], named name: String = "", followsFirst: Bool = false,
        query: ListQuery<Row>? = nil, group: (@Sendable (Row) -> ListGroup)? = nil
    ) {
        self.query = query
        (self.name, self.columns, self.followsFirst, self.group) = (name, columns, followsFirst, group)
        shown = Array(columns.indices)
    }

    /// The row that is selected; nil on a heading.
    var selectedRow: Row? { lines.indices.contains(line) && selection != nil ? lines[line].row : nil }

    /// The rows that can be seen.
    var visibleRows: [Row] { lines.dropFirst(top).prefix(height).compactMap(\.row) }

    /// The marked rows in the list's order, else the selected one.
    var chosenRows: [Row] { marks.isEmpty ? selectedRow.map { [$0] } ?? [] : rows.filter { marks.contains($0.id) } }

    /// The column sorted by; nil leaves the rows as they come.
    var sort: ListSort? { arrangement.sort }

    /// Takes the rows as they are now; what is selected stays selected while lines come and go above it.
    /// - Parameter version: counts what the rows are made of; they are only asked for when it has changed.
    mutating func arrange(version: Int, height: Int, in world: World, _ rows: () -> [Row]) {
        self.height = max(0, height)
        take(world.preferences.lists[name] ?? ListArrangement())
        if version != self.version {
            self.version = version
            let all = rows()
            count = all.count
            // A mark goes with its row.
            if !marks.isEmpty { marks.formIntersection(all.map(\.id)) }
            let listed = filter.isEmpty ? all : filtered(all, in: world)
            (self.rows, lines) = grouped(sort.map { sorted(listed, by: $0) } ?? listed)
        }
        follow()
        for row in visibleRows {
            for place in shown where widest[place] ?? 0 < columns[place].width.upperBound {
                widest[place] = max(widest[place] ?? 0, columns[place].cell(row, world).text.width)
            }
        }
    }

    private func filtered(_ all: [Row], in world: World) -> [Row] {
        if query != nil { return understood.map { meant in all.filter { meant($0, world) } } ?? all }
        let words = ListFilter(filter)
        return all.filter { words.matches($0, columns, world) }
    }

    /// Takes a new arrangement. Names that no column has are left out, as is an order that no column gives.
    private mutating func take(_ new: ListArrangement) {
        guard new != arrangement else { return }
        arrangement = new
        let chosen = (new.columns ?? []).compactMap { name in columns.firstIndex { $0.name == name } }
        shown = chosen.isEmpty ? Array(columns.indices) : chosen
        version = nil
    }

    /// Moves the line to what is selected. What is gone gives the selection to what took its line.
    private mutating func follow() {
        if let selection {
            if !(lines.indices.contains(line) && lines[line].anchor == selection) {
                let place = lines.firstIndex { $0.anchor == selection } ?? heading(over: selection)
                go(to: place ?? line)
                self.selection = lines.indices.contains(line) ? lines[line].anchor : nil
                return
            }
        } else if !followsFirst, !lines.isEmpty {
            // A row is what one wants, and not a heading.
            line = max(0, min(line, lines.count - 1))
            line = lines[line...].firstIndex { $0.row != nil } ?? line
            selection = lines[line].anchor
        }
        go(to: line)
    }

    /// The heading under which a row is folded away.
    private func heading(over anchor: ListLine<Row>.Anchor) -> Int? {
        guard let group, case .row(let id) = anchor, let row = rows.first(where: { $0.id == id }) else { return nil }
        return lines.firstIndex { $0.anchor == .group(group(row).id) }
    }

    private mutating func go(to line: Int) {
        self.line = max(0, min(line, lines.count - 1))
        top = ScrolledList.top(top, showing: self.line, count: lines.count, height: height)
    }

    private func sorted(_ rows: [Row], by sort: ListSort) -> [Row] {
        guard let precedes = columns.first(where: { $0.name == sort.column })?.precedes else { return rows }
        return rows.enumerated().sorted { left, right in
            // Equal rows stay as they came.
            precedes(left.element, right.element).map { $0 != sort.isReversed } ?? (left.offset < right.offset)
        }.map(\.element)
    }
}

// MARK: What the user does with it

extension ListView {
    /// How the filter is read.
    var language: FilterLanguage { query?.language ?? .words(over: columns.map(\.name)) }

    mutating func setFilter(_ text: String) {
        (filter, version) = (text, nil)
        if let new = query?.predicate(text) { understood = new }
    }

    mutating func setFolded(_ groups: Set<String>, _ isFolded: Bool) {
        if isFolded { folded.formUnion(groups) } else { folded.subtract(groups) }
        (rows, lines) = grouped(rows)
        follow()
    }

    mutating func mark() {
        switch selection {
        case .row(let id):
            if marks.remove(id) == nil { marks.insert(id) }
            scroll(by: 1)
        case .group(let id):
            let ids = members(of: id).map(\.id)
            if marks.isSuperset(of: ids) { marks.subtract(ids) } else { marks.formUnion(ids) }
        case nil: break
        }
    }

    mutating func markAll(_ isMarked: Bool) { marks = isMarked ? marks.union(rows.map(\.id)) : [] }

    mutating func scroll(by lines: Int) {
        go(to: line + lines)
        selection = self.lines.isEmpty || followsFirst && line == 0 ? nil : self.lines[line].anchor
    }

    /// Selects a line that is there.
    mutating func select(_ anchor: ListLine<Row>.Anchor) {
        guard let place = lines.firstIndex(where: { $0.anchor == anchor }) else { return }
        scroll(by: place - line)
    }
}
