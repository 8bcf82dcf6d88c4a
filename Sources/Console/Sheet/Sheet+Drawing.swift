import LibvirtDesigner
import Terminal
import XMLTree

extension Sheet {
    func draw(in frame: inout Frame, _ state: State) {
        let width = max(20, min(112, state.columns - 6))
        let box = Box(
            title: title, lines: [], footer: footer, size: (width: width, height: max(4, state.rows - 4)))
        let area = state.drawBox(box, in: &frame)
        guard area.height > 0 else { return }
        let fields = form.fields.enumerated().filter { !form.hidden.contains($0.element.name) }
        // The plan keeps two lines at least, and what is said of the field one.
        let room = max(1, min(fields.count, area.height - 3))
        let focused = fields.firstIndex { $0.offset == form.focus } ?? 0
        let first = max(0, min(focused - room + 1, fields.count - room))
        let labelWidth = min(20, max(8, fields.map { $0.element.label.width + 1 }.max() ?? 0), area.width / 2)
        for (line, field) in fields.dropFirst(first).prefix(fields.isEmpty ? 0 : room).enumerated() {
            draw(
                field.element, field.offset == form.focus, at: Point(area.x, area.y + line), labelWidth, area,
                in: &frame)
        }
        var y = area.y + (fields.isEmpty ? 0 : room)
        frame.canvas.draw(said, at: Point(area.x, y), width: area.width)
        if case .word = question {
            frame.cursor = typed.draw(
                in: Rect(x: area.x, y: y + 1, width: min(30, area.width), height: 1), on: &frame.canvas)
            y += 1
        }
        y += 1
        let lines = planLines(width: area.width)
        let height = max(0, area.bottom - y)
        let from = max(0, min(top, lines.count - height))
        for (line, spans) in lines.dropFirst(from).prefix(height).enumerated() {
            frame.canvas.draw(spans, at: Point(area.x, y + line), width: area.width)
        }
        if lines.count > height, from + height < lines.count {
            let more: SafeText = " PgDn \(lines.count - from - height) more "
            frame.canvas.draw(
                more, at: Point(max(area.x, area.right - more.width), area.bottom), width: more.width,
                pen: Pen(.dim, on: .overlay))
        }
    }

    private func draw(
        _ field: FormField, _ isFocused: Bool, at point: Point, _ labelWidth: Int, _ area: Rect, in frame: inout Frame
    ) {
        let isChanged = initial[field.name].map { $0 != form.text(field.name) } ?? false
        frame.canvas.draw(
            [Span(field.label, isChanged ? .accent : .label, on: .overlay)], at: point, width: labelWidth - 1)
        let beside = self.beside(field)
        let spare = area.width - labelWidth
        let width = max(8, beside.isEmpty ? min(spare, 50) : min(spare / 2, 40))
        let rect = Rect(x: point.x + labelWidth, y: point.y, width: min(width, spare), height: 1)
        switch field.value {
        case .text(let text):
            let cursor = text.draw(in: rect, on: &frame.canvas, isFocused: isFocused)
            if isFocused { frame.cursor = cursor }
        case .words, .flag:
            let word: SafeText = field.text.isEmpty ? "not said" : SafeText(field.text, limit: 60)
            frame.canvas.draw(
                [Span(isFocused ? "‹ \(word) ›" : "  \(word)", isChanged ? .accent : .text, on: .overlay)],
                at: Point(rect.x, rect.y), width: rect.width)
            if isFocused { frame.cursor = Point(rect.x, rect.y) }
        }
        frame.canvas.draw(
            [Span(beside, .dim, on: .overlay)], at: Point(rect.right + 1, point.y),
            width: max(0, area.right - rect.right - 1))
    }

    /// What stands beside a field: the values of the running guest and of the next boot where they differ, or what it was.
    private func beside(_ field: FormField) -> SafeText {
        guard case .edit(let place) = purpose,
            let record = records.first(where: { $0.name == field.name && !form.hidden.contains($0.name) })
        else { return .empty }
        func text(_ document: Element?) -> String? { document.flatMap(place.read).map(record.get) }
        let (now, next) = (text(documents.running), text(documents.defined))
        func shown(_ text: String) -> String { text.isEmpty ? "not said" : text }
        if let now, let next, now != next { return SafeText("now \(shown(now)), next boot \(shown(next))", limit: 200) }
        let before = initial[field.name] ?? ""
        return before == form.text(field.name) ? .empty : SafeText("was \(shown(before))", limit: 200)
    }

    /// One line about the field with the keys, or what is asked.
    private var said: [Span] {
        switch question {
        case .leave:
            return [
                Span("Leave without the changes? ", .warning, on: .overlay), Span("y", .key, on: .overlay),
                Span(" leave  ", .text, on: .overlay), Span("n", .key, on: .overlay),
                Span(" stay", .text, on: .overlay),
            ]
        case .yes:
            return [
                Span("Change it all the same? ", .warning, on: .overlay), Span("y", .key, on: .overlay),
                Span(" yes  ", .text, on: .overlay), Span("n", .key, on: .overlay), Span(" no", .text, on: .overlay),
            ]
        case .word(let word): return [Span("Type \(SafeText(word)) and press Enter:", .warning, on: .overlay)]
        case nil: break
        }
        // What is wrong with it stands in the plan's place.
        return [Span(form.focused?.hint ?? "", .dim, on: .overlay)]
    }

    private var footer: SafeText {
        guard question == nil else { return "" }
        let list: SafeText = takesList ? ", F2 list" : ""
        if case .plan = outcome { return "Enter does this, Tab next\(list), Esc leaves" }
        return "Tab next\(list), Esc leaves"
    }
}
