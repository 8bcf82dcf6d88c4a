/// How a command moves in a list or in what scrolls.
enum Movement: Sendable {
    case up, down, pageUp, pageDown, first, last

    /// So many lines, where a page has so many.
    func step(height: Int) -> Int {
        switch self {
        case .up: -1
        case .down: 1
        case .pageUp: -max(1, height - 1)
        case .pageDown: max(1, height - 1)
        case .first: -1_000_000
        case .last: 1_000_000
        }
    }
}

extension Command {
    fileprivate init(_ name: String, _ label: String, _ summary: String, keys: String..., movement: Movement) {
        self.init(
            name: name, label: label, summary: summary, words: "", keys: keys, footer: nil, subject: .everything,
            movement: movement, refusal: { _ in nil },
            perform: { state in
                if state.page is ScreenPage {
                    state.panScreen(movement)
                } else {
                    state.pages[state.pages.count - 1].move(movement, in: state.world)
                }
                return []
            })
    }
}

extension CommandSet {
    /// Lists and pages that scroll. Nobody looks for these in the palette.
    static let moving: CommandSet = .init(
        "Moving", isInPalette: false,
        [
            Command("up", "Up", "Go one line up.", keys: "up", "k", movement: .up),
            Command("down", "Down", "Go one line down.", keys: "down", "j", movement: .down),
            Command("page-up", "Page up", "Go one page up.", keys: "pgup", "ctrl-u", movement: .pageUp),
            Command("page-down", "Page down", "Go one page down.", keys: "pgdn", "ctrl-d", movement: .pageDown),
            Command("first", "First", "Go to the first line.", keys: "home", "g", movement: .first),
            Command("last", "Last", "Go to the last line.", keys: "end", "G", movement: .last),
        ])
}
