/// Values over time as a line of braille dots, four high and two wide in a cell; two series on one scale.
///
/// A missing value is a gap. Where only ASCII can be drawn, each cell shows one sample as `*` or `o`.
public struct LineGraph: Sendable {
    /// The values, oldest first.
    public var first: [Double?]
    /// A second series, oldest first; empty for none.
    public var second: [Double?]
    /// The top of the scale; nil takes the largest value shown.
    public var maximum: Double?
    /// Turns a value of the scale into its label; nil draws no scale.
    public var label: (@Sendable (Double) -> SafeText)?

    /// Makes a graph.
    public init(
        _ first: [Double?], second: [Double?] = [], maximum: Double? = nil,
        label: (@Sendable (Double) -> SafeText)? = nil
    ) {
        self.first = first
        self.second = second
        self.maximum = maximum
        self.label = label
    }

    /// Draws into the rectangle: labels at the left where there is room for them, the newest values at the right.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let all = (first + second).compactMap { $0 }.filter(\.isFinite)
        let top = maximum ?? all.max() ?? 0
        var plot = rect
        if let label, rect.width >= 20, rect.height >= 2 {
            let highest = label(top)
            let lowest = label(0)
            let width = min(rect.width / 3, max(highest.width, lowest.width)) + 1
            canvas.draw(highest.padded(to: width - 1, .trailing), at: Point(rect.x, rect.y), role: .dim)
            canvas.draw(lowest.padded(to: width - 1, .trailing), at: Point(rect.x, rect.bottom - 1), role: .dim)
            plot = Rect(x: rect.x + width, y: rect.y, width: rect.width - width, height: rect.height)
        }
        if canvas.glyphs.isUnicode {
            drawDots(plot, top, on: &canvas)
        } else {
            drawLetters(plot, top, on: &canvas)
        }
    }

    private func drawDots(_ plot: Rect, _ top: Double, on canvas: inout Canvas) {
        let width = min(plot.width, 1000)
        let height = min(plot.height, 1000)
        var dots = Dots(width: width, height: height)
        var owner = [Role](repeating: .graphLow, count: width * height)
        for (values, role) in [(second, Role.graphSecond), (first, nil as Role?)].map({ ($0.0, $0.1) }) {
            var last: Int?
            var column = 2 * width - min(values.count, 2 * width)
            for value in values.suffix(2 * width) {
                defer { column += 1 }
                guard let share = LineGraph.share(value, top) else {
                    last = nil
                    continue
                }
                let row = min(4 * height - 1, Int((1 - share) * Double(4 * height - 1) + 0.5))
                let from = last ?? row
                for y in min(from, row)...max(from, row) {
                    dots.set(column, y)
                    owner[y / 4 * width + column / 2] = role ?? Level(share).graphRole
                }
                last = row
            }
        }
        for y in 0..<height {
            for x in 0..<width {
                guard let cluster = dots.cluster(x, y) else { continue }
                canvas.draw(cluster, at: Point(plot.x + x, plot.y + y), pen: Pen(owner[y * width + x]))
            }
        }
    }

    private func drawLetters(_ plot: Rect, _ top: Double, on canvas: inout Canvas) {
        for (values, letter, role) in [(second, "o" as Cluster, Role.graphSecond), (first, "*", .graphLow)] {
            let shown = values.suffix(plot.width)
            for (column, value) in shown.enumerated() {
                guard let share = LineGraph.share(value, top) else { continue }
                let row = Int((1 - share) * Double(plot.height - 1) + 0.5)
                let x = plot.right - shown.count + column
                canvas.draw(letter, at: Point(x, plot.y + row), pen: Pen(role))
            }
        }
    }

    private static func share(_ value: Double?, _ top: Double) -> Double? {
        guard let value else { return nil }
        return (top > 0 ? value / top : 0).share
    }
}

/// A field of braille dots.
private struct Dots {
    private let width: Int
    private var bits: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        bits = Array(repeating: 0, count: width * height)
    }

    /// Sets a dot; twice as many columns and four times as many rows as cells.
    mutating func set(_ x: Int, _ y: Int) {
        let masks: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
        let index = y / 4 * width + x / 2
        if bits.indices.contains(index) { bits[index] |= masks[x & 1][y & 3] }
    }

    /// The cell's dots, or nil when there are none.
    func cluster(_ x: Int, _ y: Int) -> Cluster? {
        let bits = bits[y * width + x]
        return bits == 0 ? nil : Cluster(base: 0x2800 + UInt32(bits))
    }
}
