import Console
import Fleet
import FleetModel
import Libvirt
import SerialConsole
import Terminal

/// The one guest's serial line that the console shows; pictures of it come as messages. Main thread.
///
/// A line that ends is opened again, later each time, as long as its page is open: what was written stays.
final class FollowedLine {
    private let fleet: Fleet
    private let mailbox: Mailbox
    private var followed: Followed?

    private struct Followed {
        let feed: LineFeed
        let screen: SerialScreen
        let work: Task<Void, Never>
    }

    /// Seconds from the end of a line to the next try: the first, and the longest.
    private static let pauses = (first: 1.0, longest: 15.0)

    init(fleet: Fleet, mailbox: Mailbox) {
        self.fleet = fleet
        self.mailbox = mailbox
    }

    /// Shows another line, or the same one in another size, or none.
    func show(_ wish: LineWish?) {
        guard let wish else { return close() }
        if let followed, followed.feed.guest == wish.guest {
            return followed.screen.resize(columns: wish.columns, rows: wish.rows)
        }
        close()
        let feed = LineFeed(wish.guest, mailbox: mailbox)
        let screen = SerialScreen(
            columns: wish.columns, rows: wish.rows, changed: feed.changed,
            lost: { feed.cut("The serial line ended before the guest had every key") })
        feed.begin(screen)
        followed = Followed(feed: feed, screen: screen, work: Self.start(feed, screen, fleet))
    }

    /// Sends a key, or a pasted text, to the guest; nothing after one that was lost.
    func press(_ key: Key, _ guest: GuestID) {
        guard let followed, followed.feed.guest == guest else {
            return mailbox.post(.keysLost(guest, .serial, "The serial line is not open"))
        }
        guard !followed.feed.isCut else { return }
        if !followed.screen.press(key) { followed.feed.cut("The serial line took no more keys") }
    }

    /// Takes keys again after a loss.
    func typeOn(_ guest: GuestID) { if let followed, followed.feed.guest == guest { followed.feed.typeOn() } }

    /// Lets go of the line.
    func close() {
        followed?.work.cancel()
        followed?.feed.end()
        followed = nil
    }

    /// Apart from `show`, where Swift 6.3's check of isolation regions does not understand the closure.
    private static func start(_ feed: LineFeed, _ screen: SerialScreen, _ fleet: Fleet) -> Task<Void, Never> {
        Task.detached { await follow(feed, screen, fleet) }
    }

    private static func follow(_ feed: LineFeed, _ screen: SerialScreen, _ fleet: Fleet) async {
        var pause = pauses.first
        while !Task.isCancelled {
            do {
                let domain = try await fleet.domain(of: feed.guest, for: "opening the serial line")
                if try await awaitStart(of: domain, feed) { screen.settle() }
                let line = try await SerialConsole.open(domain)
                feed.status = .showing(source: "serial line", hasPointer: false)
                let began = ContinuousClock.now
                defer { if ContinuousClock.now - began > .seconds(pauses.longest) { pause = pauses.first } }
                _ = try await SerialConsole.run(line, on: screen, stop: feed.stop)
                feed.status = .connecting
            } catch let error as LibvirtError {
                feed.status = status(error)
            } catch {
                feed.status = .failed("\(error)")
            }
            try? await Task.sleep(for: .seconds(pause))
            pause = min(2 * pause, pauses.longest)
        }
    }

    /// Waits until the guest runs; whether it did not at first. Asks each second over the connection that is there: a new
    /// one each time would cost the host more.
    private static func awaitStart(of domain: Domain, _ feed: LineFeed) async throws -> Bool {
        var wasOff = false
        while try await !domain.isActive() {
            wasOff = true
            feed.status = .off
            try await Task.sleep(for: .seconds(1))
        }
        return wasOff
    }

    private static func status(_ error: LibvirtError) -> ScreenFeed.Status {
        switch error.code {
        case .operationInvalid: .off
        case .operationFailed:
            .failed("Somebody else has the serial line (\(error.message)); virt-tui console --force takes it over")
        case .invalidConn: .failed("The connection to the host was lost; the line is opened again when it is back.")
        default: .failed("The serial line cannot be opened: \(error.message)")
        }
    }
}
