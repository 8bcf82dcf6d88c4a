import Terminal

/// The command palette: every command, found by its name, by its label or by what it does.
struct Palette: Layer {
    /// What is typed.
    var field = TextField()
    /// What the keys went to when it was opened, which a command is meant for.
    private let focus: Focus
    /// The selected match.
    var list = ScrolledList()

    init(over state: State) { focus = state.focus }

    /// Every command that can be found, once.
    private static let commands: [Command] = {
        var seen: Set<Command> = []
        return CommandSet.all.filter(\.isInPalette).flatMap(\.commands).filter { seen.insert($0).inserted }
    }()

    /// Commands that match what is typed, the best first; of equals those that were used last, then those that can run.
    func matches(in state: State) -> [(command: Command, refusal: String?)] {
        let typed = field.text.lowercased().filter { !$0.isWhitespace }
        return Self.commands.enumerated()
            .compactMap { index, command -> (command: Command, refusal: String?, order: [Int])? in
                let command = state.record(of: command) ?? command
                guard let score = typed.isEmpty ? 0 : Self.score(typed, of: command) else { return nil }
                let refusal = state.refusal(of: command)
                let use = state.lastCommands.firstIndex(of: command) ?? Int.max
                return (command, refusal, [score, use, refusal == nil ? 0 : 1, index])
            }
            .sorted { $0.order.lexicographicallyPrecedes($1.order) }
            .map { ($0.command, $0.refusal) }
    }

    /// How well letters match a command, 0 the best; nil when they do not.
    static func score(_ typed: String, of command: Command) -> Int? {
        let names = [command.name, command.label.lowercased()]
        if names.contains(where: { $0.filter { $0 != " " } == typed }) { return 0 }
        if names.contains(where: { $0.hasPrefix(typed) }) { return 1 }
        if words(command.words).contains(where: { $0.hasPrefix(typed) }) { return 2 }
        if (names + [command.words]).contains(where: { $0.filter { $0 != " " }.contains(typed) }) { return 3 }
        if words(command.summary.lowercased()).contains(where: { $0.hasPrefix(typed) }) { return 4 }
        var rest = Substring(typed)
        var gaps = 5
        for letter in command.name {
            guard let next = rest.first else { break }
            if letter == next { rest.removeFirst() } else { gaps += 1 }
        }
        return rest.isEmpty ? gaps : nil
    }

    private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && $0 != "-" } }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch key {
        case .escape: return .close
        case .enter:
            let matches = matches(in: state)
            guard matches.indices.contains(list.selected) else { return .stay(self) }
            let command = matches[list.selected].command
            return .finish { state in state.run(command, from: self) }
        case .up: changed.list.selected = max(0, list.selected - 1)
        case .down: changed.list.selected = max(0, min(matches(in: state).count - 1, list.selected + 1))
        case .pageUp: changed.list.selected = max(0, list.selected - 8)
        case .pageDown: changed.list.selected = max(0, min(matches(in: state).count - 1, list.selected + 8))
        case .tab:
            let matches = matches(in: state)
            if matches.indices.contains(list.selected) {
                changed.field = TextField(matches[list.selected].command.name)
                changed.list = ScrolledList()
            }
        default:
            _ = changed.field.handle(key)
            changed.list = ScrolledList()
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) { state.drawPalette(self, in: &frame) }

    /// Whether something else has the keys now than when it was opened.
    fileprivate func isStale(in state: State) -> Bool {
        state.focus.isOnAnother(than: focus) || state.focus.isElsewhere(than: focus)
    }
}

extension State {
    fileprivate mutating func run(_ command: Command, from palette: Palette) -> [Effect] {
        if command.subject == .selection, palette.isStale(in: self) {
            say("What was selected has gone meanwhile: look, and choose again", .warning)
            return []
        }
        lastCommands.removeAll { $0 == command }
        lastCommands.insert(command, at: 0)
        return run(command)
    }

    /// Draws the palette where it always is, whatever it has found.
    fileprivate func drawPalette(_ palette: Palette, in frame: inout Frame) {
        let lines = palette.matches(in: self).map { command, refusal in
            let key = world.keys.sequence(for: command, in: contexts)?.label ?? ""
            return [
                Span(SafeText(command.label).padded(to: 16), refusal == nil ? .text : .disabled, on: .overlay),
                Span(" " + key.padded(to: 7) + " ", .key, on: .overlay),
                Span(SafeText(refusal ?? command.summary), refusal == nil ? .dim : .disabled, on: .overlay),
            ]
        }
        let nothing = [[Span("No command has these letters, and none does that.", .dim, on: .overlay)]]
        let area = drawBox(
            Box(
                title: "Command", lines: [[], []] + (lines.isEmpty ? nothing : lines), list: palette.list,
                selected: lines.isEmpty ? nil : palette.list.selected + 2, size: (width: 100, height: 20), pinned: 2),
            in: &frame)
        guard area.height > 0 else { return }
        let prefix = frame.canvas.draw(": ", at: Point(area.x, area.y), pen: Pen(.key, on: .overlay))
        let field = Rect(x: area.x + prefix, y: area.y, width: area.width - prefix, height: 1)
        frame.cursor = palette.field.draw(in: field, on: &frame.canvas)
    }
}
