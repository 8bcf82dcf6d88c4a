public import FleetModel
import Terminal

/// What the next key would go to. Where two are equal, a key does the same thing to the same thing.
struct Focus: Equatable {
    /// How many layers are open.
    var depth: Int
    /// What of the uppermost has the keys.
    var stage: LayerStage?
    /// The page.
    var page: PageID
    /// What is selected in its list, and meant by keys.
    var selected: RowID?

    /// Whether another layer or page has the keys than before.
    func isElsewhere(than before: Focus) -> Bool {
        (depth, stage, page) != (before.depth, before.stage, before.page)
    }

    /// Whether something else is selected than before, where something was.
    func isOnAnother(than before: Focus) -> Bool {
        before.selected != nil && selected != before.selected
    }
}

extension State {
    /// What the next key would go to.
    var focus: Focus {
        Focus(depth: layers.count, stage: layers.last?.stage, page: page.id, selected: page.selected)
    }

    /// Whether all keys are dropped now, because what they would go to has just come up by itself.
    public var isSettling: Bool { settling.map { world.now < $0.until && !$0.isSelection } ?? false }

    /// When the keys count again, which the screen then says; nil when they do now.
    public var settlesAt: Moment? { isSettling ? settling?.until : nil }

    /// Drops keys until the user has seen what has them now, which is when they pause for a moment.
    mutating func settle(after before: Focus) {
        let isElsewhere = focus.isElsewhere(than: before)
        guard isElsewhere || focus.isOnAnother(than: before) else { return }
        settle(isSelection: !isElsewhere && !isSettling)
    }

    /// Drops keys until they pause.
    /// - Parameter isSelection: only the selection has moved, so that the keys that do not mean it still count.
    mutating func settle(isSelection: Bool = false) {
        settling = Settling(
            until: world.now.advanced(bySeconds: Settling.pause),
            latest: world.now.advanced(bySeconds: Settling.longest),
            isSelection: isSelection)
    }

    /// Whether a key was on its way before what it would go to came up. Another such key makes the pause begin again.
    mutating func isInFlight(_ key: Key) -> Bool {
        guard var settling, world.now < settling.until else { return false }
        switch key {
        case .resize, .hangup, .ctrl("l"): return false
        default: break
        }
        if settling.isSelection {
            guard layers.isEmpty, case .command(let command) = world.keys.meaning(of: keysBefore + [key], in: contexts),
                command.subject == .selection
            else { return false }
            say("The selection has moved by itself: look, and press it again", .warning)
        }
        settling.until = min(settling.latest, max(settling.until, world.now.advanced(bySeconds: Settling.pause)))
        self.settling = settling
        return true
    }
}

/// The pause after something has come up by itself.
struct Settling: Sendable {
    /// When keys count again, unless more of them come before.
    var until: Moment
    /// When they count in any case.
    let latest: Moment
    /// Whether only the selection has moved.
    let isSelection: Bool

    /// Seconds: longer than between two keys of who types on without looking.
    static let pause = 0.4
    /// Seconds.
    static let longest = 2.0
}
