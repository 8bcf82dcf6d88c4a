/// A box with a message and buttons, perhaps with a word to type first.
public struct Dialog: Sendable {
    /// The title in the frame.
    public var title: SafeText
    /// The message, a paragraph each; wrapped to the room there is.
    public var paragraphs: [SafeText]
    /// The buttons' names, from the left.
    public var buttons: [SafeText]
    /// The button under the cursor.
    public private(set) var selected: Int
    /// Whether it is about destroying something.
    public var isDanger: Bool
    /// The word to be typed before any button but the last works; nil for none.
    public let word: String?
    /// Where the word is typed.
    public private(set) var field = TextField()

    /// Makes a dialog; the last button should be the harmless one.
    public init(
        _ title: SafeText, _ paragraphs: [SafeText], buttons: [SafeText], selected: Int = 0, isDanger: Bool = false,
        word: String? = nil
    ) {
        self.title = title
        self.paragraphs = paragraphs
        self.buttons = buttons
        self.selected = buttons.isEmpty ? 0 : selected.clamped(to: 0...buttons.count - 1)
        self.isDanger = isDanger
        self.word = word
    }

    /// Whether the button under the cursor may be pressed: the word is typed, or it is the last button.
    public var isReady: Bool { word == nil || field.text == word || selected == buttons.count - 1 }

    /// Moves among the buttons and edits the word; false for keys of the caller (Enter and Esc).
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left where word == nil, .backtab: selected = max(0, selected - 1)
        case .right where word == nil: selected = max(0, min(buttons.count - 1, selected + 1))
        case .tab: selected = buttons.isEmpty ? 0 : (selected + 1) % buttons.count
        default: return word == nil ? false : field.handle(key)
        }
        return true
    }

    private func lines(width: Int) -> [SafeText] {
        paragraphs.flatMap { $0.isEmpty ? [SafeText.empty] : $0.wrapped(width: width) }
    }

    /// Draws the box in the middle; returns where the terminal's cursor belongs when a word is to be typed.
    @discardableResult
    public func draw(in rect: Rect, on canvas: inout Canvas) -> Point? {
        let row = buttons.reduce(0) { $0 + $1.width + 6 }
        let widest = max(title.width + 4, row, paragraphs.map(\.width).max() ?? 0, 30)
        let inner = max(1, min(widest, 76, rect.width - 4))
        let text = lines(width: inner)
        let extra = word == nil ? 0 : 2
        let frame = rect.centred(width: inner + 4, height: text.count + extra + 4)
        canvas.fill(frame, pen: Pen(.overlay))
        let border: Role = isDanger ? .danger : .border
        canvas.box(
            frame, title: title, pen: Pen(border, on: .overlay),
            titlePen: Pen(isDanger ? .danger : .overlayTitle, on: .overlay))
        let room = frame.inset(horizontal: 2, vertical: 1)
        let visible = max(0, room.height - 2 - extra)
        for (line, part) in text.prefix(visible).enumerated() {
            let isCut = line == visible - 1 && text.count > visible
            let shown = isCut ? (part + " …").prefix(width: room.width) : part
            canvas.draw(shown, at: Point(room.x, room.y + line), width: room.width, pen: Pen(.text, on: .overlay))
        }
        var cursor: Point?
        if word != nil, room.height >= 4 {
            let place = Rect(x: room.x, y: room.bottom - 3, width: room.width, height: 1)
            cursor = field.draw(in: place, on: &canvas)
        }
        if room.height >= 1 { drawButtons(room.row(room.height - 1), on: &canvas) }
        return cursor
    }

    private func drawButtons(_ rect: Rect, on canvas: inout Canvas) {
        let row = buttons.reduce(0) { $0 + $1.width + 6 } - 2
        var x = rect.x + max(0, rect.width - row) / 2
        for (index, button) in buttons.enumerated() {
            let isLast = index == buttons.count - 1
            let role: Role = index == selected ? .selected : isDanger && !isLast ? .danger : .overlay
            let isOff = word != nil && !isLast && field.text != word
            let pen = Pen(isOff ? .disabled : role, on: index == selected ? .selected : .overlay)
            canvas.inside(rect) { canvas in
                let text = index == selected ? "[ " + button + " ]" : "  " + button + "  "
                x += canvas.draw(text, at: Point(x - rect.x, 0), pen: pen) + 2
            }
        }
    }
}
