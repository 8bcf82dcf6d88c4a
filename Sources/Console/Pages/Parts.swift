import Terminal

/// A page with several parts, one of which is shown.
protocol PartedPage: Page {
    /// The parts' headings, in their order.
    var parts: [SafeText] { get }
    /// The part that is shown, by its place.
    var part: Int { get set }
    /// Where the user is in a part without a list.
    var scroll: TextScroll { get set }
    /// How far such a part can be scrolled.
    func lineCount(in world: World) -> Int
}

extension PartedPage where Self: ListPage {
    mutating func move(_ movement: Movement, in world: World) {
        if shownList != nil {
            shownList?.move(movement)
        } else {
            scroll.scroll(by: movement.step(height: max(1, world.rows - 4)), of: lineCount(in: world))
        }
    }

    mutating func point(_ mouse: Mouse, in world: World) -> PointerOutcome {
        guard shownList == nil else { return pointAtList(mouse, in: world) }
        switch mouse.action {
        case .wheelUp: scroll.scroll(by: -3, of: lineCount(in: world))
        case .wheelDown: scroll.scroll(by: 3, of: lineCount(in: world))
        default: break
        }
        return .nothing
    }
}

extension CommandSet {
    /// Pages that have several parts.
    static let parts: CommandSet = .init(
        "Guest and host pages", elsewhere: "This page has one part only",
        [
            Command(
                "next-tab", "Next tab", "Show the page's next part.", words: "part", keys: "tab", "right", "l",
                footer: 2, changes: { $0.turnPart(by: 1) }),
            Command(
                "previous-tab", "Previous tab", "Show the page's part before.", words: "part", keys: "backtab", "left",
                "h", changes: { $0.turnPart(by: -1) }),
        ])
}

extension State {
    fileprivate mutating func turnPart(by step: Int) {
        guard var shown = page as? any PartedPage else { return }
        shown.part = (shown.part + step + shown.parts.count) % shown.parts.count
        page = shown
    }
}

extension PartedPage {
    /// Draws the page's name and its parts, the shown one lit; returns the area below them.
    func drawParts(name: SafeText, in frame: inout Frame, _ world: World) -> Rect {
        var x = 1
        x += frame.canvas.draw([Span(name, .title), Span("  ")], at: Point(x, 1), width: world.columns / 2)
        for (index, title) in parts.enumerated() {
            x += frame.canvas.draw(" \(title) ", at: Point(x, 1), role: index == part ? .tabActive : .tab) + 1
        }
        frame.canvas.horizontalLine(from: Point(0, 2), length: world.columns)
        return Rect(x: 0, y: 3, width: world.columns, height: max(0, world.rows - 4))
    }
}
