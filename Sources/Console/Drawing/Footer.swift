import FleetModel
import Terminal

extension State {
    /// The last line: a notice, the filter while it is typed, or the keys of the page.
    func drawFooter(in canvas: inout Canvas) {
        let y = rows - 1
        canvas.fill(Rect(x: 0, y: y, width: columns, height: 1), pen: Pen(.footer))
        if let notice {
            canvas.draw([Span(" \(notice.text)", notice.role, on: .footer)], at: Point(0, y), width: columns)
            return
        }
        var x = 1
        for binding in footerBindings {
            guard let name = binding.keys.first, let key = Key(name: name) else { continue }
            let isRefused = refusal(of: binding.command) != nil
            let spans = [
                Span(key.label, isRefused ? .disabled : .key, on: .footer),
                Span(" \(binding.command.label)  ", isRefused ? .disabled : .keyLabel, on: .footer),
            ]
            let width = spans.reduce(0) { $0 + $1.text.width }
            guard x + width <= columns + 2 else { continue }
            x += canvas.draw(spans, at: Point(x, y), width: columns - x)
        }
    }

    /// The bindings that the footer shows here: what cannot be done to the chosen guest stands last.
    private var footerBindings: [KeyBinding] {
        let contexts = contexts
        return KeyTable.bindings
            .filter { $0.footer != nil && contexts.contains($0.context) }
            .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
    }
}
