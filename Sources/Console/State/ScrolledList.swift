/// A list's selected line and first visible line, from 0.
public struct ScrolledList: Equatable, Sendable {
    /// The selected line.
    public var selected = 0
    /// The first visible line.
    public var top = 0
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
