import Console
import FleetModel
import GuestScreens
import RemoteDisplay
import Screen
import Testing

@testable import Runtime

@Suite("Messages of a screen's readings")
struct FeedMakerTests {
    private let guest = GuestID(host: HostID(0), uuid: GuestUUID(high: 0, low: 1))

    /// What comes in last.
    private func newest(_ mailbox: Mailbox) -> ScreenFeed? {
        mailbox.take().compactMap { if case .screen(let feed) = $0 { feed } else { nil } }.last
    }

    @Test("an older reading never takes the place of a newer one")
    func order() {
        let mailbox = Mailbox()
        let feed = FeedMaker(mailbox: mailbox, style: PictureStyle())
        feed.expect(ScreenWish(guest: guest, isLive: true, columns: 80, rows: 24))
        feed.tell(ScreenReading(number: 2, status: .off), 0)
        feed.tell(ScreenReading(number: 1, status: .showing(.libvirt, passedOver: [])), 0)
        var last = newest(mailbox)
        #expect(last?.number == 2 && last?.status == .off)
        // The same one again, in another way, is wanted.
        feed.tell(ScreenReading(number: 2, status: .off), 0)
        last = newest(mailbox)
        #expect(last?.number == 2)
        // What is still on its way from a display that was closed.
        feed.end()
        feed.expect(ScreenWish(guest: guest, isLive: true, columns: 80, rows: 24))
        feed.tell(ScreenReading(number: 3, status: .off), 0)
        #expect(newest(mailbox) == nil)
        feed.tell(ScreenReading(number: 1, status: .connecting), 1)
        #expect(newest(mailbox)?.number == 1)
    }
}
