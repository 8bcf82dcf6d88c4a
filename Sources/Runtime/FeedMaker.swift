import Console
import FleetModel
import GuestKeys
import GuestScreens
import RemoteDisplay
import Screen
import Synchronization

/// Makes messages of what a screen's reader reads, and feeds keys into it. Any thread.
///
/// A message that still waits is replaced by the next one, so a slow terminal never makes a queue.
final class FeedMaker: Sendable {
    private struct State {
        var wish: ScreenWish?
        var reader: ScreenReader?
        var keys: KeyQueue?
        /// Whether the display has shown something since it was begun, or since it went away.
        var isShowing = false
        /// Counts readers: what an older one reads is not wanted any more.
        var run = 0
        /// The number of the newest reading of this run.
        var newest = 0
    }

    private let state = Mutex(State())
    private let mailbox: Mailbox
    private let pictures: Pictures

    init(mailbox: Mailbox, style: PictureStyle) {
        self.mailbox = mailbox
        pictures = Pictures(style: style)
    }

    /// The reader of a guest's screen, if that is the one followed.
    func reader(of guest: GuestID) -> ScreenReader? {
        state.withLock { $0.wish?.guest == guest ? $0.reader : nil }
    }

    /// A screen that is going to be read: without this, and after `end()`, none is.
    func expect(_ wish: ScreenWish) { state.withLock { $0.wish = wish } }

    /// Begins to read a display.
    func begin(_ wish: ScreenWish, _ display: GuestDisplay) {
        // Somebody may have looked elsewhere meanwhile.
        let run = state.withLock { state -> Int? in
            guard state.wish?.guest == wish.guest, state.reader == nil else { return nil }
            state.run += 1
            return state.run
        }
        guard let run else { return display.close() }
        let reader = ScreenReader(display, pause: Self.pause(wish)) { [weak self] in self?.tell($0, run) }
        let typist = Typist(reader)
        let keys = KeyQueue { [mailbox] in
            mailbox.post(.keysLost(wish.guest, .display, $0))
        } carryOut: { [mailbox] in
            await Self.carryOut($0, typist, reader) { mailbox.post(.notice($0, isError: false)) }
        }
        let isWanted = state.withLock { state in
            guard state.run == run else { return false }
            (state.reader, state.keys) = (reader, keys)
            return true
        }
        if !isWanted { reader.close() }
    }

    /// The same screen in another way.
    func change(_ wish: ScreenWish?) {
        let (reader, run) = state.withLock { state in
            state.wish = wish
            return (state.reader, state.run)
        }
        guard let wish, let reader else { return }
        reader.pause = Self.pause(wish)
        let reading = reader.reading
        if reading.number > 0 { Task { tell(reading, run) } }
    }

    /// Closes the screen.
    func end() {
        let old = state.withLock { state in
            defer { state = State(run: state.run + 1) }
            return state.reader
        }
        old?.close()
    }

    /// Has keys typed after those that wait.
    func type(_ guest: GuestID, _ work: KeyWork) {
        if let keys = keys(of: guest) { return keys.add(work) }
        mailbox.post(.keysLost(guest, .display, "The screen is not there yet"))
    }

    /// Takes keys again after a loss.
    func typeOn(_ guest: GuestID) { keys(of: guest)?.typeOn() }

    private func keys(of guest: GuestID) -> KeyQueue? {
        state.withLock { $0.wish?.guest == guest ? $0.keys : nil }
    }

    /// What the user can do something about; that a host offers nothing better is no trouble.
    private static let troubles: Set<DisplayFailure.Kind> = [.refused, .unanswered, .silent, .broken]

    private static func pause(_ wish: ScreenWish) -> Duration { wish.isLive ? .milliseconds(30) : .milliseconds(500) }

    /// Makes a message of a reading, unless a newer one was read meanwhile: several tasks tell them, and a picture takes time.
    func tell(_ reading: ScreenReading, _ run: Int) {
        let isShowing = if case .showing = reading.status { true } else { false }
        let (current, gone) = state.withLock { state -> (ScreenWish?, KeyQueue?) in
            guard state.run == run, reading.number >= state.newest else { return (nil, nil) }
            defer { (state.isShowing, state.newest) = (isShowing, reading.number) }
            return (state.wish, state.isShowing && !isShowing ? state.keys : nil)
        }
        gone?.displayGone()
        guard let wish = current else { return }
        let feed = feed(of: reading, for: wish)
        state.withLock { state in
            if state.run == run, reading.number == state.newest { mailbox.post(.screen(feed)) }
        }
    }

    private func feed(of reading: ScreenReading, for wish: ScreenWish) -> ScreenFeed {
        var feed = ScreenFeed(guest: wish.guest, status: ScreenFeed.Status(reading.status), number: reading.number)
        if case .showing(.screenshots, let passedOver) = reading.status {
            let trouble = passedOver.last { Self.troubles.contains($0.kind) }
            feed.trouble = trouble.map { "Screenshots stand in: \($0.description)" }
        }
        if let frame = reading.frame {
            feed.width = frame.width
            feed.height = frame.height
            feed.text = reading.text
            if wish.wantsPicture || reading.text?.verdict == .graphics {
                feed.pixels = pictures.pixels(of: frame, for: wish)
                if feed.pixels == nil { feed.picture = pictures.cells(of: frame, for: wish) }
            } else if let text = reading.text, text.verdict == .mixed {
                feed.backdrop = pictures.backdrop(of: text, in: frame)
            }
        }
        return feed
    }

    /// - Parameter tell: what there is to say where it went well.
    private static func carryOut(
        _ work: KeyWork, _ typist: Typist, _ reader: ScreenReader, tell: (String) -> Void
    ) async -> KeyQueue.Outcome {
        do throws(DisplayFailure) {
            switch work {
            case .press(let chords): for chord in chords { try await reader.display.press(chord) }
            case .point(let pointer):
                let buttons = PointerState.Buttons(rawValue: pointer.buttons)
                try await reader.display.point(PointerState(x: pointer.x, y: pointer.y, buttons: buttons))
            case .type(let text, let readBack):
                switch try await typist.type(text, readBack: readBack) {
                case .done: if readBack { tell("Typed, and seen on the screen") }
                case .notReadable:
                    return .lost("Nothing was typed: the screen shows no text to read it back from")
                case .lost(let count, let character):
                    return .lost("Typed, but character \(count + 1), \"\(character)\", did not appear on the screen")
                }
            }
            return .done
        } catch {
            return .lost("Not typed: \(error.description)")
        }
    }
}

extension ScreenFeed.Status {
    /// What the display does, for the page.
    init(_ status: DisplayStatus) {
        switch status {
        case .connecting: self = .connecting
        case .showing(let way, _): self = .showing(source: way.description, hasPointer: way.hasPointer)
        case .off, .closed: self = .off
        case .failed(let failure, _): self = .failed(failure.description)
        }
    }
}
