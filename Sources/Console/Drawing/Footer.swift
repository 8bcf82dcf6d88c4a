import FleetModel
import Terminal

extension State {
    /// The last line: a notice, the filter while it is typed, or the keys of the page.
    func drawFooter(in canvas: inout Canvas) {
        let y = rows - 1
        canvas.fill(Rect(x: 0, y: y, width: columns, height: 1), pen: Pen(.footer))
        // Before any notice: what has just come up is often told as well.
        if isSettling, overlays.isEmpty {
            canvas.draw([Span(" \(Self.settlingHint)", .dim, on: .footer)], at: Point(0, y), width: columns)
            return
        }
        if let notice {
            canvas.draw([Span(" \(notice.text)", notice.role, on: .footer)], at: Point(0, y), width: columns)
            return
        }
        var x = 1
        for item in footerItems { x += canvas.draw(item, at: Point(x, y), width: columns - x) + Self.footerGap }
    }

    /// Commands that the footer leads to whatever else there is no room for.
    private static let footerAlways: Set<Command> = [.help, .filter, .palette, .quit]
    private static let footerGap = 2

    /// What the footer has room for, in the table's order: the ways to everything first, then what can be done now, then
    /// what could be done to something else.
    private var footerItems: [[Span]] {
        let contexts = contexts
        let items = keys.bindings
            .filter { $0.footer != nil && contexts.contains($0.context) }
            .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
            .compactMap { binding -> (rank: Int, spans: [Span], width: Int)? in
                guard let key = binding.keys.lazy.compactMap(Key.init(name:)).first else { return nil }
                let isRefused = refusal(of: binding.command) != nil
                let spans = [
                    Span(key.label, isRefused ? .disabled : .key, on: .footer),
                    Span(" \(binding.command.label)", isRefused ? .disabled : .keyLabel, on: .footer),
                ]
                let rank = Self.footerAlways.contains(binding.command) ? 0 : isRefused ? 2 : 1
                return (rank, spans, spans.reduce(Self.footerGap) { $0 + $1.text.width })
            }
        // One column at the left, and no gap after the last item.
        var room = columns - 1 + Self.footerGap
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
