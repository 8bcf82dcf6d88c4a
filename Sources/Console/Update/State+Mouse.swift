import Terminal

extension State {
    /// The mouse on the page: the wheel scrolls, a click selects, a click on a heading sorts, a double click opens.
    mutating func point(_ mouse: Mouse) -> [Effect] {
        guard layers.isEmpty else { return [] }
        switch pages[pages.count - 1].point(mouse, in: world) {
        case .nothing: return []
        case .run(let command):
            guard let command = record(of: command), refusal(of: command) == nil else { return [] }
            return run(command)
        case .change(let change): return change(&self)
        case .send(let effects): return effects
        }
    }
}
