/// A part of the screen, in pixels from the top left corner.
public struct FrameRectangle: Hashable, Sendable {
    /// The left edge.
    public var x: Int
    /// The top edge.
    public var y: Int
    /// Pixels across.
    public var width: Int
    /// Pixels down.
    public var height: Int

    /// Takes any numbers; `isInside(width:height:)` says whether they make sense on a screen.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// Whether it has pixels and all of them lie on a screen of this size.
    public func isInside(width screenWidth: Int, height screenHeight: Int) -> Bool {
        x >= 0 && y >= 0 && width > 0 && height > 0 && width <= screenWidth && height <= screenHeight
            && x <= screenWidth - width && y <= screenHeight - height
    }

    /// The part that lies on a screen of this size, nil if none does.
    public func clipped(width screenWidth: Int, height screenHeight: Int) -> FrameRectangle? {
        let left = min(max(x, 0), screenWidth)
        let top = min(max(y, 0), screenHeight)
        let right = min(max(x.addingClamped(width), left), screenWidth)
        let bottom = min(max(y.addingClamped(height), top), screenHeight)
        guard right > left, bottom > top else { return nil }
        return FrameRectangle(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// The smallest rectangle that holds both.
    public func union(_ other: FrameRectangle) -> FrameRectangle {
        let left = min(x, other.x)
        let top = min(y, other.y)
        let right = max(x.addingClamped(width), other.x.addingClamped(other.width))
        let bottom = max(y.addingClamped(height), other.y.addingClamped(other.height))
        return FrameRectangle(x: left, y: top, width: right - left, height: bottom - top)
    }
}

extension Int {
    /// A sum that stops at the ends of the range.
    fileprivate func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min / 4 : .max / 4) : sum
    }
}
