/// A rectangle of pixels, counted from the top left corner of a frame; its numbers are within 0...65,535.
public struct PixelRect: Hashable, Sendable {
    /// The leftmost column of pixels.
    public let x: Int
    /// The top row of pixels.
    public let y: Int
    /// Pixels across.
    public let width: Int
    /// Pixels down.
    public let height: Int

    /// Makes a rectangle; what is out of range is moved to the nearest number in it.
    public init(x: Int, y: Int, width: Int, height: Int) {
        let range = 0...65_535
        self.x = x.held(in: range)
        self.y = y.held(in: range)
        self.width = width.held(in: range)
        self.height = height.held(in: range)
    }

    /// The first column to the right.
    public var right: Int { x + width }
    /// The first row below.
    public var bottom: Int { y + height }
    /// Whether it holds no pixel.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether a pixel lies inside.
    public func contains(x: Int, y: Int) -> Bool {
        x >= self.x && x < right && y >= self.y && y < bottom
    }

    /// The pixels that lie in both; empty when there are none.
    public func intersection(_ other: PixelRect) -> PixelRect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return PixelRect(
            x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// The smallest rectangle around both; an empty one adds nothing.
    public func union(_ other: PixelRect) -> PixelRect {
        if isEmpty { return other }
        if other.isEmpty { return self }
        let left = min(x, other.x)
        let top = min(y, other.y)
        return PixelRect(
            x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }
}

extension Comparable {
    /// The nearest value of the range.
    func held(in range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
