import Console
import Files
import Fleet
import FleetModel
import GuestKeys
import GuestScreens
import RemoteDisplay
import Screen
import Synchronization

/// The one guest's screen that the console follows, and the way of keys into it. Main thread; readings come as messages.
final class FollowedScreen {
    private let fleet: Fleet
    private let mailbox: Mailbox
    private let desk: DisplayDesk
    private var wish: ScreenWish?
    private var opening: Task<Void, Never>?
    private let feed: FeedMaker

    /// How long a guest has to stay selected before its screen is opened for the preview: who scrolls opens nothing.
    private static let previewDelay = Duration.milliseconds(300)

    init(fleet: Fleet, mailbox: Mailbox, style: PictureStyle) {
        self.fleet = fleet
        self.mailbox = mailbox
        desk = DisplayDesk(mailbox: mailbox)
        feed = FeedMaker(mailbox: mailbox, style: style)
    }

    /// Follows another screen, or the same one in another way, or none.
    func show(_ new: ScreenWish?) {
        let old = wish
        wish = new
        guard new?.guest != old?.guest else {
            feed.change(new)
            // What waited for a preview's delay is wanted at once.
            if let new, new.isLive, old?.isLive == false { open(new, after: .zero) }
            return
        }
        close()
        if let new { open(new, after: new.isLive ? .zero : Self.previewDelay) }
    }

    /// Ends everything; what the display asked is declined, as nobody will answer it.
    func close() {
        desk.declineAll()
        opening?.cancel()
        opening = nil
        feed.end()
    }

    /// Does something with keys, in the order of asking.
    func type(_ guest: GuestID, _ work: KeyWork) { feed.type(guest, work) }

    /// Takes keys again after a loss.
    func typeOn(_ guest: GuestID) { feed.typeOn(guest) }

    /// Writes the newest picture into a file of the working folder.
    func savePicture(_ guest: GuestID, name: String) {
        guard let frame = feed.reader(of: guest)?.reading.frame else { return }
        let mailbox = mailbox
        let path = FilePath.whole(PictureName.next(for: name))
        Task.detached {
            guard let bytes = frame.png() else {
                return mailbox.post(.notice("There is no memory for the picture", isError: true))
            }
            do throws(FileError) {
                try FileWriter.write(bytes, to: path, for: .byUmask)
                mailbox.post(.notice("The picture is in \(path)", isError: false))
            } catch {
                mailbox.post(.notice("The picture was not saved: \(error)", isError: true))
            }
        }
    }

    /// Answers what a display asked; false when it was not one that asked.
    func answer(_ request: CredentialsRequest.ID, _ answers: [String]?) -> Bool { desk.answer(request, answers) }

    private func open(_ wish: ScreenWish, after delay: Duration) {
        guard feed.reader(of: wish.guest) == nil else { return }
        feed.expect(wish)
        opening?.cancel()
        let (fleet, feed, desk) = (fleet, feed, desk)
        guard let uuid = wish.guest.uuid.libvirtUUID else { return }
        opening = Task.detached {
            if delay > .zero { try? await Task.sleep(for: delay) }
            if Task.isCancelled { return }
            let host = wish.guest.host
            let display = GuestDisplay(uuid, authenticator: desk.authenticator(for: wish.guest)) {
                try await fleet.connection(to: host)
            }
            feed.begin(wish, display)
        }
    }
}
