import Console
import FleetModel
import Screen
import SerialConsole
import SerialText
import Synchronization

/// Makes messages of what a serial line shows: the first change is told at once, those that follow it in one. Any thread.
final class LineFeed: Sendable {
    private struct State {
        var screen: SerialScreen?
        var status = ScreenFeed.Status.connecting
        var number = 0
        /// Whether something changed since the last message.
        var isNew = false
        /// Whether somebody is telling.
        var isTelling = false
        /// Whether a key was lost: those that follow it are dropped.
        var isCut = false
    }

    /// Whose line.
    let guest: GuestID
    /// Ends the line.
    let stop = SerialConsole.Stop()

    private let state = Mutex(State())
    private let mailbox: Mailbox

    /// Between two messages.
    private static let pause = Duration.milliseconds(30)

    init(_ guest: GuestID, mailbox: Mailbox) {
        self.guest = guest
        self.mailbox = mailbox
    }

    /// Tells of this screen from now on.
    func begin(_ screen: SerialScreen) {
        state.withLock { $0.screen = screen }
        changed()
    }

    /// Tells nothing any more, and ends the line.
    func end() {
        state.withLock { $0.screen = nil }
        stop()
    }

    /// What the line does.
    var status: ScreenFeed.Status {
        get { state.withLock { $0.status } }
        set {
            let isOther = state.withLock { state in
                defer { state.status = newValue }
                return state.status != newValue
            }
            if isOther { changed() }
        }
    }

    /// Whether keys are dropped, since one was lost.
    var isCut: Bool { state.withLock { $0.isCut } }

    /// A key was lost; says why.
    func cut(_ why: String) {
        state.withLock { $0.isCut = true }
        mailbox.post(.keysLost(guest, .serial, why))
    }

    /// Keys are taken again.
    func typeOn() { state.withLock { $0.isCut = false } }

    /// There is something new to tell.
    func changed() {
        let begins = state.withLock { state in
            state.isNew = true
            defer { state.isTelling = true }
            return !state.isTelling
        }
        guard begins else { return }
        Task.detached { [self] in
            while let feed = next() {
                mailbox.post(.line(feed))
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    private func next() -> ScreenFeed? {
        let now = state.withLock { state -> (SerialScreen, ScreenFeed.Status, Int)? in
            guard state.isNew, let screen = state.screen else {
                state.isTelling = false
                return nil
            }
            state.isNew = false
            state.number += 1
            return (screen, state.status, state.number)
        }
        guard let (screen, status, number) = now else { return nil }
        var feed = ScreenFeed(guest: guest, status: status, number: number)
        let picture = screen.picture
        if picture.history > 0 || picture.text.cells.contains(where: { !$0.isBlank }) {
            feed.text = picture.text
            feed.history = picture.history
            feed.dropped = picture.dropped
        }
        return feed
    }
}
