import FleetModel
import Terminal

extension Confirmation {
    /// Draws what is asked, what is lost, and what to answer. The answer is seen whatever there is no room for.
    func draw(in frame: inout Frame, _ state: State) {
        let width = state.boxWidth
        func wrapped(_ text: SafeText, _ role: Role) -> [[Span]] {
            text.wrapped(width: width).map { [Span($0, role, on: .overlay)] }
        }
        let answer: [[Span]] =
            if let word {
                wrapped("Type \(word) and press Enter; Esc leaves everything as it is:", .text) + [[]]
            } else {
                [
                    [
                        Span("y", .key, on: .overlay), Span(" yes    ", .text, on: .overlay),
                        Span("n", .key, on: .overlay), Span(" no", .text, on: .overlay),
                    ]
                ]
            }
        let head = wrapped(question, .overlayTitle)
        var tail: [[Span]] = []
        if leftOut > 0 {
            let guests = counted(leftOut, "marked guest")
            tail += wrapped("\(guests) cannot do that now and \(leftOut == 1 ? "is" : "are") left out.", .dim)
        }
        if let consequence = action.consequence {
            tail += wrapped(SafeText(consequence), action.risk == .loss ? .danger : .warning)
        }
        tail += forecastLines(state)
        let room = state.boxRoom(lines: .max) - answer.count
        let body = (head + targetLines(room: room - head.count - tail.count - 1) + tail).prefix(max(1, room))
        let gap: [[Span]] = body.count < room ? [[]] : []
        let area = state.drawBox(Box(title: "Sure?", lines: body + gap + answer), in: &frame)
        if word != nil, area.height > 0 {
            let field = Rect(x: area.x, y: area.bottom - 1, width: min(30, area.width), height: 1)
            frame.cursor = typed.draw(in: field, on: &frame.canvas)
        }
    }

    /// The guests by name, as many as there is room for.
    private func targetLines(room: Int) -> [[Span]] {
        guard targets.count > 1, room > 0 else { return [] }
        let shown = targets.count <= min(room, 8) ? targets.count : min(room, 9) - 1
        var lines = targets.prefix(shown).map { target in
            [Span("  \(target.name)", .text, on: .overlay), Span(" on \(target.hostName)", .dim, on: .overlay)]
        }
        if shown < targets.count { lines.append([Span("  and \(targets.count - shown) more", .dim, on: .overlay)]) }
        return lines
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
                lines += text.wrapped(width: state.boxWidth).map { [Span($0, role, on: .overlay)] }
            }
        }
        let room = max(1, state.rows - 14)
        if lines.count <= room { return lines }
        let rest: SafeText = "and \(counted(lines.count - room, "more line")): virt-tui delete NAME shows them all"
        return lines.prefix(room) + [[Span(rest, .dim, on: .overlay)]]
    }
}
