import FleetModel
import Terminal

extension State {
    /// The first line: what there is in all, and the clock. What does not fit goes, the least important first.
    func drawTitle(in canvas: inout Canvas) {
        let ground = Role.statusBar
        canvas.fill(Rect(x: 0, y: 0, width: world.columns, height: 1), pen: Pen(ground))
        var left = [Span(" virt-tui ", .title, on: ground)]
        if page is FleetPage, let number = shownView, let view = world.preferences.views[number] {
            left.append(Span(" \(number) \(SafeText(view.name, limit: 60).prefix(width: 20)) ", .badge, on: ground))
        }
        let hosts = world.hostOrder.compactMap { world.hosts[$0] }
        let guests = hosts.reduce(0) { $0 + $1.guests.count }
        let running = hosts.reduce(0) { $0 + world.tally($1.id)[.running] }
        left.append(Span("  \(counted(hosts.count, "host"))", ground))
        let lost = hosts.count { if case .reconnecting = $0.connection { true } else { false } }
        if lost > 0 { left.append(Span(" (\(lost) lost)", .critical, on: ground)) }
        left.append(Span("   \(counted(guests, "guest"))", ground))
        left.append(Span("  \(running) running", ground))
        let crashed = hosts.reduce(0) { $0 + world.tally($1.id)[.crashed] }
        if crashed > 0 { left.append(Span("  \(crashed) crashed", .critical, on: ground)) }
        let marked = (page as? any ListPage)?.shownList?.markCount ?? fleet.marks.count
        if marked > 0 { left.append(Span("  \(marked) marked", .marked, on: ground)) }
        if world.waitingQuestions > 0 { left.append(Span("  \(world.questionsHint)", .warning, on: ground)) }
        if world.runningTasks > 0 { left.append(Span("  \(world.runningTasks) at work", .busy, on: ground)) }

        var right: [[Span]] = [[Span(" \(world.clock) ", ground)]]
        if world.isReadOnly { right.insert([Span(" read-only", .warning, on: ground)], at: 0) }
        if let memory = totalMemory(hosts) {
            right.insert(
                [
                    Span("  mem ", .dim, on: ground),
                    Span(SafeText(Units.kib(memory.usedKiB, of: memory.totalKiB)), ground),
                ],
                at: 0)
        }
        if let percent = totalCPU(hosts) {
            right.insert([Span("  cpu ", .dim, on: ground), Span(SafeText(Units.percent(percent)), ground)], at: 0)
        }
        let used = canvas.draw(left, at: Point(0, 0), width: world.columns)
        var room = world.columns - used
        var kept: [[Span]] = []
        for group in right.reversed() {
            let width = group.reduce(0) { $0 + $1.text.width }
            guard width <= room else { break }
            room -= width
            kept.insert(group, at: 0)
        }
        canvas.drawTrailing(kept.flatMap(\.self), y: 0, width: world.columns)
    }

    /// Memory of all hosts that say.
    private func totalMemory(_ hosts: [HostSnapshot]) -> HostMemory? {
        let known = hosts.compactMap(\.memory?.value)
        guard !known.isEmpty else { return nil }
        return HostMemory(
            totalKiB: known.reduce(0) { $0 &+ $1.totalKiB }, usedKiB: known.reduce(0) { $0 &+ $1.usedKiB })
    }

    /// Processor use of all hosts that say, weighed by their processors.
    private func totalCPU(_ hosts: [HostSnapshot]) -> Double? {
        let known = hosts.compactMap { host in host.cpu.map { ($0.value.percent, Double(host.facts?.cpuCount ?? 1)) } }
        let weight = known.reduce(0) { $0 + $1.1 }
        return weight > 0 ? known.reduce(0) { $0 + $1.0 * $1.1 } / weight : nil
    }
}
