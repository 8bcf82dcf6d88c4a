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
        var keys: AsyncStream<KeyWork>.Continuation?
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
        let reader = ScreenReader(display, pause: Self.pause(wish)) { [weak self] in self?.tell($0, wish.guest) }
        let (work, keys) = AsyncStream.makeStream(of: KeyWork.self)
        let isWanted = state.withLock { state in
            guard state.wish?.guest == wish.guest, state.reader == nil else { return false }
            (state.reader, state.keys) = (reader, keys)
            return true
        }
        // Somebody looked elsewhere meanwhile.
        guard isWanted else { return reader.close() }
        Task { [mailbox] in
            let typist = Typist(reader)
            for await item in work {
                if let trouble = await Self.carryOut(item, typist, reader) {
                    mailbox.post(.notice(trouble.text, isError: trouble.isError))
                }
            }
        }
    }

    /// The same screen in another way.
    func change(_ wish: ScreenWish?) {
        let reader = state.withLock { state in
            state.wish = wish
            return state.reader
        }
        guard let wish, let reader else { return }
        reader.pause = Self.pause(wish)
        let reading = reader.reading
        if reading.number > 0 { Task { tell(reading, wish.guest) } }
    }

    /// Closes the screen.
    func end() {
        let old = state.withLock { state in
            defer { state = State() }
            return (state.reader, state.keys)
        }
        old.0?.close()
        old.1?.finish()
    }

    /// Has keys typed after those that wait.
    func type(_ guest: GuestID, _ work: KeyWork) {
        _ = state.withLock { state in state.wish?.guest == guest ? state.keys?.yield(work) : nil }
    }

    /// What the user can do something about; that a host offers nothing better is no trouble.
    private static let troubles: Set<DisplayFailure.Kind> = [.refused, .unanswered, .silent, .broken]

    private static func pause(_ wish: ScreenWish) -> Duration { wish.isLive ? .milliseconds(30) : .milliseconds(500) }

    private func tell(_ reading: ScreenReading, _ guest: GuestID) {
        guard let wish = state.withLock({ $0.wish }), wish.guest == guest else { return }
        var feed = ScreenFeed(guest: guest, status: ScreenFeed.Status(reading.status), number: reading.number)
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
            }
        }
        mailbox.post(.screen(feed))
    }

    private static func carryOut(
        _ work: KeyWork, _ typist: Typist, _ reader: ScreenReader
    ) async -> (text: String, isError: Bool)? {
        do throws(DisplayFailure) {
            switch work {
            case .press(let chords):
                for chord in chords { try await reader.display.press(chord) }
                return nil
            case .type(let text, let readBack):
                switch try await typist.type(text, readBack: readBack) {
                case .done: return readBack ? ("Typed, and seen on the screen", false) : nil
                case .notReadable: return ("Nothing was typed: the screen shows no text to read it back from", true)
                case .lost(let count, let character):
                    return ("Typed, but character \(count + 1), \"\(character)\", did not appear on the screen", true)
                }
            }
        } catch {
            return ("Not typed: \(error.description)", true)
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
