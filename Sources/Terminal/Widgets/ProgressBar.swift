/// How far a task is: a bar with a percentage, or a block that wanders while nobody knows.
public struct ProgressBar: Sendable {
    /// What is done, 0...1; nil while it is not known.
    public var share: Double?
    /// Counts up while the share is not known, to move the block.
    public var phase: Int

    /// Makes a progress bar.
    public init(_ share: Double?, phase: Int = 0) {
        self.share = share
        self.phase = phase
    }

    /// Draws over the top row; the percentage takes the last five cells when there are at least twelve.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        if let share = share?.share {
            let label = rect.width >= 12 ? 5 : 0
            Bar(share, role: .barFull)
                .draw(in: Rect(x: rect.x, y: rect.y, width: rect.width - label, height: 1), on: &canvas)
            if label > 0 {
                let text = SafeText("\(Int((share * 100).rounded(.down)))%").padded(to: label, .trailing)
                canvas.draw(text, at: Point(rect.right - label, rect.y))
            }
            return
        }
        canvas.fill(rect.row(0), canvas.glyphs.barEmpty, pen: Pen(.barEmpty))
        let block = max(1, rect.width / 5)
        let room = max(1, rect.width - block)
        let step = Int(phase.magnitude % UInt(2 * room))
        let x = rect.x + (step < room ? step : 2 * room - step)
        let place = Rect(x: x, y: rect.y, width: block, height: 1).intersection(rect)
        canvas.fill(place, canvas.glyphs.barFull, pen: Pen(.barFull))
    }
}
