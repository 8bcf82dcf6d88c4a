/// A row of small columns, the newest at the right; a missing value is a gap, never a zero.
public struct Sparkline: Sendable {
    /// The values, oldest first.
    public var values: [Double?]
    /// What fills a column; nil takes the largest value shown.
    public var maximum: Double?
    /// The meaning of all columns; nil colours each by its height.
    public var role: Role?
    /// What the row stands on, such as `.selected`.
    public var ground: Role?

    /// Makes a sparkline.
    public init(_ values: [Double?], maximum: Double? = nil, role: Role? = nil, on ground: Role? = nil) {
        self.values = values
        self.maximum = maximum
        self.role = role
        self.ground = ground
    }

    /// Draws one column a cell in the bottom row of the rectangle; the newest values that have room.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let shown = values.suffix(rect.width)
        let top = maximum ?? shown.compactMap { $0 }.filter(\.isFinite).max() ?? 0
        let sparks = canvas.glyphs.sparks
        var x = rect.right - shown.count
        for value in shown {
            defer { x += 1 }
            guard let value, let share = (top > 0 ? value / top : 0).share else { continue }
            let step = min(sparks.count - 1, Int(share * Double(sparks.count)))
            let pen = Pen(role ?? Level(share).graphRole, on: ground)
            canvas.draw(sparks[step], at: Point(x, rect.bottom - 1), pen: pen)
        }
    }
}
