extension Form {
    /// Draws a row for each field, scrolled to the selected one, with its error or hint; returns the cursor's place.
    @discardableResult
    public func draw(in rect: Rect, on canvas: inout Canvas) -> Point? {
        guard !rect.isEmpty, !fields.isEmpty else { return nil }
        let labels = min(rect.width / 3, fields.map(\.label.width).max() ?? 0)
        var scroll = Scroll()
        scroll.reveal(selected, visible: rect.height, total: fields.count)
        var cursor: Point?
        for line in 0..<rect.height where scroll.offset + line < fields.count {
            let index = scroll.offset + line
            let row = rect.row(line)
            let isSelected = index == selected
            let label: Role = isSelected ? .accent : .label
            canvas.draw(fields[index].label.padded(to: labels, .trailing), at: Point(row.x, row.y), role: label)
            let start = labels + (labels > 0 ? 2 : 0)
            let rest = Rect(x: row.x + start, y: row.y, width: row.width - start, height: 1)
            let place = draw(fields[index], isSelected: isSelected, in: rest, on: &canvas)
            if isSelected { cursor = place }
        }
        return cursor
    }

    private func draw(_ field: Field, isSelected: Bool, in rect: Rect, on canvas: inout Canvas) -> Point? {
        let note = field.error ?? field.hint
        let noteWidth = note.isEmpty || rect.width < 30 ? 0 : min(note.width, rect.width / 2)
        let room = Rect(x: rect.x, y: rect.y, width: rect.width - (noteWidth > 0 ? noteWidth + 2 : 0), height: 1)
        if noteWidth > 0 {
            let role: Role = field.error == nil ? .dim : .error
            canvas.draw(note, at: Point(room.right + 2, rect.y), width: noteWidth, role: role)
        }
        let role: Role = isSelected ? .inputFocused : .input
        let place = Point(room.x, room.y)
        switch field.value {
        case .text(let text): return text.draw(in: room, on: &canvas, isFocused: isSelected)
        case .toggle(let isOn):
            let sign = isOn ? SafeText(CollectionOfOne(canvas.glyphs.check)) : " "
            canvas.draw("[" + sign + "]", at: place, width: room.width, role: role)
        case .choice(let options, let selected):
            let name = options.indices.contains(selected) ? options[selected] : .empty
            let left = SafeText(CollectionOfOne(canvas.glyphs.left))
            let right = SafeText(CollectionOfOne(canvas.glyphs.right))
            canvas.draw(left + " " + name + " " + right, at: place, width: room.width, role: role)
        case .fixed(let text): canvas.draw(text, at: place, width: room.width, role: isSelected ? .selected : .text)
        }
        return nil
    }
}
