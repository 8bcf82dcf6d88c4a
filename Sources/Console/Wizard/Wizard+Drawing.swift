import LibvirtDesigner
import OSInfo
import Terminal

extension Wizard {
    /// Draws its form, or the summary.
    func draw(in frame: inout Frame, _ state: State) { state.drawWizard(self, in: &frame) }
}

extension State {
    /// Draws the wizard: its form, or the summary.
    fileprivate func drawWizard(_ wizard: Wizard, in frame: inout Frame) {
        if let summary = wizard.summary {
            drawSummary(summary, of: wizard, in: &frame)
        } else {
            drawForm(of: wizard, in: &frame)
        }
    }

    private static func hint(of summary: WizardSummary) -> SafeText {
        if summary.presetName != nil { return "Enter saves the preset, Esc does not" }
        let enter: SafeText =
            summary.refusal != nil
            ? "Esc back to change it"
            : summary.plan == nil
                ? "Asking the host…"
                : summary.isPlanSeen
                    ? "Enter makes it" : "Enter shows the plan"
        let edit: SafeText = summary.document == nil ? "" : " e edits,"
        return "\(enter), s saves a preset,\(edit) Tab next part, Esc back"
    }

    private static let presetLabel: SafeText = "Save the choices as the preset "

    private var wizardWidth: Int { max(20, min(96, world.columns - 6)) }

    private func drawForm(of wizard: Wizard, in frame: inout Frame) {
        let width = wizardWidth
        let fields = wizard.fields
        let labelWidth = min(15, width / 3)
        let fieldWidth = max(8, min(44, (width - labelWidth) * 11 / 20))
        var lines = fields.map { field -> [Span] in
            let label = field.label(wizard.source).padded(to: labelWidth)
            let value = field.isText ? SafeText.spaces(fieldWidth) : wizard.choiceText(field).padded(to: fieldWidth)
            return [
                Span(label, .label, on: .overlay), Span(value, field.isText ? .text : .accent, on: .overlay),
                Span("  " + wizard.outcomeText(field), .dim, on: .overlay),
            ]
        }
        // As wide as it gets, so that it does not jump from line to line.
        lines.append([Span(.spaces(width), .text, on: .overlay)])
        let room = max(0, world.rows - 4 - lines.count)
        lines += wizard.explanation(width: width).prefix(max(2, room))
        let box = Box(
            title: "New guest on \(wizard.hostName)", lines: lines, selected: nil,
            footer: wizard.isImpatient
                ? "Asking the host…"
                : wizard.takesPlace
                    ? "Enter goes on, Tab next line, F2 chooses from a list, Esc leaves"
                    : "Enter goes on, Tab next line, Esc leaves",
            fillsHeight: true)
        let area = drawBox(scrolled(box, to: fields.firstIndex(of: wizard.focus) ?? 0), in: &frame)
        let top = scrolled(box, to: fields.firstIndex(of: wizard.focus) ?? 0).list.top
        for (index, field) in fields.enumerated() where index >= top && index - top < area.height {
            let isFocused = field == wizard.focus
            let rect = Rect(
                x: area.x + labelWidth, y: area.y + index - top,
                width: min(fieldWidth, max(0, area.width - labelWidth)),
                height: 1)
            if field.isText {
                let cursor = (wizard.texts[field] ?? TextField()).draw(
                    in: rect, on: &frame.canvas, isFocused: isFocused)
                if isFocused { frame.cursor = cursor }
            } else if isFocused {
                frame.canvas.restyle(rect) { $0.ground = .selected }
                frame.cursor = Point(rect.x, rect.y)
            }
        }
    }

    /// Scrolls a box so that a line of it is seen where the terminal is low.
    private func scrolled(_ box: Box, to line: Int) -> Box {
        var box = box
        let room = boxRoom(lines: box.lines.count)
        box.list.top = line < room ? 0 : line - room + 1
        return box
    }

    private func drawSummary(_ summary: WizardSummary, of wizard: Wizard, in frame: inout Frame) {
        let width = wizardWidth
        var head: [Span] = []
        for tab in summary.tabs {
            head.append(Span(" \(tab.title) ", tab == summary.tab ? .selected : .label, on: .overlay))
            head.append(Span(" ", .text, on: .overlay))
        }
        var pinned = [head]
        for warning in summary.design.warnings.prefix(3) {
            pinned += SafeText("! " + warning, limit: 300).wrapped(width: width).prefix(2)
                .map { [Span($0, .warning, on: .overlay)] }
        }
        if let error = summary.error {
            pinned += error.wrapped(width: width).prefix(3).map { [Span($0, .error, on: .overlay)] }
        }
        if summary.tab == .choices {
            let reason = summary.selectedChoice.map { "\($0.reason) (\($0.source.description))" } ?? ""
            var lines = Array(SafeText(reason, limit: 500).wrapped(width: width).prefix(2))
            while lines.count < 2 { lines.append("") }
            pinned += lines.map { [Span($0, .accent, on: .overlay)] }
        }
        pinned.append([Span(.spaces(width), .text, on: .overlay)])
        if summary.presetName != nil {
            pinned.insert([Span(Self.presetLabel, .label, on: .overlay)], at: 1)
        }
        let lines = summary.lines(width: width)
        let area = drawBox(
            Box(
                title: "\(summary.design.name) on \(wizard.hostName)", lines: pinned + lines, list: summary.list,
                selected: lines.isEmpty ? nil : pinned.count + min(summary.list.selected, lines.count - 1),
                footer: Self.hint(of: summary),
                fillsHeight: true, pinned: pinned.count),
            in: &frame)
        if let name = summary.presetName {
            let rect = Rect(
                x: area.x + Self.presetLabel.width, y: area.y + 1,
                width: max(0, min(40, area.width - Self.presetLabel.width)), height: 1)
            frame.cursor = name.draw(in: rect, on: &frame.canvas, isFocused: true)
        }
    }
}

extension Wizard {
    /// What a line with choices shows.
    func choiceText(_ field: WizardField) -> SafeText {
        let value: SafeText =
            switch field {
            case .preset: preset.map { SafeText($0) } ?? "none"
            case .source: source.title
            case .network:
                switch network {
                case .automatic: "automatic"
                case .link(let link): SafeText(link.title)
                case .none: "none"
                }
            case .graphics: graphics.map { SafeText($0.rawValue) } ?? "automatic"
            case .firmware: firmware.map { SafeText($0.rawValue) } ?? "automatic"
            case .virtualisation: virtualisation.map { SafeText($0) } ?? "automatic"
            default: ""
            }
        return field == focus ? "‹ \(value) ›" : "  \(value)"
    }

    /// What was decided beside a line.
    func outcomeText(_ field: WizardField) -> SafeText {
        if case .problem(field, _)? = outcome, field != .path || !text(.path).isEmpty { return "!" }
        if field == .system { return systemText }
        guard let decision = decision(field), text(field).isEmpty else { return "" }
        return SafeText(decision.value, limit: 60)
    }

    private var systemText: SafeText {
        if let systems = facts?.systems, !systems.isEmpty {
            return SafeText(systems.count == 1 ? systems[0].name : systems.shortIDs, limit: 60)
        }
        if awaited != nil { return "…" }
        return facts == nil || text(.path).isEmpty ? "" : "not recognised"
    }

    /// The part below the form: what is wrong, or why the line is as it is, or what may be written there.
    func explanation(width: Int) -> [[Span]] {
        func lines(_ text: String, _ role: Role) -> [[Span]] {
            SafeText(text, limit: 600).wrapped(width: width).map { [Span($0, role, on: .overlay)] }
        }
        if let error { return error.wrapped(width: width).map { [Span($0, .error, on: .overlay)] } }
        var result = focus.hint(source).wrapped(width: width).map { [Span($0, .dim, on: .overlay)] }
        if focus == .system { return result + systemLines(width: width) }
        if case .problem(focus, let text)? = outcome, !self.text(focus).isEmpty { return lines(text, .warning) }
        if let decision = decision(focus) {
            result += lines("\(decision.value): \(decision.reason) (\(decision.source.description))", .accent)
        }
        return result
    }

    private func systemLines(width: Int) -> [[Span]] {
        if text(.system).isEmpty || catalogue == nil {
            let note = facts?.systemNote ?? ""
            let lines = SafeText(note, limit: 400).wrapped(width: width).map { [Span($0, .accent, on: .overlay)] }
            let candidates = facts.map { $0.alternatives.isEmpty ? [] : $0.systems } ?? []
            return lines + candidates.prefix(6).map { systemLine($0) }
        }
        return (catalogue?.search(text(.system)) ?? []).prefix(6).map { hit in
            systemLine(hit.system) + [Span(hit.isEndOfLife ? "  no longer supported" : "", .dim, on: .overlay)]
        }
    }

    /// What to write for a system, and what it is.
    private func systemLine(_ system: OperatingSystem) -> [Span] {
        [
            Span(SafeText(system.shortID, limit: 24).padded(to: 22), .accent, on: .overlay),
            Span(SafeText(system.name, limit: 60), .text, on: .overlay),
        ]
    }
}
