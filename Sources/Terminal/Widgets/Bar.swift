/// A share as a bar: ▓▓▓░░. Nothing at all is drawn for a share that is not known.
public struct Bar: Sendable {
    /// The filled part, 0...1; nil when it is not known.
    public var share: Double?
    /// The meaning of the filled part; nil colours it by its level.
    public var role: Role?
    /// What the bar stands on, such as `.selected`.
    public var ground: Role?

    /// Makes a bar.
    public init(_ share: Double?, role: Role? = nil, on ground: Role? = nil) {
        self.share = share
        self.role = role
        self.ground = ground
    }

    /// Draws the bar over the top row of the rectangle; anything above zero fills at least one cell.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty, let share = share?.share else { return }
        var full = Int((share * Double(rect.width)).rounded())
        if share > 0 { full = max(1, full) }
        if share < 1, rect.width > 1 { full = min(full, rect.width - 1) }
        let level: Role = Level(share) == .low ? .barFull : Level(share).graphRole
        let filled = Rect(x: rect.x, y: rect.y, width: full, height: 1)
        let rest = Rect(x: rect.x + full, y: rect.y, width: rect.width - full, height: 1)
        canvas.fill(filled, canvas.glyphs.barFull, pen: Pen(role ?? level, on: ground))
        canvas.fill(rest, canvas.glyphs.barEmpty, pen: Pen(.barEmpty, on: ground))
    }
}
