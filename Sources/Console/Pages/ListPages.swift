import FleetModel
import Terminal

extension State {
    /// Actions under way and done, the newest first.
    func drawTasks(_ list: ScrolledList, in canvas: inout Canvas) {
        drawHeading("Tasks", in: &canvas)
        let body = Rect(x: 0, y: 1, width: canvas.bounds.width, height: canvas.bounds.height - 1)
        canvas.inside(body) { canvas in
            drawList(count: tasks.count, list: list, empty: "Nothing was done yet.", in: &canvas) { index, ground in
                line(of: tasks[tasks.count - 1 - index], ground)
            }
        }
    }

    /// What happened on the hosts, the newest first.
    func drawEvents(_ list: ScrolledList, in canvas: inout Canvas) {
        drawHeading("Events", in: &canvas)
        let body = Rect(x: 0, y: 1, width: canvas.bounds.width, height: canvas.bounds.height - 1)
        canvas.inside(body) { canvas in
            drawList(count: events.count, list: list, empty: "Nothing happened yet.", in: &canvas) { index, ground in
                let event = events[events.count - 1 - index]
                let role: Role =
                    switch event.severity {
                    case .information: .text
                    case .warning: .warning
                    case .critical: .critical
                    }
                return [
                    Span("\(Units.timeOfDay(event.time)) UTC  ", .dim, on: ground),
                    Span(SafeText(event.hostName).padded(to: 16), .dim, on: ground),
                    Span(SafeText(event.guestName ?? "").padded(to: 20), .text, on: ground),
                    Span(" \(event.text)", role, on: ground),
                ]
            }
        }
    }

    /// Connections: open, lost and closed.
    func drawConnections(_ list: ScrolledList, in canvas: inout Canvas) {
        drawHeading("Hosts", in: &canvas)
        let body = Rect(x: 0, y: 1, width: canvas.bounds.width, height: canvas.bounds.height - 1)
        canvas.inside(body) { canvas in
            drawList(
                count: hostOrder.count, list: list, empty: "No host yet: \(keys.hint(.addConnection)) adds one.",
                in: &canvas
            ) { index, ground in
                guard let host = hosts[hostOrder[index]] else { return [] }
                let settings = connections[host.id]
                let (status, role) = statusText(of: host) ?? ("connected", .ok)
                var flags: [String] = []
                if settings?.autoconnect == true { flags.append("at start") }
                if host.isReadOnly { flags.append("read-only") }
                if host.isProtected { flags.append("protected") }
                return [
                    Span(SafeText(host.name).padded(to: 18), .hostRow, on: ground),
                    Span(SafeText(" \(host.uri)").padded(to: 40), .dim, on: ground),
                    Span(SafeText(" " + flags.joined(separator: ", ")).padded(to: 22), .badge, on: ground),
                    Span(" \(status)", role, on: ground),
                ]
            }
        }
    }

    private func drawHeading(_ title: SafeText, in canvas: inout Canvas) {
        canvas.fill(Rect(x: 0, y: 0, width: canvas.bounds.width, height: 1), pen: Pen(.header))
        canvas.draw(" \(title)", at: Point(0, 0), role: .header)
    }

    private func line(of task: TaskSnapshot, _ ground: Role?) -> [Span] {
        let end = task.endedAt ?? now
        var spans = [
            Span(
                SafeText(Units.elapsed(end.seconds(since: task.startedAt))).padded(to: 8, .trailing), .dim, on: ground),
            Span("  "), Span(SafeText(task.title).padded(to: 30), .text, on: ground),
            Span(" \(hosts[task.host]?.name ?? "")  ", .dim, on: ground),
        ]
        switch task.state {
        case .running(let progress, let detail):
            let share = progress.map { Units.percent($0 * 100) } ?? "at work"
            spans.append(Span("\(share) \(detail ?? "")", .busy, on: ground))
        case .succeeded(let text): spans.append(Span("done \(text ?? "")", .ok, on: ground))
        case .failed(let failure): spans.append(Span("\(failure.why)", .error, on: ground))
        case .cancelled(let text): spans.append(Span("cancelled \(text ?? "")", .warning, on: ground))
        }
        return spans
    }
}
