public import Screen

/// Finds typed text on a screen: how much of it stands where the cursor was when the typing began.
public struct ReadBack: Sendable {
    /// What stood before the cursor in its row.
    private let before: [Unicode.Scalar]
    /// The cursor's row then.
    private let row: Int
    /// How often the text's beginning stood on the screen already, where the cursor was not seen.
    private let cells: [Unicode.Scalar]?

    /// Remembers the screen before anything is typed.
    public init(_ screen: TextScreen) {
        if let cursor = screen.cursor, cursor.row < screen.rows {
            before = Self.row(screen, cursor.row).prefix(cursor.column).map(\.self)
            row = cursor.row
            cells = nil
        } else {
            before = []
            row = 0
            cells = Self.flat(screen)
        }
    }

    /// How many of the text's characters can be read now, from its first on. Text may go on in the next row, and what
    /// was above may have scrolled away.
    public func found(_ text: [Unicode.Scalar], on screen: TextScreen) -> Int {
        guard screen.rows > 0, !text.isEmpty else { return 0 }
        let flat = Self.flat(screen)
        let columns = screen.columns
        if let cells { return Self.newPrefix(of: text, in: flat, notIn: cells) }
        // The lowest row that begins as the cursor's did; the ones above it may hold the same text from before. Where the
        // text takes several rows it may have pushed its first one up.
        var left = 1 + (before.count + text.count) / max(1, columns)
        var best = 0
        for row in stride(from: min(row, screen.rows - 1), through: 0, by: -1) where left > 0 {
            let start = row * columns
            guard flat[start..<start + columns].starts(with: before) else { continue }
            best = max(best, Self.common(text, flat[(start + before.count)...]))
            left -= 1
        }
        return best
    }

    private static func common(_ text: [Unicode.Scalar], _ cells: ArraySlice<Unicode.Scalar>) -> Int {
        zip(text, cells).prefix { $0 == $1 }.count
    }

    /// The longest beginning that stands more often than it did.
    private static func newPrefix(
        of text: [Unicode.Scalar], in now: [Unicode.Scalar], notIn old: [Unicode.Scalar]
    ) -> Int {
        var length = text.count
        while length > 0 {
            if count(text[..<length], in: now) > count(text[..<length], in: old) { return length }
            length -= 1
        }
        return 0
    }

    private static func count(_ text: ArraySlice<Unicode.Scalar>, in cells: [Unicode.Scalar]) -> Int {
        guard cells.count >= text.count else { return 0 }
        return (0...cells.count - text.count).count { cells[$0...].starts(with: text) }
    }

    private static func flat(_ screen: TextScreen) -> [Unicode.Scalar] {
        (0..<screen.rows).flatMap { row(screen, $0) }
    }

    private static func row(_ screen: TextScreen, _ row: Int) -> [Unicode.Scalar] {
        (0..<screen.columns).map { screen[row, $0]?.character ?? "\u{FFFD}" }
    }
}
