import FleetModel
import Terminal

extension State {
    /// The last line: a notice, the filter while it is typed, or the keys of the page.
    func drawFooter(in canvas: inout Canvas) {
        let y = world.rows - 1
        canvas.fill(Rect(x: 0, y: y, width: world.columns, height: 1), pen: Pen(.footer))
        // Before any notice: what has just come up is often told as well.
        if isSettling, layers.isEmpty {
            canvas.draw([Span(" \(Self.settlingHint)", .dim, on: .footer)], at: Point(0, y), width: world.columns)
            return
        }
        // Before it too: a key that waits for another one is the newest there is.
        if let notice = world.notice, keysBefore.isEmpty {
            canvas.draw([Span(" \(notice.text)", notice.role, on: .footer)], at: Point(0, y), width: world.columns)
            return
        }
        var x = 1
        for item in keysBefore.isEmpty ? footerItems : keysThatMayFollow {
            x += canvas.draw(item, at: Point(x, y), width: world.columns - x) + Self.footerGap
        }
    }

    private static let footerGap = 2

    /// What the footer has room for, in the records' order: the ways to everything first, then what can be done now, then
    /// what could be done to something else.
    private var footerItems: [[Span]] {
        let contexts = contexts
        let items =
            contexts
            .flatMap { set in set.commands.compactMap { command in command.footer.map { (set, command, $0) } } }
            .sorted { $0.2.order < $1.2.order }
            .compactMap { set, command, place -> (rank: Int, spans: [Span], width: Int)? in
                guard let key = world.keys.sequence(for: command, in: [set]),
                    world.keys.isReached(key, command, in: contexts)
                else { return nil }
                let isRefused = refusal(of: command) != nil
                let spans = [
                    Span(key.label, isRefused ? .disabled : .key, on: .footer),
                    Span(" \(command.label)", isRefused ? .disabled : .keyLabel, on: .footer),
                ]
                let rank = place.isAlways ? 0 : isRefused ? 2 : 1
                return (rank, spans, spans.reduce(Self.footerGap) { $0 + $1.text.width })
            }
        // One column at the left, and no gap after the last item.
        var room = world.columns - 1 + Self.footerGap
        var isShown = Array(repeating: false, count: items.count)
        for rank in 0...2 {
            for (place, item) in items.enumerated() where item.rank == rank && item.width <= room {
                isShown[place] = true
                room -= item.width
            }
        }
        return zip(items, isShown).filter(\.1).map(\.0.spans)
    }
}
