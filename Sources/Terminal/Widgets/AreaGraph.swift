/// Values over time as a filled area in the colour of its series, fainter towards its base.
///
/// A missing value is blank; zero is a line at the base. Braille has two columns and four heights a cell, blocks and
/// letters one column and two heights.
public struct AreaGraph: Sendable {
    /// The values, oldest first: the newest stands at the right.
    public var values: [Double?]
    /// The top of the scale.
    public var top: Double
    /// The colour of the series.
    public var role: Role
    /// Whether it hangs from its upper edge: the second of two series on one axis.
    public var hangs: Bool

    /// Makes a graph.
    public init(_ values: [Double?], top: Double, role: Role, hangs: Bool = false) {
        self.values = values
        self.top = top
        self.role = role
        self.hangs = hangs
    }

    /// How many values such signs show in so many cells.
    public static func columns(in width: Int, _ glyphs: GlyphSet) -> Int { max(0, width) * glyphs.area.columns }

    /// Draws into the rectangle.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let signs = canvas.glyphs.area
        let heights = levels(rect, signs)
        for y in 0..<rect.height {
            let above = hangs ? y : rect.height - 1 - y
            var pen = Pen(role)
            pen.strength = Self.faintest + (1 - Self.faintest) * Double(above + 1) / Double(rect.height)
            for x in 0..<rect.width {
                let parts = heights[x * signs.columns..<(x + 1) * signs.columns]
                    .map { min(signs.rows, max(0, $0 - above * signs.rows)) }
                guard let sign = signs.sign(parts, hangs: hangs) else { continue }
                canvas.draw(sign, at: Point(rect.x + x, rect.y + y), pen: pen)
            }
        }
    }

    private static let faintest = 0.4

    /// How high each column is, in parts of a cell; 0 for what is not known.
    private func levels(_ rect: Rect, _ signs: AreaSigns) -> [Int] {
        let count = rect.width * signs.columns
        let height = rect.height * signs.rows
        let shown = values.suffix(count).map { value -> Int in
            guard let value, let share = (top > 0 ? value / top : 0).share else { return 0 }
            return max(1, Int((share * Double(height)).rounded()))
        }
        return Array(repeating: 0, count: count - shown.count) + shown
    }
}

/// What areas are filled with.
public enum AreaSigns: Hashable, Sendable {
    case braille
    /// Half and whole blocks, which every console's font has.
    case blocks
    case letters

    /// Columns of a cell.
    var columns: Int { self == .braille ? 2 : 1 }
    /// Heights of a cell.
    var rows: Int { self == .braille ? 4 : 2 }

    /// A cell whose columns are filled so high; nil for an empty one.
    func sign(_ parts: [Int], hangs: Bool) -> Cluster? {
        guard let left = parts.first, parts.contains(where: { $0 > 0 }) else { return nil }
        switch self {
        case .braille: return Cluster(base: 0x2800 + Self.dots(left, 0, hangs) + Self.dots(parts[1], 1, hangs))
        case .blocks: return left > 1 ? "█" : hangs ? "▀" : "▄"
        case .letters: return left > 1 ? "#" : hangs ? "'" : "."
        }
    }

    private static func dots(_ height: Int, _ column: Int, _ hangs: Bool) -> UInt32 {
        let masks: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
        return (hangs ? masks[column] : masks[column].reversed()).prefix(height).reduce(0, +)
    }
}
