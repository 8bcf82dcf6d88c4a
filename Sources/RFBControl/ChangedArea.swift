/// Gathers the rectangles that changed, few enough for one report.
public struct ChangedArea: Hashable, Sendable {
    /// What was gathered: at most `FrameReport.mostRectangles`, possibly overlapping.
    public private(set) var rectangles: [FrameRectangle] = []

    /// Starts with nothing changed.
    public init() {}

    /// Adds a rectangle; past the limit everything becomes the one rectangle that holds all.
    public mutating func add(_ rectangle: FrameRectangle) {
        // Displays send text line by line: a rectangle that continues the last one only makes it taller.
        if let last = rectangles.last, last.x == rectangle.x, last.width == rectangle.width,
            last.y + last.height == rectangle.y
        {
            rectangles[rectangles.count - 1] = last.union(rectangle)
        } else if rectangles.last == rectangle {
            return
        } else if rectangles.count < FrameReport.mostRectangles {
            rectangles.append(rectangle)
        } else {
            rectangles = [rectangles.reduce(rectangle) { $0.union($1) }]
        }
    }

    /// Forgets everything.
    public mutating func removeAll() { rectangles.removeAll(keepingCapacity: true) }
}
