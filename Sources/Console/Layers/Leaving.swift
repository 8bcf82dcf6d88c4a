import FleetModel
public import Terminal

/// The end of the program while something is under way: first the question, then the taking back of what cannot go on.
struct Leaving: Layer {
    /// Since when things are taken back; nil while the user is asked.
    var since: Moment?

    /// Seconds that the taking back may take: a host that does not answer must not keep anybody.
    static let patience = 60.0

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        switch (key, since) {
        case (.character("y", []), nil), (.character("Y", []), nil): .finish { state in state.leave() }
        case (.character("n", []), nil), (.character("N", []), nil), (.escape, nil), (.enter, nil): .close
        case (.character("q", []), _?), (.ctrl("c"), _?): .finish { _ in [.quit] }
        default: .stay(self)
        }
    }

    /// What is being taken back before the end goes on, and so does the end.
    func isKept(putAwayIn state: inout State) -> Bool { since != nil }

    func draw(in frame: inout Frame, _ state: State) { state.drawLeaving(self, in: &frame) }
}

extension State {
    /// Ends the program, after a question where something is under way.
    mutating func askToLeave() -> [Effect] {
        guard world.runningTasks > 0 else { return [.quit] }
        layers.append(Leaving())
        return []
    }

    /// Begins the end: what would be left half done is taken back first.
    public mutating func leave() -> [Effect] {
        let running = world.tasks.filter(\.isRunning)
        leftTasks.formUnion(running.map(\.id))
        let takenBack = running.filter { $0.fate == .isTakenBack }
        guard !takenBack.isEmpty else { return [.quit] }
        layers.append(Leaving(since: world.now))
        return takenBack.map { .cancelTask($0.id) }
    }

    /// Whether something is still being taken back before the end.
    public var isTakingBack: Bool {
        world.tasks.contains { leftTasks.contains($0.id) && $0.isRunning && $0.fate == .isTakenBack }
    }

    /// Ends the program when everything was taken back, or it has taken too long.
    func endOfLeaving() -> [Effect] {
        for leaving in layers.compactMap({ $0 as? Leaving }) {
            guard let since = leaving.since else { continue }
            if !isTakingBack || world.now.seconds(since: since) >= Leaving.patience { return [.quit] }
        }
        return []
    }

    /// What became of everything that was under way when the program was left, a line each, for the terminal afterwards.
    public var farewell: [SafeText] {
        world.tasks.filter { leftTasks.contains($0.id) }.map { task in
            let host = world.hosts[task.host].map { " on \($0.name)" } ?? ""
            switch task.state {
            case .running(_, let detail):
                let rest = task.fate == .isTakenBack ? (detail.map { ", last: \($0)" } ?? "") : ""
                return "\(task.title)\(host): \(task.fate.afterwards)\(rest)"
            case .succeeded(let text): return "\(task.title)\(host): done\(text.map { ", \($0)" } ?? "")"
            case .cancelled(let text): return "\(task.title)\(host): cancelled. \(text ?? "")"
            case .failed(let failure):
                return "\(task.title)\(host): \(failure.why)\(failure.next.map { ". \($0)" } ?? "")"
            }
        }
    }

    /// Draws the question, or how far the taking back is.
    fileprivate func drawLeaving(_ leaving: Leaving, in frame: inout Frame) {
        let isAsked = leaving.since == nil
        let shown = world.tasks.filter { isAsked ? $0.isRunning : leftTasks.contains($0.id) }
        var lines: [[Span]] = [
            [
                Span(
                    isAsked ? "Leave while this is under way?" : "Taking back, then the end:", .overlayTitle,
                    on: .overlay)
            ]
        ]
        let width = max(20, min(74, world.columns - 8))
        let room = max(1, (world.rows - 8) / 2)
        for task in shown.prefix(room) {
            let host = world.hosts[task.host].map { " on \($0.name)" } ?? ""
            lines.append([Span("\(task.title)\(host)", .text, on: .overlay)])
            let text: SafeText =
                switch task.state {
                case .running(_, let detail): isAsked ? task.fate.before : "\(detail ?? "under way")"
                case .succeeded: "done"
                case .failed(let failure): "\(failure.why)"
                case .cancelled(let text): "\(text ?? "taken back")"
                }
            lines += text.wrapped(width: width - 2).prefix(2).map {
                [Span("  ", .dim, on: .overlay), Span($0, .dim, on: .overlay)]
            }
        }
        if shown.isEmpty { lines.append([Span("It has ended meanwhile.", .dim, on: .overlay)]) }
        if shown.count > room { lines.append([Span("and \(shown.count - room) more", .dim, on: .overlay)]) }
        if isAsked {
            lines.append([])
            lines.append([
                Span("y", .key, on: .overlay), Span(" leave    ", .text, on: .overlay), Span("n", .key, on: .overlay),
                Span(" stay", .text, on: .overlay),
            ])
        }
        drawBox(
            Box(
                title: "Leave", lines: lines,
                footer: isAsked ? .empty : "q or Ctrl-C leaves at once and says what is left"), in: &frame)
    }
}

extension TaskSnapshot.Fate {
    /// What will become of the task, before the program ends.
    fileprivate var before: SafeText {
        switch self {
        case .goesOn: "goes on by itself on its host"
        case .isDropped: "has not begun, and will not"
        case .isTakenBack: "is cancelled and taken back first"
        case .isTakenUp: "is written down, and taken up when virt-tui runs again"
        }
    }

    /// What becomes of it, after the end.
    fileprivate var afterwards: SafeText {
        switch self {
        case .goesOn: "goes on by itself"
        case .isDropped: "was not begun"
        case .isTakenBack: "was not taken back to the end: look what is left"
        case .isTakenUp: "is taken up when virt-tui runs again"
        }
    }
}
