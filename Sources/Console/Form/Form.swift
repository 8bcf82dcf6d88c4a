import Terminal

/// The one engine for fields: which of them has the keys, what is wrong, and how it is drawn. What becomes of the values
/// is the business of the layer that has the form.
struct Form: Sendable {
    /// The fields, from top to bottom.
    private(set) var fields: [FormField]
    /// The field that has the keys.
    private(set) var focus = 0
    /// Fields that are not asked now: neither drawn, nor reached, nor checked.
    var hidden: Set<String> = []
    /// What is wrong, until the next key.
    private(set) var error: SafeText?
    /// Whether Enter goes on to the next field, and is the end only at the last one.
    let goesOnWithEnter: Bool
    /// What the keys do.
    let footer: SafeText

    /// What a key leads to.
    enum Outcome {
        case stays
        /// Every field is right.
        case finishes
        case leaves
    }

    init(_ fields: [FormField], goesOnWithEnter: Bool = false, footer: SafeText = "Enter saves, Esc leaves") {
        (self.fields, self.goesOnWithEnter, self.footer) = (fields, goesOnWithEnter, footer)
    }

    /// A field's text without white space at its ends.
    func text(_ name: String) -> String { fields.first { $0.name == name }?.text.trimmed ?? "" }

    /// Whether a switch is on.
    func isOn(_ name: String) -> Bool { fields.first { $0.name == name }?.isOn ?? false }

    mutating func press(_ key: Key) -> Outcome {
        error = nil
        switch key {
        case .escape: return .leaves
        case .enter where goesOnWithEnter && focus < fields.count - 1: focus += 1
        case .enter: return finish()
        case .tab, .down: turn(1)
        case .backtab, .up: turn(-1)
        default: if fields.indices.contains(focus) { fields[focus].take(key) }
        }
        return .stays
    }

    /// Goes to the first field that is wrong and says why, or ends.
    private mutating func finish() -> Outcome {
        for (place, field) in fields.enumerated() where !hidden.contains(field.name) {
            guard let complaint = field.complaint else { continue }
            (focus, error) = (place, SafeText(complaint))
            return .stays
        }
        return .finishes
    }

    private mutating func turn(_ step: Int) {
        guard fields.contains(where: { !hidden.contains($0.name) }) else { return }
        repeat { focus = (focus + step + fields.count) % fields.count } while hidden.contains(fields[focus].name)
    }

    /// The field that has the keys; nil without any.
    var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

    /// Puts a text into the field that has the keys.
    mutating func fill(_ text: String) {
        error = nil
        if fields.indices.contains(focus) { fields[focus].fill(text) }
    }
}

extension State {
    /// Draws a form: labels left, fields right, below what is wrong or what the field with the keys is for.
    func drawForm(_ form: Form, title: SafeText, in frame: inout Frame) {
        let width = max(20, min(72, world.columns - 6))
        let labelWidth = min(form.fields.map(\.label.width).max() ?? 0, width / 2)
        let fieldX = labelWidth > 0 ? labelWidth + 1 : 0
        var lines = form.fields.map { field -> [Span] in
            let sign: SafeText =
                switch field.value {
                case .text: .spaces(width - fieldX)
                case .flag(let isOn): isOn ? "[x]" : "[ ]"
                case .words: "‹ \(field.text) ›"
                }
            return [Span(field.label.padded(to: fieldX), .label, on: .overlay), Span(sign, .text, on: .overlay)]
        }
        lines.append([])
        let hint = form.fields.indices.contains(form.focus) ? form.fields[form.focus].hint : .empty
        lines += (form.error ?? hint).wrapped(width: width)
            .map { [Span($0, form.error == nil ? .dim : .error, on: .overlay)] }
        let area = drawBox(Box(title: title, lines: lines, footer: form.footer), in: &frame)
        for (index, field) in form.fields.enumerated() where index < area.height {
            let isFocused = index == form.focus
            let rect = Rect(x: area.x + fieldX, y: area.y + index, width: max(0, area.width - fieldX), height: 1)
            switch field.value {
            case .text(let text):
                let cursor = text.draw(in: rect, on: &frame.canvas, isFocused: isFocused)
                if isFocused { frame.cursor = cursor }
            case .flag, .words: if isFocused { frame.cursor = Point(rect.x + 1, rect.y) }
            }
        }
    }
}
