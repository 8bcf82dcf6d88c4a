import FleetModel
import Terminal

extension State {
    /// Draws an overlay over what is there; sets the cursor where it has a text field.
    func drawOverlay(_ overlay: Overlay, in frame: inout Frame) {
        switch overlay {
        case .filter(let line): drawFilter(line, in: &frame)
        case .help(let list): drawBox(Box(title: "Keys", lines: helpLines, list: list, fillsHeight: true), in: &frame)
        case .failure(let failure, let list):
            drawBox(Box(title: "What went wrong", lines: lines(of: failure), list: list), in: &frame)
        case .confirmation(let confirmation): drawConfirmation(confirmation, in: &frame)
        case .choice(let choice): drawChoice(choice, in: &frame)
        case .columns(let chooser): drawColumns(chooser, in: &frame)
        case .palette(let palette): drawPalette(palette, in: &frame)
        case .prompt(let prompt):
            drawForm(
                FormBox(
                    title: prompt.title, rows: [.text("", prompt.field)], focus: 0,
                    error: prompt.error,
                    hint: "Enter takes it, Esc leaves it as it is"),
                in: &frame)
        case .credentials(let form):
            // What is too long for a label, such as the fingerprint of a key, is read below the fields.
            let prompts = form.request.questions.map { SafeText($0.prompt, limit: 200) }
            let rows = zip(prompts, form.fields).map { prompt, field in
                FormBox.Row.text(prompt.width > 30 ? "Answer" : prompt, field)
            }
            let long =
                prompts.indices.contains(form.focus) && prompts[form.focus].width > 30 ? prompts[form.focus] + ". " : ""
            let more: SafeText = formsToCome == 0 ? "" : "; \(formsToCome) more \(formsToCome == 1 ? "waits" : "wait")"
            drawForm(
                FormBox(
                    title: "\(form.request.hostName) asks\(more)", rows: rows, focus: form.focus, error: nil,
                    hint: long + "Enter goes on, Esc declines. What you type is kept nowhere."),
                in: &frame)
        case .connection(let form): drawForm(self.form(form), in: &frame)
        case .screenEntry(let entry):
            drawForm(
                FormBox(
                    title: entry.title, rows: [.text("", entry.field)], focus: 0, error: nil, hint: entry.hint,
                    footer: .empty),
                in: &frame)
        case .wizard(let wizard): drawWizard(wizard, in: &frame)
        case .leaving(let leaving): drawLeaving(leaving, in: &frame)
        }
    }

    private func drawFilter(_ line: FilterLine, in frame: inout Frame) {
        let y = rows - 1
        frame.canvas.fill(Rect(x: 0, y: y, width: columns, height: 1), pen: Pen(.input))
        let prefix = frame.canvas.draw(" / ", at: Point(0, y), pen: Pen(.key, on: .input))
        let error = line.error
        let hint: SafeText
        if let error, !error.isIncomplete {
            hint = " \(error.description) "
        } else {
            let next = Query.completions(for: line.field.text).prefix(3).map { SafeText($0.label) }
            hint =
                next.isEmpty ? " \(howManyMatch) " : " Tab: \(next.joined(separator: "  "))   \(howManyMatch) "
        }
        let room = max(10, columns - prefix - min(hint.width, columns / 2))
        let area = Rect(x: prefix, y: y, width: min(room, columns - prefix), height: 1)
        frame.cursor = line.field.draw(in: area, on: &frame.canvas)
        if columns >= 60 {
            let isWrong = error.map { !$0.isIncomplete } ?? false
            frame.canvas.draw(
                hint, at: Point(area.right, y), width: max(0, columns - area.right),
                pen: Pen(isWrong ? .error : .dim, on: .input))
        }
    }

    private func drawConfirmation(_ confirmation: Confirmation, in frame: inout Frame) {
        var lines: [[Span]] = [[Span(confirmation.question, .overlayTitle, on: .overlay)]]
        if confirmation.targets.count > 1 {
            for target in confirmation.targets.prefix(8) {
                lines.append([
                    Span("  \(target.name)", .text, on: .overlay), Span(" on \(target.hostName)", .dim, on: .overlay),
                ])
            }
            let more = confirmation.targets.count - 8
            if more > 0 { lines.append([Span("  and \(more) more", .dim, on: .overlay)]) }
        }
        if confirmation.leftOut > 0 {
            lines.append([
                Span("\(confirmation.leftOut) marked guests cannot do that now and are left out.", .dim, on: .overlay)
            ])
        }
        if let consequence = confirmation.consequence { lines.append([Span(consequence, .danger, on: .overlay)]) }
        lines += forecast(of: confirmation)
        lines.append([])
        if let word = confirmation.word.map({ SafeText($0) }) {
            lines.append([Span("Type \(word) and press Enter; Esc leaves everything as it is:", .text, on: .overlay)])
            lines.append([])
        } else {
            lines.append([
                Span("y", .key, on: .overlay), Span(" yes    ", .text, on: .overlay), Span("n", .key, on: .overlay),
                Span(" no", .text, on: .overlay),
            ])
        }
        let area = drawBox(Box(title: "Sure?", lines: lines), in: &frame)
        if confirmation.word != nil, area.height > 0 {
            let field = Rect(x: area.x, y: area.bottom - 1, width: min(30, area.width), height: 1)
            frame.cursor = confirmation.typed.draw(in: field, on: &frame.canvas)
        }
    }

    /// What would go with each guest, cut where it leaves no room for the answer.
    private func forecast(of confirmation: Confirmation) -> [[Span]] {
        guard confirmation.action == .undefine else { return [] }
        var lines: [[Span]] = []
        for target in confirmation.targets {
            let (texts, role): ([SafeText], Role) =
                switch confirmation.forecasts[target.guest] {
                case .lines(let texts)?: (texts.map { SafeText($0) }, .danger)
                case .refused(let failure)?: (["\(target.name) cannot be deleted now: \(failure.why)"], .error)
                case nil: (["looking at what would go with \(target.name)"], .dim)
                }
            for text in texts {
                lines += text.wrapped(width: max(20, columns - 8)).map { [Span($0, role, on: .overlay)] }
            }
        }
        let room = max(1, rows - 14)
        if lines.count <= room { return lines }
        let rest: SafeText = "and \(lines.count - room) more lines: virt-tui delete NAME shows them all"
        return lines.prefix(room) + [[Span(rest, .dim, on: .overlay)]]
    }

    private func drawChoice(_ choice: Choice, in frame: inout Frame) {
        let lines = choice.items.map { item in
            [
                Span(
                    item.isCurrent ? SafeText(CollectionOfOne(frame.canvas.glyphs.check)) + " " : "  ", .accent,
                    on: .overlay),
                Span(item.label, .text, on: .overlay),
            ]
        }
        drawBox(Box(title: choice.title, lines: lines, list: choice.list, selected: choice.list.selected), in: &frame)
    }

    private func drawColumns(_ chooser: ColumnChooser, in frame: inout Frame) {
        let lines = chooser.order.map { column in
            [
                Span(chooser.shown.contains(column) ? "[x] " : "[ ] ", .accent, on: .overlay),
                Span(SafeText(column.title), .text, on: .overlay),
            ]
        }
        drawBox(
            Box(
                title: "Columns", lines: lines, list: chooser.list, selected: chooser.list.selected,
                footer: "Space shows, ←→ move, Enter takes"),
            in: &frame)
    }

    private func drawPalette(_ palette: Palette, in frame: inout Frame) {
        let matches = palette.matches
        let lines = matches.map { command in
            let refusal = refusal(of: command)
            let key = keys.key(for: command, in: contexts)?.label ?? ""
            return [
                Span(SafeText(command.name).padded(to: 20), refusal == nil ? .text : .disabled, on: .overlay),
                Span(key.padded(to: 8), .key, on: .overlay),
                Span(SafeText(refusal ?? command.summary), refusal == nil ? .dim : .disabled, on: .overlay),
            ]
        }
        let area = drawBox(
            Box(
                title: "Command",
                lines: [[], []]
                    + (lines.isEmpty ? [[Span("No command has these letters.", .dim, on: .overlay)]] : lines),
                list: palette.list, selected: lines.isEmpty ? nil : palette.list.selected + 2, fillsHeight: true,
                pinned: 2),
            in: &frame)
        guard area.height > 0 else { return }
        let prefix = frame.canvas.draw(": ", at: Point(area.x, area.y), pen: Pen(.key, on: .overlay))
        let field = Rect(x: area.x + prefix, y: area.y, width: area.width - prefix, height: 1)
        frame.cursor = palette.field.draw(in: field, on: &frame.canvas)
    }

    private func form(_ form: ConnectionForm) -> FormBox {
        FormBox(
            title: form.host == nil ? "Add a host" : "Edit the host",
            rows: ConnectionForm.Field.allCases.map { field in
                switch field {
                case .uri: .text(field.label, form.uri)
                case .name: .text(field.label, form.name)
                case .interval: .text(field.label, form.interval)
                case .autoconnect: .flag(field.label, form.autoconnect)
                case .readOnly: .flag(field.label, form.isReadOnly)
                case .protected: .flag(field.label, form.isProtected)
                }
            },
            focus: form.focus.rawValue, error: form.error, hint: form.focus.hint)
    }

    /// Every binding that holds here, under its heading.
    var helpLines: [[Span]] {
        var lines: [[Span]] = []
        for context in contexts {
            lines.append([Span(SafeText(context.title), .overlayTitle, on: .overlay)])
            for binding in keys.bindings where binding.context == context && !binding.keys.isEmpty {
                let names = binding.keys.compactMap { Key(name: $0)?.label }.joined(separator: " ")
                lines.append([
                    Span(("  " + names).padded(to: 16), .key, on: .overlay),
                    Span(SafeText(binding.command.summary), .text, on: .overlay),
                ])
            }
            lines.append([])
        }
        lines.append([
            Span(
                "Any command without a key here is in the palette, under \(keys.hint(.palette))", .dim, on: .overlay)
        ])
        return lines
    }

    /// A failure in full: what, why, the next step, and libvirt's own words.
    func lines(of failure: Failure) -> [[Span]] {
        let width = max(10, min(76, columns - 8))
        var lines = SafeText(failure.what).wrapped(width: width).map { [Span($0, .overlayTitle, on: .overlay)] }
        lines += SafeText(failure.why).wrapped(width: width).map { [Span($0, .error, on: .overlay)] }
        if let next = failure.next {
            lines.append([])
            lines += SafeText(next).wrapped(width: width).map { [Span($0, .text, on: .overlay)] }
        }
        if let technical = failure.technical {
            lines.append([])
            lines += SafeText(technical).wrapped(width: width).map { [Span($0, .dim, on: .overlay)] }
        }
        return lines
    }
}
