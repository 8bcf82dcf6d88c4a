import Terminal

/// Where the user is in what scrolls and has nothing to select: the first line that is seen.
struct TextScroll: Equatable, Sendable {
    private(set) var top = 0

    /// Scrolls as far as there are lines.
    mutating func scroll(by lines: Int, of count: Int) { top = max(0, min(top + lines, count - 1)) }
}
