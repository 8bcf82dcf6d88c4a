import FleetModel
import Terminal

/// What commands do with a list, whatever its rows are.
protocol AnyList: Sendable {
    /// By which word the preferences know how it is arranged.
    var name: String { get }
    var filter: String { get }
    /// How the filter is read.
    var language: FilterLanguage { get }
    var sort: ListSort? { get }
    /// Its columns, those first that are shown.
    var choices: [ColumnChoice] { get }
    /// The names of its columns in the usual order.
    var usualColumns: [String] { get }
    /// How many rows the filter lets through, and how many there are.
    var counts: (shown: Int, all: Int) { get }
    /// The selection as pages know it.
    var selected: RowID? { get }
    /// How many rows are marked.
    var markCount: Int { get }
    /// Whether a heading is selected.
    var isOnHeading: Bool { get }
    /// Marks the selected row and goes on to the next, or takes its mark away; on a heading, those of its rows.
    mutating func mark()
    /// Marks every row that is listed, or none.
    mutating func markAll(_ isMarked: Bool)
    /// Folds the selected heading's group; on a row goes to its heading.
    mutating func foldHere()
    /// Unfolds the selected heading's group.
    mutating func unfoldHere()
    /// Folds the selected heading's group, or unfolds it; nothing where no heading is selected.
    mutating func toggleFold()
    /// Folds every group, or none.
    mutating func foldAll(_ isFolded: Bool)
    /// What is listed as lines of cells with tabs between them, the headings first.
    func exported(in world: World) -> String
    mutating func setFilter(_ text: String)
    mutating func move(_ movement: Movement)
    mutating func scroll(by lines: Int)
    /// The column to sort by whose heading stands at a place.
    func sortColumn(at x: Int, width: Int) -> String?
    /// Takes a click at a line of the list. False where nothing is.
    mutating func click(line: Int) -> Bool
}

/// A column as choosers know it.
struct ColumnChoice: Sendable {
    let name: String
    let title: SafeText
    var isShown = true
    /// Whether it stays where it is chosen from: what rows are known by.
    var isFixed = false
    var isSortable = false
}

extension ListView: AnyList {
    var choices: [ColumnChoice] {
        (shown + columns.indices.filter { !shown.contains($0) }).map { place in
            ColumnChoice(
                name: columns[place].name, title: columns[place].heading, isShown: shown.contains(place),
                isSortable: columns[place].precedes != nil)
        }
    }

    var usualColumns: [String] { columns.map(\.name) }

    var counts: (shown: Int, all: Int) { (rows.count, count) }

    var selected: RowID? { selection.map { if case .row(let id) = $0 { RowID(id) } else { RowID($0) } } }

    var markCount: Int { marks.count }

    var isOnHeading: Bool { if case .group = selection { true } else { false } }

    func exported(in world: World) -> String {
        let lines =
            [shown.map { columns[$0].heading.string }]
            + rows.map { row in shown.map { columns[$0].cell(row, world).text.string } }
        return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    mutating func move(_ movement: Movement) { scroll(by: movement.step(height: max(1, height))) }

    func sortColumn(at x: Int, width: Int) -> String? {
        guard let slot = layout(width: width).column(at: x) else { return nil }
        let column = columns[shown[slot]]
        return column.precedes == nil ? nil : column.name
    }

    mutating func click(line: Int) -> Bool {
        guard line >= 0, line < height, top + line < lines.count else { return false }
        scroll(by: top + line - self.line)
        return true
    }
}
