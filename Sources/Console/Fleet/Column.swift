import FleetModel
import Terminal

/// A column of the list of guests. One record says all about it: heading, place, what it needs to be known, its order,
/// and what it shows.
public struct Column: Sendable {
    /// What it is called in the configuration.
    public let name: String
    /// The heading.
    let heading: String
    /// The name in choosers: the heading where it says enough, more words where it is short.
    let title: String
    /// Cells it takes: at least, and at most where there is room to spare and values would be cut.
    let width: ClosedRange<Int>
    /// Whether the heading and values stand right.
    let isTrailing: Bool
    /// Which columns go first where there is no room: the highest number first.
    let priority: Int
    /// How it sorts guests; nil for what is no order.
    let order: ColumnOrder?
    /// What it shows of a guest.
    let look: ColumnLook

    /// What has to be known of every guest for an order by it.
    var needs: FactKinds { order?.needs ?? [] }

    /// - Parameter order: how it sorts where no fact of its name does.
    init(
        _ name: String, _ heading: String, title: String? = nil, width: ClosedRange<Int>, trailing: Bool = false,
        priority: Int = 8, order: ColumnOrder? = nil, shows look: ColumnLook
    ) {
        self.name = name
        self.heading = heading
        self.title = title ?? name
        self.width = width
        isTrailing = trailing
        self.priority = priority
        self.order = order ?? ViewColumn(named: name)?.order.map(ColumnOrder.init)
        self.look = look
    }

    /// The column of a name in the configuration.
    public init?(named name: String) {
        guard let column = Self.all.first(where: { $0.name == name }) else { return nil }
        self = column
    }
}

extension Column: Hashable {
    /// Columns are known by their names.
    public static func == (left: Column, right: Column) -> Bool { left.name == right.name }

    /// Columns are known by their names.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What a column shows of a guest.
enum ColumnLook: Sendable {
    /// A text, which is cut where it is too long; nil for what is not known, which is a blank and never a zero.
    case text(@Sendable (GuestRow) -> (SafeText, Role)?)
    /// Something that is drawn into the column's place, and the cells that it wants.
    case drawn(
        _ width: @Sendable (GuestRow) -> Int,
        _ draw: @Sendable (GuestRow, ListLayout.Slot, _ y: Int, inout Canvas) -> Void)

    /// Cells that a guest's value takes where it is not cut.
    func width(of row: GuestRow) -> Int {
        switch self {
        case .text(let text): text(row)?.0.width ?? 0
        case .drawn(let width, _): width(row)
        }
    }

    /// A text from outside in the usual look.
    static func plain(_ text: @escaping @Sendable (GuestRow) -> String?) -> ColumnLook {
        .text { row in text(row).map { (SafeText($0, limit: 200), row.role(.text)) } }
    }

    /// A fact in its words; several texts with commas between them.
    static func fact(_ name: String) -> ColumnLook {
        let fact = GuestFact.named(name)
        return .plain { row in fact?.text(of: row.guest, on: row.host, at: row.now) }
    }

    /// A share in percent that is a fact, coloured by its level.
    static func percent(_ name: String) -> ColumnLook {
        let fact = NumberFact.all.first { $0.name == name }
        return .text { row in
            fact?.value(of: row.guest, on: row.host, at: row.now)
                .map { (SafeText(Units.fixed($0, digits: 0)), row.role(Level(percent: $0).graphRole)) }
        }
    }

    /// Two rates side by side.
    static func pair(
        _ first: @escaping @Sendable (GuestStatistics) -> Double?,
        _ second: @escaping @Sendable (GuestStatistics) -> Double?
    ) -> ColumnLook {
        .drawn({ _ in 0 }) { row, slot, y, canvas in
            row.drawPair(first(row.guest.statistics), second(row.guest.statistics), slot, y, &canvas)
        }
    }

    /// What was measured last, as a line.
    static func graph(_ history: @escaping @Sendable (GuestStatistics) -> History) -> ColumnLook {
        .drawn({ _ in 0 }) { row, slot, y, canvas in row.drawGraph(history(row.guest.statistics), slot, y, &canvas) }
    }
}

/// How a column sorts guests: where each stands. Unknown values come last.
struct ColumnOrder: Sendable {
    /// What has to be known of every guest.
    let needs: FactKinds
    let rank: @Sendable (GuestSnapshot, HostSnapshot, Moment) -> GuestFact.Rank?

    /// By a fact.
    init(_ fact: GuestFact) {
        needs = fact.need
        rank = { fact.rank(of: $0, on: $1, at: $2) }
    }

    /// By a figure that is no fact, the highest first: the busiest is what one sorts for.
    init(_ needs: FactKinds, falling value: @escaping @Sendable (GuestSnapshot) -> Double?) {
        self.needs = needs
        rank = { guest, _, _ in value(guest).map { .figure(-$0) } }
    }
}
