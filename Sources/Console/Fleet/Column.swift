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
    /// What has to be known of every guest for an order by it.
    let needs: FactKinds
    /// How it sorts guests; nil for what is no order.
    let order: ColumnOrder?
    /// What it shows of a guest.
    let look: ColumnLook

    init(
        _ name: String, _ heading: String, title: String? = nil, width: ClosedRange<Int>, trailing: Bool = false,
        priority: Int = 8, needs: FactKinds = [], order: ColumnOrder?, shows look: ColumnLook
    ) {
        self.name = name
        self.heading = heading
        self.title = title ?? name
        self.width = width
        isTrailing = trailing
        self.priority = priority
        self.needs = needs
        self.order = order
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
    /// Something that is drawn into the column's place.
    case drawn(@Sendable (GuestRow, ListLayout.Slot, _ y: Int, inout Canvas) -> Void)

    /// A text from outside in the usual look.
    static func plain(_ text: @escaping @Sendable (GuestRow) -> String?) -> ColumnLook {
        .text { row in text(row).map { (SafeText($0, limit: 200), row.role(.text)) } }
    }

    /// A share in percent, coloured by its level.
    static func percent(_ value: @escaping @Sendable (GuestRow) -> Double?) -> ColumnLook {
        .text { row in
            value(row).map { (SafeText(Units.fixed($0, digits: 0)), row.role(Level(percent: $0).graphRole)) }
        }
    }

    /// Two rates side by side.
    static func pair(
        _ first: @escaping @Sendable (GuestStatistics) -> Double?,
        _ second: @escaping @Sendable (GuestStatistics) -> Double?
    ) -> ColumnLook {
        .drawn { row, slot, y, canvas in
            row.drawPair(first(row.guest.statistics), second(row.guest.statistics), slot, y, &canvas)
        }
    }

    /// What was measured last, as a line.
    static func graph(_ history: @escaping @Sendable (GuestStatistics) -> History) -> ColumnLook {
        .drawn { row, slot, y, canvas in row.drawGraph(history(row.guest.statistics), slot, y, &canvas) }
    }
}

/// How a column sorts guests: which of two comes first in ascending order; nil when they are equal here. Unknown values
/// come last.
struct ColumnOrder: Sendable {
    let precedes: @Sendable (GuestSnapshot, GuestSnapshot, (HostSnapshot, HostSnapshot)) -> Bool?

    /// By a value, the lowest first.
    static func rising<Value: Comparable & SendableMetatype>(
        _ value: @escaping @Sendable (GuestSnapshot) -> Value?
    ) -> ColumnOrder {
        ColumnOrder { left, right, _ in Self.order(value(left), value(right)) { $0 < $1 } }
    }

    /// By a value, the highest first: of figures the busiest is what one sorts for.
    static func falling<Value: Comparable & SendableMetatype>(
        _ value: @escaping @Sendable (GuestSnapshot) -> Value?
    ) -> ColumnOrder {
        ColumnOrder { left, right, _ in Self.order(value(left), value(right)) { $0 > $1 } }
    }

    /// By the host's name.
    static let host = ColumnOrder { _, _, hosts in order(hosts.0.name, hosts.1.name) { $0 < $1 } }

    private static func order<Value: Comparable>(
        _ left: Value?, _ right: Value?, _ isBefore: (Value, Value) -> Bool
    ) -> Bool? {
        switch (left, right) {
        case (let left?, let right?): left == right ? nil : isBefore(left, right)
        case (nil, nil): nil
        case (nil, _): false
        case (_, nil): true
        }
    }
}
