import FleetModel
import Terminal

/// A page with a list that commands can arrange.
protocol ListPage: Page {
    /// The list that is shown; nil where the page shows something else now.
    var shownList: (any AnyList)? { get set }
    /// The terminal's line in which the list's headings stand.
    var headingLine: Int { get }
}

/// A page that is one list.
protocol SingleListPage: ListPage {
    associatedtype Row: Identifiable & Sendable where Row.ID: Sendable
    var list: ListView<Row> { get set }
}

extension SingleListPage {
    var shownList: (any AnyList)? {
        get { list }
        set { if let newValue = newValue as? ListView<Row> { list = newValue } }
    }
}

extension ListPage {
    var selected: RowID? { shownList?.selected }

    mutating func move(_ movement: Movement, in world: World) { shownList?.move(movement) }

    mutating func point(_ mouse: Mouse, in world: World) -> PointerOutcome { pointAtList(mouse, in: world) }

    /// The wheel scrolls, a click selects, a click on a heading sorts, a double click opens.
    mutating func pointAtList(_ mouse: Mouse, in world: World) -> PointerOutcome {
        switch mouse.action {
        case .wheelUp: shownList?.scroll(by: -3)
        case .wheelDown: shownList?.scroll(by: 3)
        case .press(1), .double(1):
            let line = mouse.y - headingLine - 1
            let isHit = shownList?.click(line: line, x: mouse.x, width: world.columns, in: world) == true
            if isHit, mouse.action == .double(1) { return .run(.open) }
        default: break
        }
        return .nothing
    }
}

extension CommandSet {
    /// Lists of any kind.
    static let list: CommandSet = .init(
        "Lists", elsewhere: "Open a list first",
        [
            .filter, .sort, .reverseSort,
            Command(
                "copy-list", "Copy list", "Copy what is listed, with tabs between the columns, to the clipboard.",
                words: "export yank csv table", keys: "Y", refusal: { $0.refusalOnList },
                sends: { state in
                    guard let list = (state.page as? any ListPage)?.shownList else { return [] }
                    state.say("\(list.counts.shown) lines go to the terminal's clipboard", .ok)
                    return [.copy(list.exported(in: state.world))]
                }),
        ])
}

extension Command {
    static let filter: Command = .init(
        "filter", "Filter",
        "Show only what matches: words, and of guests state:running, cpu>80, net:default, -tag:old.",
        words: "search find query grep", keys: "/", footer: .always(60), refusal: { $0.refusalOnList },
        changes: { $0.layers.append(FilterLine(text: $0.shownFilter, in: $0.shownLanguage)) })
    static let sort: Command = .init(
        "sort", "Sort", "Choose the column to sort by.", words: "order", keys: "o", footer: 90,
        refusal: { $0.refusalOnList },
        changes: { $0.layers.append($0.page is FleetPage ? Choice.sort($0) : .sortList($0)) })
    static let reverseSort: Command = .init(
        "reverse-sort", "Reverse", "Turn the order round.", words: "descending ascending", keys: "O",
        refusal: { $0.refusalOnList },
        sends: { state in
            if state.page is FleetPage {
                state.world.preferences.isReversed.toggle()
                return state.savePreferences()
            }
            state.changeList { list in
                guard var sort = list.sort ?? list.sortable.first.map({ ListSort(column: $0.name) }) else { return }
                sort.isReversed.toggle()
                list.setSort(sort)
            }
            return []
        })
}

extension Choice {
    /// The column to sort the shown list by.
    static func sortList(_ state: State) -> Choice {
        let list = (state.page as? any ListPage)?.shownList
        let columns = list?.sortable ?? []
        let asItComes = Item(label: "as it comes", isCurrent: list?.sort == nil) { state in
            state.changeList { $0.setSort(nil) }
            return []
        }
        return Choice(
            title: "Sort by",
            items: [asItComes]
                + columns.map { column in
                    Item(label: column.heading, isCurrent: list?.sort?.column == column.name) { state in
                        state.changeList { $0.setSort(ListSort(column: column.name)) }
                        return []
                    }
                })
    }
}

extension State {
    /// Why the page's list cannot be arranged.
    fileprivate var refusalOnList: String? {
        page is FleetPage || (page as? any ListPage)?.shownList != nil ? nil : "There is no list here"
    }

    /// How many lines the filter lets through, for the line where it is typed.
    var howManyMatch: SafeText {
        guard let counts = (page as? any ListPage)?.shownList?.counts else { return fleet.howManyMatch }
        return "\(counts.shown) of \(counts.all)"
    }

    /// The filter of the page's list.
    fileprivate var shownFilter: String { (page as? any ListPage)?.shownList?.filter ?? fleet.filter }

    /// How it is read.
    fileprivate var shownLanguage: FilterLanguage { (page as? any ListPage)?.shownList?.language ?? .guests }

    /// Changes the page's list.
    mutating func changeList(_ change: (inout any AnyList) -> Void) {
        guard var shown = page as? any ListPage, var list = shown.shownList else { return }
        change(&list)
        shown.shownList = list
        page = shown
    }

    /// Sets the filter of the page's list.
    mutating func setFilter(_ text: String) {
        if page is FleetPage { fleet.setFilter(text) } else { changeList { $0.setFilter(text) } }
    }
}
