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
        Rect(x: 0, y: 0, width: columns, height: rows)
            .inset(horizontal: columns > 30 ? 1 : 0, vertical: rows > 10 ? 1 : 0)
    }

    /// What is said while keys are dropped because what has them came up by itself.
    static let settlingHint: SafeText = "Just came up: keys count in a moment"

    /// How many of so many lines a box has room for.
    func boxRoom(lines: Int) -> Int { max(0, min(lines, boxScreen.height - 2)) }

    /// Draws a box in the middle; returns the area inside it.
    @discardableResult
    func drawBox(_ box: Box, in frame: inout Frame) -> Rect {
        // The uppermost says when its keys count.
        let footer = isSettling ? Self.settlingHint : box.footer
        let widest = box.lines.map { $0.reduce(0) { $0 + $1.text.width } }.max() ?? 0
        let width = (box.size?.width ?? max(widest, box.title.width, footer.width, 24)) + 4
        let height =
            (box.size?.height ?? (box.fillsHeight ? max(box.lines.count, min(16, rows - 4)) : box.lines.count)) + 2
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

/// A framed part with fields.
struct FormBox {
    enum Row {
        case text(SafeText, TextField)
        case flag(SafeText, Bool)
    }

    let title: SafeText
    let rows: [Row]
    let focus: Int
    let error: SafeText?
    let hint: SafeText
    var footer: SafeText = "Enter saves, Esc leaves"
}

extension State {
    /// Draws a form: labels left, fields right, the hint of the field that has the keys below.
    func drawForm(_ form: FormBox, in frame: inout Frame) {
        let width = max(20, min(72, columns - 6))
        let labelWidth = min(
            max(
                form.rows.map { row in
                    switch row {
                    case .text(let label, _), .flag(let label, _): label.width
                    }
                }.max() ?? 0, 0), width / 2)
        var lines = form.rows.map { row -> [Span] in
            switch row {
            case .text(let label, _):
                [
                    Span(label.padded(to: labelWidth), .label, on: .overlay),
                    Span(.spaces(width - labelWidth), .text, on: .overlay),
                ]
            case .flag(let label, let isOn):
                [
                    Span(label.padded(to: labelWidth + 1), .label, on: .overlay),
                    Span(isOn ? "[x]" : "[ ]", .text, on: .overlay),
                ]
            }
        }
        lines.append([])
        lines += (form.error ?? form.hint).wrapped(width: width)
            .map { [Span($0, form.error == nil ? .dim : .error, on: .overlay)] }
        let area = drawBox(Box(title: form.title, lines: lines, footer: form.footer), in: &frame)
        for (index, row) in form.rows.enumerated() where index < area.height {
            let isFocused = index == form.focus
            let x = labelWidth > 0 ? labelWidth + 1 : 0
            let rect = Rect(x: area.x + x, y: area.y + index, width: max(0, area.width - x), height: 1)
            switch row {
            case .text(_, let field):
                let cursor = field.draw(in: rect, on: &frame.canvas, isFocused: isFocused)
                if isFocused { frame.cursor = cursor }
            case .flag:
                if isFocused { frame.cursor = Point(rect.x + 1, rect.y) }
            }
        }
    }
}
