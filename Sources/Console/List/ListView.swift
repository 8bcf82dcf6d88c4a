import Terminal

/// The one engine for lists: rows by identity, columns as records, a filter, an order, the selection, the window.
struct ListView<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
    /// The columns, in their order.
    let columns: [ListColumn<Row>]
    /// Whether the first line is the newest of a record that nothing is done to: nothing is selected while it is there.
    var followsFirst = false
    /// The list's own filter language; nil where words over the columns will do.
    private let query: ListQuery<Row>?
    /// The filter as it was understood last, while what is typed is not.
    private var understood: (@Sendable (Row, World) -> Bool)?

    /// What rows have to say somewhere, as words; a word with a minus must not be said.
    private(set) var filter = ""
    /// The column sorted by; nil leaves the rows as they come.
    private(set) var sort: ListSort?
    /// The rows that are listed, in their order.
    private(set) var rows: [Row] = []
    /// How many there are without the filter.
    private(set) var count = 0
    /// What is selected.
    private(set) var selection: Row.ID?
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

    init(_ columns: [ListColumn<Row>], followsFirst: Bool = false, query: ListQuery<Row>? = nil) {
        self.query = query
        self.columns = columns
        self.followsFirst = followsFirst
    }

    /// The row that is selected.
    var selectedRow: Row? { rows.indices.contains(line) && selection != nil ? rows[line] : nil }

    /// The rows that can be seen.
    var visibleRows: ArraySlice<Row> { rows.dropFirst(top).prefix(height) }

    /// The marked rows in the list's order, else the selected one.
    var chosenRows: [Row] { marks.isEmpty ? selectedRow.map { [$0] } ?? [] : rows.filter { marks.contains($0.id) } }

    /// Takes the rows as they are now; what is selected stays selected while lines come and go above it.
    /// - Parameter version: counts what the rows are made of; they are only asked for when it has changed.
    mutating func arrange(version: Int, height: Int, in world: World, _ rows: () -> [Row]) {
        self.height = max(0, height)
        if version != self.version {
            self.version = version
            let all = rows()
            count = all.count
            // A mark goes with its row.
            if !marks.isEmpty { marks.formIntersection(all.map(\.id)) }
            let listed = filter.isEmpty ? all : filtered(all, in: world)
            self.rows = sort.map { sorted(listed, by: $0) } ?? listed
        }
        follow()
        for row in visibleRows {
            for (place, column) in columns.enumerated() where widest[place] ?? 0 < column.width.upperBound {
                widest[place] = max(widest[place] ?? 0, column.cell(row, world).text.width)
            }
        }
    }

    private func filtered(_ all: [Row], in world: World) -> [Row] {
        if query != nil { return understood.map { meant in all.filter { meant($0, world) } } ?? all }
        let words = ListFilter(filter)
        return all.filter { words.matches($0, columns, world) }
    }

    /// Moves the line to what is selected. What is gone gives the selection to what took its line.
    private mutating func follow() {
        if let selection {
            if !(rows.indices.contains(line) && rows[line].id == selection) {
                let place = rows.firstIndex { $0.id == selection }
                go(to: place ?? line)
                if place == nil { self.selection = rows.indices.contains(line) ? rows[line].id : nil }
                return
            }
        } else if !followsFirst, !rows.isEmpty {
            line = max(0, min(line, rows.count - 1))
            selection = rows[line].id
        }
        go(to: line)
    }

    private mutating func go(to line: Int) {
        self.line = max(0, min(line, rows.count - 1))
        top = ScrolledList.top(top, showing: self.line, count: rows.count, height: height)
    }

    private func sorted(_ rows: [Row], by sort: ListSort) -> [Row] {
        guard let precedes = columns.first(where: { $0.name == sort.column })?.precedes else { return rows }
        return rows.enumerated().sorted { left, right in
            // Equal rows stay as they came.
            precedes(left.element, right.element).map { $0 != sort.isReversed } ?? (left.offset < right.offset)
        }.map(\.element)
    }
}

/// By which column a list is sorted.
struct ListSort: Equatable, Sendable {
    var column: String
    var isReversed = false
}

/// What commands do with a list, whatever its rows are.
protocol AnyList: Sendable {
    var filter: String { get }
    /// How the filter is read.
    var language: FilterLanguage { get }
    var sort: ListSort? { get }
    /// Columns that it can be sorted by.
    var sortable: [(name: String, heading: SafeText)] { get }
    /// How many rows the filter lets through, and how many there are.
    var counts: (shown: Int, all: Int) { get }
    /// The selection as pages know it.
    var selected: RowID? { get }
    /// How many rows are marked.
    var markCount: Int { get }
    /// Marks the selected row and goes on to the next, or takes its mark away.
    mutating func mark()
    /// Marks every row that is listed, or none.
    mutating func markAll(_ isMarked: Bool)
    /// What is listed as lines of cells with tabs between them, the headings first.
    func exported(in world: World) -> String
    mutating func setFilter(_ text: String)
    mutating func setSort(_ sort: ListSort?)
    mutating func move(_ movement: Movement)
    mutating func scroll(by lines: Int)
    /// Takes a click at a line of the list, the headings' line being -1.
    mutating func click(line: Int, x: Int, width: Int, in world: World) -> Bool
}

extension ListView: AnyList {
    var sortable: [(name: String, heading: SafeText)] {
        columns.filter { $0.precedes != nil }.map { ($0.name, $0.heading) }
    }

    var counts: (shown: Int, all: Int) { (rows.count, count) }

    var selected: RowID? { selection.map { RowID($0) } }

    var markCount: Int { marks.count }

    mutating func mark() {
        guard let selection else { return }
        if marks.remove(selection) == nil { marks.insert(selection) }
        scroll(by: 1)
    }

    mutating func markAll(_ isMarked: Bool) { marks = isMarked ? marks.union(rows.map(\.id)) : [] }

    func exported(in world: World) -> String {
        let lines =
            [columns.map(\.heading.string)] + rows.map { row in columns.map { $0.cell(row, world).text.string } }
        return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    var language: FilterLanguage { query?.language ?? .words }

    mutating func setFilter(_ text: String) {
        (filter, version) = (text, nil)
        if let new = query?.predicate(text) { understood = new }
    }

    mutating func setSort(_ sort: ListSort?) { (self.sort, version) = (sort, nil) }

    mutating func move(_ movement: Movement) { scroll(by: movement.step(height: max(1, height))) }

    mutating func scroll(by lines: Int) {
        go(to: line + lines)
        selection = rows.isEmpty || followsFirst && line == 0 ? nil : rows[line].id
    }

    mutating func click(line: Int, x: Int, width: Int, in world: World) -> Bool {
        if line == -1 {
            guard let place = layout(width: width).column(at: x), columns[place].precedes != nil else {
                return false
            }
            let name = columns[place].name
            setSort(ListSort(column: name, isReversed: sort?.column == name && sort?.isReversed == false))
            return false
        }
        guard line >= 0, line < height, top + line < rows.count else { return false }
        scroll(by: top + line - self.line)
        return true
    }
}
