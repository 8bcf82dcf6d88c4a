/// A place in cells, counted from the top left corner of the canvas (or of the part being drawn in).
public struct Point: Hashable, Sendable {
    /// The column, 0 at the left; outside the canvas is allowed and draws nothing.
    public var x: Int
    /// The row, 0 at the top.
    public var y: Int

    /// Makes the point in column `x` of row `y`.
    public init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of cells; its numbers are held within ±1,000,000, so that no sum of them overflows.
public struct Rect: Hashable, Sendable {
    /// The leftmost column.
    public let x: Int
    /// The top row.
    public let y: Int
    /// Columns, never negative.
    public let width: Int
    /// Rows, never negative.
    public let height: Int

    /// Makes a rectangle; a negative width or height becomes 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x.clamped(to: -1_000_000...1_000_000)
        self.y = y.clamped(to: -1_000_000...1_000_000)
        self.width = width.clamped(to: 0...1_000_000)
        self.height = height.clamped(to: 0...1_000_000)
    }

    /// The first column to the right of the rectangle.
    public var right: Int { x + width }
    /// The first row below the rectangle.
    public var bottom: Int { y + height }
    /// Whether the rectangle holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether the cell at `point` lies inside.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    /// The cells that lie in both; empty when there are none.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// The rectangle without a margin on each side; never of negative size.
    public func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
        let horizontal = horizontal.clamped(to: -1_000_000...1_000_000)
        let vertical = vertical.clamped(to: -1_000_000...1_000_000)
        return Rect(
            x: x + horizontal, y: y + vertical, width: width - 2 * horizontal, height: height - 2 * vertical)
    }

    /// The rectangle moved by a number of cells.
    public func offset(x dx: Int = 0, y dy: Int = 0) -> Rect {
        let range = -2_000_000...2_000_000
        return Rect(x: x + dx.clamped(to: range), y: y + dy.clamped(to: range), width: width, height: height)
    }

    /// The row `index` rows below the top as a rectangle one cell high; empty when it is outside.
    public func row(_ index: Int) -> Rect {
        guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
        return Rect(x: x, y: y + index, width: width, height: 1)
    }

    /// A rectangle of at most this size in the middle.
    public func centred(width wanted: Int, height wantedHeight: Int) -> Rect {
        let width = wanted.clamped(to: 0...self.width)
        let height = wantedHeight.clamped(to: 0...self.height)
        return Rect(
            x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}

extension Comparable {
    /// The nearest value of the range.
    func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
