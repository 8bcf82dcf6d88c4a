import FleetModel
import Terminal

extension Confirmation {
    /// Draws what is asked, what is lost, and what to answer.
    func draw(in frame: inout Frame, _ state: State) {
        var lines: [[Span]] = [[Span(question, .overlayTitle, on: .overlay)]]
        if targets.count > 1 {
            for target in targets.prefix(8) {
                lines.append([
                    Span("  \(target.name)", .text, on: .overlay), Span(" on \(target.hostName)", .dim, on: .overlay),
                ])
            }
            let more = targets.count - 8
            if more > 0 { lines.append([Span("  and \(more) more", .dim, on: .overlay)]) }
        }
        if leftOut > 0 {
            lines.append([
                Span("\(leftOut) marked guests cannot do that now and are left out.", .dim, on: .overlay)
            ])
        }
        if let consequence = consequence { lines.append([Span(consequence, .danger, on: .overlay)]) }
        lines += forecastLines(state)
        lines.append([])
        if let word = word.map({ SafeText($0) }) {
            lines.append([Span("Type \(word) and press Enter; Esc leaves everything as it is:", .text, on: .overlay)])
            lines.append([])
        } else {
            lines.append([
                Span("y", .key, on: .overlay), Span(" yes    ", .text, on: .overlay), Span("n", .key, on: .overlay),
                Span(" no", .text, on: .overlay),
            ])
        }
        let area = state.drawBox(Box(title: "Sure?", lines: lines), in: &frame)
        if word != nil, area.height > 0 {
            let field = Rect(x: area.x, y: area.bottom - 1, width: min(30, area.width), height: 1)
            frame.cursor = typed.draw(in: field, on: &frame.canvas)
        }
    }

    /// What would go with each guest, cut where it leaves no room for the answer.
    private func forecastLines(_ state: State) -> [[Span]] {
        guard action == .undefine else { return [] }
        var lines: [[Span]] = []
        for target in targets {
            let (texts, role): ([SafeText], Role) =
                switch forecasts[target.guest] {
                case .lines(let texts)?: (texts.map { SafeText($0) }, .danger)
                case .refused(let failure)?: (["\(target.name) cannot be deleted now: \(failure.why)"], .error)
                case nil: (["looking at what would go with \(target.name)"], .dim)
                }
            for text in texts {
                lines += text.wrapped(width: max(20, state.columns - 8)).map { [Span($0, role, on: .overlay)] }
            }
        }
        let room = max(1, state.rows - 14)
        if lines.count <= room { return lines }
        let rest: SafeText = "and \(lines.count - room) more lines: virt-tui delete NAME shows them all"
        return lines.prefix(room) + [[Span(rest, .dim, on: .overlay)]]
    }
}
