/// Pages by name in one row, one of them shown.
public struct TabBar: Sendable {
    /// The names.
    public var titles: [SafeText]
    /// The one that is shown.
    public var selected: Int

    /// Makes a tab bar.
    public init(_ titles: [SafeText], selected: Int) {
        self.titles = titles
        self.selected = selected
    }

    /// The tabs' places from the left, beginning so late that the selected one is seen.
    private func places(width: Int) -> [(index: Int, x: Int, width: Int)] {
        let widths = titles.map { min($0.width + 2, max(0, width)) }
        let chosen = titles.isEmpty ? 0 : selected.clamped(to: 0...titles.count - 1)
        var first = 0
        while first < chosen, widths[first...chosen].reduce(0, +) > width { first += 1 }
        var x = 0
        return titles.indices.dropFirst(first).compactMap { index in
            defer { x += widths[index] }
            return x + widths[index] <= width ? (index, x, widths[index]) : nil
        }
    }

    /// Draws into the top row.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect.row(0), pen: Pen(.tab))
        for place in places(width: rect.width) {
            let role: Role = place.index == selected ? .tabActive : .tab
            let text = " " + titles[place.index].prefix(width: place.width - 2) + " "
            canvas.draw(text, at: Point(rect.x + place.x, rect.y), width: place.width, role: role)
        }
    }

    /// The tab under a point, for the mouse.
    public func tab(at point: Point, in rect: Rect) -> Int? {
        guard rect.row(0).contains(point) else { return nil }
        return places(width: rect.width).first { (rect.x + $0.x..<rect.x + $0.x + $0.width).contains(point.x) }?.index
    }
}
