/// Keys and what they do, in one row: `F1 Help  Enter Open`.
public struct KeyBar: Sendable {
    /// One key.
    public struct Item: Hashable, Sendable {
        /// The key.
        public var key: Key
        /// What it does.
        public var label: SafeText

        /// Makes an entry.
        public init(_ key: Key, _ label: SafeText) {
            self.key = key
            self.label = label
        }

        var width: Int { key.label.width + 1 + label.width }
    }

    /// The keys, the most important first: those without room are left out.
    public var items: [Item]

    /// Makes a bar.
    public init(_ items: [Item]) { self.items = items }

    private func places(width: Int) -> [(item: Item, x: Int)] {
        var x = 1
        var result: [(item: Item, x: Int)] = []
        for item in items {
            guard x + item.width <= width else { break }
            result.append((item, x))
            x += item.width + 2
        }
        return result
    }

    /// Draws into the top row.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect.row(0), pen: Pen(.footer))
        for (item, x) in places(width: rect.width) {
            let used = canvas.draw(item.key.label, at: Point(rect.x + x, rect.y), pen: Pen(.key, on: .footer))
            canvas.draw(item.label, at: Point(rect.x + x + used + 1, rect.y), pen: Pen(.keyLabel, on: .footer))
        }
    }

    /// The key under a point, for the mouse.
    public func key(at point: Point, in rect: Rect) -> Key? {
        guard rect.row(0).contains(point) else { return nil }
        return places(width: rect.width).first { place in
            (rect.x + place.x..<rect.x + place.x + place.item.width).contains(point.x)
        }?.item.key
    }
}
