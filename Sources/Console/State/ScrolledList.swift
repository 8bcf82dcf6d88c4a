public import FleetModel

/// A list's selected line and first visible line, from 0.
public struct ScrolledList: Equatable, Sendable {
    /// The selected line.
    public var selected = 0
    /// The first visible line.
    public var top = 0
    /// What is selected, where lines come and go: the selected line follows it.
    public internal(set) var item: ListItem?

    /// At the first line.
    public init() {}

    /// Moves to a line of `count`, and the window of `height` lines with it.
    public mutating func select(_ line: Int, count: Int, height: Int) {
        selected = max(0, min(line, count - 1))
        top = Self.top(top, showing: selected, count: count, height: height)
    }

    /// The first visible line such that `line` is visible and no space is wasted at the end.
    static func top(_ top: Int, showing line: Int, count: Int, height: Int) -> Int {
        guard height > 0 else { return 0 }
        var top = top
        if line < top { top = line }
        if line >= top + height { top = line - height + 1 }
        return max(0, min(top, count - height))
    }
}

/// What a line of a list stands for: the selection holds on to it, never to the line's number.
public enum ListItem: Hashable, Sendable {
    /// A task, by its number.
    case task(TaskSnapshot.ID)
    /// An event, by its number since the start.
    case event(Int)
    /// A connection.
    case host(HostID)
    /// A snapshot, a device, a NUMA cell.
    case name(String)
}
