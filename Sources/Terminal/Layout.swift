/// How much of a row or column of panes one pane wants.
public enum Extent: Hashable, Sendable {
    /// Exactly this many cells, as long as there are so many.
    case fixed(Int)
    /// A share of what the fixed ones leave, in proportion to the weight (at least 1).
    case flexible(Int)
}

extension Rect {
    /// Splits from left to right; pieces at the end become empty when there is no room for them.
    public func columns(_ extents: [Extent], gap: Int = 0) -> [Rect] {
        Rect.split(width, extents, gap: gap).map { Rect(x: x + $0.start, y: y, width: $0.length, height: height) }
    }

    /// Splits from top to bottom; pieces at the end become empty when there is no room for them.
    public func rows(_ extents: [Extent], gap: Int = 0) -> [Rect] {
        Rect.split(height, extents, gap: gap).map { Rect(x: x, y: y + $0.start, width: width, height: $0.length) }
    }

    private static func split(_ total: Int, _ extents: [Extent], gap: Int) -> [(start: Int, length: Int)] {
        let gap = gap.clamped(to: 0...total)
        var room = total
        if extents.count > 1 { room = max(0, room - gap * min(extents.count - 1, total)) }
        var fixed = 0
        var weights = 0
        for extent in extents {
            switch extent {
            case .fixed(let cells): fixed += cells.clamped(to: 0...total)
            case .flexible(let weight): weights += weight.clamped(to: 1...1000)
            }
        }
        var flexible = max(0, room - fixed)
        var start = 0
        return extents.map { extent in
            let wanted: Int
            switch extent {
            case .fixed(let cells): wanted = cells.clamped(to: 0...total)
            case .flexible(let weight):
                let weight = weight.clamped(to: 1...1000)
                wanted = weights > 0 ? flexible * weight / weights : 0
                flexible -= wanted
                weights -= weight
            }
            let length = min(wanted, max(0, total - start))
            defer { start = min(total, start + length + gap) }
            return (start, length)
        }
    }
}
