import FleetModel
import Terminal

/// Something that is only read: the moving keys scroll it, any key that closes closes it.
struct Reading: Layer {
    let title: SafeText
    /// Whether it takes the height there is.
    let fillsHeight: Bool
    /// What there is to read now.
    let lines: @Sendable (State) -> [[Span]]
    /// The first line that is seen.
    var top = 0

    /// Every key of the page.
    static let help = Reading(title: "Keys", fillsHeight: true) { $0.helpLines }

    /// A failure in full.
    static func failure(_ failure: Failure) -> Reading {
        Reading(title: "What went wrong", fillsHeight: false) { $0.lines(of: failure) }
    }

    /// Commands that close what is only read.
    private static let closers: Set<Command> = [.back, .quit, .help, .showError]

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        let count = lines(state).count
        let room = state.boxRoom(lines: count)
        let command = state.keys.command(for: key, in: [.moving, .everywhere])
        if let movement = command?.movement {
            changed.top = max(0, min(top + movement.step(height: room), count - room))
        } else if key == .enter || command.map(Self.closers.contains) == true {
            return .close
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        var list = ScrolledList()
        list.top = top
        state.drawBox(Box(title: title, lines: lines(state), list: list, fillsHeight: fillsHeight), in: &frame)
    }
}

extension State {
    /// A failure in full: what, why, the next step, and libvirt's own words.
    func lines(of failure: Failure) -> [[Span]] {
        let width = max(10, min(76, world.columns - 8))
        var lines = SafeText(failure.what).wrapped(width: width).map { [Span($0, .overlayTitle, on: .overlay)] }
        lines += SafeText(failure.why).wrapped(width: width).map { [Span($0, .error, on: .overlay)] }
        if let next = failure.next {
            lines.append([])
            lines += SafeText(next).wrapped(width: width).map { [Span($0, .text, on: .overlay)] }
        }
        if let technical = failure.technical {
            lines.append([])
            lines += SafeText(technical).wrapped(width: width).map { [Span($0, .dim, on: .overlay)] }
        }
        return lines
    }
}
