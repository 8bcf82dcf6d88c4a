/// Which part of something long is shown.
public struct Scroll: Hashable, Sendable {
    /// The first row shown.
    public private(set) var offset: Int

    /// Starts at a row; the top by default.
    public init(offset: Int = 0) { self.offset = max(0, offset) }

    /// Moves as little as needed so that row `index` is among the `visible` ones of `total`.
    public mutating func reveal(_ index: Int, visible: Int, total: Int) {
        let visible = max(1, visible)
        if index < offset { offset = index }
        if index >= visible, offset <= index - visible { offset = index - visible + 1 }
        hold(visible: visible, total: total)
    }

    /// Moves by a number of rows, as the wheel does.
    public mutating func move(by rows: Int, visible: Int, total: Int) {
        offset += rows.clamped(to: -1_000_000...1_000_000)
        hold(visible: visible, total: total)
    }

    /// Goes back into what there is, as when rows have gone.
    public mutating func hold(visible: Int, total: Int) {
        offset = offset.clamped(to: 0...max(0, total - max(1, visible)))
    }
}

/// A column that shows how much there is and which part is seen.
public struct ScrollIndicator: Sendable {
    /// The first row shown, the rows shown, and all rows.
    public var offset, visible, total: Int

    /// Makes an indicator.
    public init(offset: Int, visible: Int, total: Int) {
        self.offset = offset
        self.visible = visible
        self.total = total
    }

    /// Draws down the rectangle's last column; nothing when everything is seen.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty, total > visible, visible > 0 else { return }
        let height = Double(rect.height)
        let length = max(1, Int(height * Double(visible) / Double(total)))
        let room = rect.height - length
        let share = (Double(offset) / Double(total - visible)).share ?? 0
        let start = Int((share * Double(room)).rounded())
        for row in 0..<rect.height {
            let isThumb = row >= start && row < start + length
            canvas.draw(
                isThumb ? canvas.glyphs.scrollThumb : canvas.glyphs.scrollTrack,
                at: Point(rect.right - 1, rect.y + row), pen: Pen(isThumb ? .scrollThumb : .border))
        }
    }
}
