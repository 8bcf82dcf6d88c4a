/// A box of choices with a key each.
public struct Menu: Sendable {
    /// One choice.
    public struct Item: Hashable, Sendable {
        /// What it does.
        public var label: SafeText
        /// Its key, for show.
        public var key: Key?
        /// Why it cannot be chosen now; nil when it can.
        public var disabledReason: SafeText?
        /// What it means, such as `.danger`.
        public var role: Role

        /// Makes a choice.
        public init(_ label: SafeText, key: Key? = nil, disabledReason: SafeText? = nil, role: Role = .text) {
            self.label = label
            self.key = key
            self.disabledReason = disabledReason
            self.role = role
        }
    }

    /// The title in the frame.
    public var title: SafeText
    /// The choices.
    public var items: [Item]
    /// The one under the cursor, by index.
    public private(set) var selected: Int

    /// Makes a menu with the cursor on a choice.
    public init(_ title: SafeText, _ items: [Item], selected: Int = 0) {
        self.title = title
        self.items = items
        self.selected = items.isEmpty ? 0 : selected.clamped(to: 0...items.count - 1)
    }

    /// The choice under the cursor; nil when there is none.
    public var selectedItem: Item? { items.indices.contains(selected) ? items[selected] : nil }

    /// Moves the cursor; false for keys that are not the menu's (Enter and Esc are the caller's).
    public mutating func handle(_ key: Key) -> Bool {
        guard !items.isEmpty else { return false }
        switch key {
        case .up, .character("k", []): selected = selected > 0 ? selected - 1 : items.count - 1
        case .down, .character("j", []): selected = selected + 1 < items.count ? selected + 1 : 0
        case .home: selected = 0
        case .end: selected = items.count - 1
        case .pageUp: selected = max(0, selected - 10)
        case .pageDown: selected = min(items.count - 1, selected + 10)
        default: return false
        }
        return true
    }

    /// Columns and rows the whole box wants.
    public var idealSize: (width: Int, height: Int) {
        let widest = items.map { $0.label.width + ($0.key.map { $0.label.width + 3 } ?? 0) }.max() ?? 0
        return (max(widest, title.width) + 4, items.count + 2)
    }

    /// Draws the box in the middle of the rectangle.
    public func draw(in rect: Rect, on canvas: inout Canvas) {
        let size = idealSize
        let frame = rect.centred(width: size.width, height: size.height)
        canvas.fill(frame, pen: Pen(.overlay))
        canvas.box(frame, title: title, pen: Pen(.border, on: .overlay), titlePen: Pen(.overlayTitle, on: .overlay))
        let room = frame.inset(horizontal: 1, vertical: 1)
        var scroll = Scroll()
        scroll.reveal(selected, visible: room.height, total: items.count)
        for line in 0..<room.height where scroll.offset + line < items.count {
            let index = scroll.offset + line
            let item = items[index]
            let ground: Role = index == selected ? .selected : .overlay
            let role = item.disabledReason == nil ? item.role : .disabled
            canvas.fill(room.row(line), pen: Pen(ground))
            let key = item.key?.label ?? .empty
            let width = max(0, room.width - 2 - (key.isEmpty ? 0 : key.width + 1))
            canvas.draw(item.label, at: Point(room.x + 1, room.y + line), width: width, pen: Pen(role, on: ground))
            canvas.draw(key, at: Point(room.right - 1 - key.width, room.y + line), pen: Pen(.key, on: ground))
        }
    }
}
