import FleetModel
import Terminal

/// The filter while it is typed: the list follows every key.
struct FilterLine: Layer {
    /// The text.
    var field: TextField
    /// The text before: Esc goes back to it.
    let before: String

    /// How the text is read.
    let language: FilterLanguage

    init(text: String, in language: FilterLanguage) {
        self.language = language
        before = text
        field = TextField(text)
    }

    /// What is wrong with the text; nil when it is understood.
    var error: QueryError? { language.problem(field.text) }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        let before = before
        switch key {
        case .enter:
            return .finish { state in
                if state.page is FleetPage, case .guest = state.fleet.selection { state.fleet.chooseSelection() }
                return []
            }
        case .escape:
            return .finish { state in
                state.setFilter(before)
                return []
            }
        case .tab:
            guard let completion = language.completions(field.text).first?.text else { return .stay(self) }
            var changed = self
            changed.field = TextField(completion)
            return .change(changed) { $0.setFilter(completion) }
        default:
            var changed = self
            _ = changed.field.handle(key)
            let text = changed.field.text
            return .change(changed) { $0.setFilter(text) }
        }
    }

    /// Draws the line in the footer's place.
    func draw(in frame: inout Frame, _ state: State) {
        let (columns, y) = (state.columns, state.rows - 1)
        frame.canvas.fill(Rect(x: 0, y: y, width: columns, height: 1), pen: Pen(.input))
        let prefix = frame.canvas.draw(" / ", at: Point(0, y), pen: Pen(.key, on: .input))
        let error = error
        let hint: SafeText
        if let error, !error.isIncomplete {
            hint = " \(error.description) "
        } else {
            let next = language.completions(field.text).prefix(3).map { SafeText($0.label) }
            hint =
                next.isEmpty
                ? " \(state.howManyMatch) " : " Tab: \(next.joined(separator: "  "))   \(state.howManyMatch) "
        }
        let room = max(10, columns - prefix - min(hint.width, columns / 2))
        let area = Rect(x: prefix, y: y, width: min(room, columns - prefix), height: 1)
        frame.cursor = field.draw(in: area, on: &frame.canvas)
        if columns >= 60 {
            let isWrong = error.map { !$0.isIncomplete } ?? false
            frame.canvas.draw(
                hint, at: Point(area.right, y), width: max(0, columns - area.right),
                pen: Pen(isWrong ? .error : .dim, on: .input))
        }
    }
}
