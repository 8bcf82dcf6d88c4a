/// Lines of text, one of them under the cursor.
public struct ListView: Sendable {
    /// One line.
    public struct Item: Hashable, Sendable {
        /// What it says.
        public var text: SafeText
        /// What it means.
        public var role: Role
        /// A note at the right end.
        public var note: SafeText

        /// Makes a line.
        public init(_ text: SafeText, role: Role = .text, note: SafeText = .empty) {
            self.text = text
            self.role = role
            self.note = note
        }
    }

    /// The lines.
    public var items: [Item]
    /// The one under the cursor.
    public var selected: Int?
    /// The part that is seen.
    public var scroll: Scroll

    /// Makes a list.
    public init(_ items: [Item], selected: Int? = nil, scroll: Scroll = Scroll()) {
        self.items = items
        self.selected = selected
        self.scroll = scroll
    }

    /// Draws the lines from the scroll position on, and an indicator when they have no room.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let isLong = items.count > rect.height && rect.width > 1
        let width = rect.width - (isLong ? 1 : 0)
        for line in 0..<rect.height {
            let index = scroll.offset + line
            guard index < items.count else { break }
            let item = items[index]
            let ground: Role? = index == selected ? .selected : nil
            if let ground { canvas.fill(Rect(x: rect.x, y: rect.y + line, width: width, height: 1), pen: Pen(ground)) }
            let note = item.note.prefix(width: width / 2)
            let room = max(0, note.isEmpty ? width : width - note.width - 1)
            canvas.draw(item.text, at: Point(rect.x, rect.y + line), width: room, pen: Pen(item.role, on: ground))
            canvas.draw(note, at: Point(rect.x + width - note.width, rect.y + line), pen: Pen(.dim, on: ground))
        }
        if isLong {
            ScrollIndicator(offset: scroll.offset, visible: rect.height, total: items.count).draw(in: rect, on: &canvas)
        }
    }
}
