import Terminal

/// A framed part over the page: lines, perhaps one of them selected.
struct Box {
    var title: SafeText
    var lines: [[Span]]
    var list = ScrolledList()
    var selected: Int?
    var footer: SafeText = ""
    /// Whether it takes the height there is, so that it does not jump while its lines change.
    var fillsHeight = false
    /// The size of its inside where that is fixed, so that it stays where it is while its lines change.
    var size: (width: Int, height: Int)?
    /// Lines at the top that do not scroll.
    var pinned = 0
}

extension State {
    /// The part of the screen that boxes keep to.
    private var boxScreen: Rect {
        Rect(x: 0, y: 0, width: world.columns, height: world.rows)
            .inset(horizontal: world.columns > 30 ? 1 : 0, vertical: world.rows > 10 ? 1 : 0)
    }

    /// What is said while keys are dropped because what has them came up by itself.
    static let settlingHint: SafeText = "Just came up: keys count in a moment"

    /// How many of so many lines a box has room for.
    func boxRoom(lines: Int) -> Int { max(0, min(lines, boxScreen.height - 2)) }

    /// How wide a line in a box may be.
    var boxWidth: Int { max(16, boxScreen.width - 4) }

    /// Draws a box in the middle; returns the area inside it.
    @discardableResult
    func drawBox(_ box: Box, in frame: inout Frame) -> Rect {
        // The uppermost says when its keys count.
        let footer = isSettling ? Self.settlingHint : box.footer
        let widest = box.lines.map { $0.reduce(0) { $0 + $1.text.width } }.max() ?? 0
        let width = (box.size?.width ?? max(widest, box.title.width, footer.width + 2, 24)) + 4
        let height =
            (box.size?.height ?? (box.fillsHeight ? max(box.lines.count, min(16, world.rows - 4)) : box.lines.count))
            + 2
        let outer = boxScreen.centred(width: width, height: height)
        let inner = outer.inset(horizontal: 2, vertical: 1)
        frame.cursor = nil
        frame.canvas.fill(outer, pen: Pen(.overlay))
        frame.canvas.box(
            outer, title: box.title, pen: Pen(.borderFocused, on: .overlay), titlePen: Pen(.overlayTitle, on: .overlay))
        if !footer.isEmpty, outer.height > 2 {
            frame.canvas.draw(
                " \(footer) ", at: Point(outer.x + 2, outer.bottom - 1), width: outer.width - 4,
                pen: Pen(.dim, on: .overlay))
        }
        let scrolled = Array(box.lines.dropFirst(box.pinned))
        let room = max(0, inner.height - box.pinned)
        let top =
            box.selected.map { ScrolledList.top(0, showing: $0 - box.pinned, count: scrolled.count, height: room) }
            ?? max(0, min(box.list.top, scrolled.count - room))
        frame.canvas.inside(inner) { canvas in
            for (offset, line) in box.lines.prefix(box.pinned).enumerated() {
                canvas.draw(line, at: Point(0, offset), width: inner.width)
            }
            for (offset, line) in scrolled.dropFirst(top).prefix(room).enumerated() {
                let y = box.pinned + offset
                canvas.draw(line, at: Point(0, y), width: inner.width)
                if box.selected == box.pinned + top + offset {
                    canvas.restyle(Rect(x: 0, y: y, width: inner.width, height: 1)) { $0.ground = .selected }
                }
            }
        }
        if scrolled.count > room, outer.height > 2 {
            let shown = " \(min(top + room, scrolled.count))/\(scrolled.count) " as SafeText
            frame.canvas.draw(
                shown, at: Point(max(outer.x, outer.right - shown.width - 1), outer.bottom - 1),
                pen: Pen(.dim, on: .overlay))
        }
        return inner
    }
}
