import FleetModel
import Synchronization
import Testing
import XMLTree

@testable import Fleet

@Suite("Who is told to report its memory")
struct ReportBookTests {
    let start = Moment(nanoseconds: 7_000_000_000)
    let guests = (1...30).map { GuestUUID(high: 0, low: UInt64($0)) }

    private func after(_ seconds: Double) -> Moment { start.advanced(bySeconds: seconds) }

    private func watched(_ guest: GuestUUID, period: Int?) -> GuestSnapshot {
        var snapshot = GuestSnapshot(uuid: guest, name: "g\(guest.low)", state: .running)
        var details = GuestDetails()
        details.memoryPeriod = period
        snapshot.details = Sampled(details, at: start)
        return snapshot
    }

    @Test("who is looked at is told to report, who is not any more is told to stop, and others' periods are theirs")
    func reports() {
        var book = ReportBook()
        let others = [
            watched(guests[1], period: 10), watched(guests[2], period: nil),
            GuestSnapshot(uuid: guests[3], name: "g", state: .running),
        ]
        #expect(book.next(others, mayBegin: true, at: start) == nil)
        let guest = watched(guests[0], period: 0)
        #expect(book.next([guest], mayBegin: false, at: start) == nil, "not agreed")
        #expect(book.next(others + [guest], mayBegin: true, at: start) == .begin(guests[0]))
        book.finish(.begin(guests[0]), .done, began: start, at: start)
        #expect(book.next([guest], mayBegin: true, at: after(20)) == nil)
        #expect(book.next([], mayBegin: true, at: after(49)) == nil, "who scrolls comes back")
        #expect(book.wake(at: after(49)) == after(50))
        #expect(book.next([], mayBegin: false, at: after(49)) == .end(guests[0]), "no longer agreed")
        #expect(book.next([], mayBegin: true, at: after(50)) == .end(guests[0]))
        book.learn(7, of: guests[0], askedAt: after(51))
        #expect(book.next([], mayBegin: true, at: after(60)) == nil, "somebody else has changed it")
        book.finish(.begin(guests[0]), .declined, began: start, at: start)
        #expect(book.next([guest], mayBegin: true, at: start) == nil, "refused once is enough")
        book.forget(guests[0])
        #expect(book.next([guest], mayBegin: true, at: start) == .begin(guests[0]), "started again")
        book.finish(.begin(guests[0]), .done, began: start, at: after(1))
        let other = watched(guests[4], period: 0)
        #expect(
            book.next([guest, other], mayBegin: true, at: after(3.9)) == nil && book.wake(at: after(3.9)) == after(4))
        #expect(book.next([guest, other], mayBegin: true, at: after(4)) == .begin(guests[4]), "one by one")
    }

    @Test("guests are told nothing where nothing may be changed, and on protected hosts only where that was agreed")
    func agreement() {
        #expect(ConnectionSettings(uri: nil).asksForMemory)
        #expect(!ConnectionSettings(uri: nil, isProtected: true).asksForMemory)
        #expect(ConnectionSettings(uri: nil, isProtected: true, memoryReports: true).asksForMemory)
        #expect(!ConnectionSettings(uri: nil, memoryReports: false).asksForMemory)
        #expect(!ConnectionSettings(uri: nil, isReadOnly: true, memoryReports: true).asksForMemory)
    }

    /// A book in which a guest was told.
    private func begun(_ outcome: ReportOrder.Outcome = .done) -> ReportBook {
        var book = ReportBook()
        book.finish(.begin(guests[0]), outcome, began: start, at: start)
        return book
    }

    @Test("an order of which nothing is known counts as carried out, and is not given again")
    func unknown() {
        var book = begun(.unknown)
        let guest = watched(guests[0], period: 0)
        #expect(book.retractions == [.end(guests[0])])
        #expect(book.next([], mayBegin: true, at: after(50)) == .end(guests[0]))
        book.finish(.end(guests[0]), .unknown, began: after(50), at: after(50))
        #expect(book.next([], mayBegin: true, at: after(79)) == nil)
        #expect(book.next([], mayBegin: true, at: after(80)) == .end(guests[0]), "until it is certain")
        book.learn(0, of: guests[0], askedAt: after(81))
        #expect(book.retractions.isEmpty && book.next([guest], mayBegin: true, at: after(82)) == nil)
        #expect(begun(.unsent).retractions.isEmpty && !begun(.unsent).isRefused(guests[0]))
    }

    @Test("what was saved while it reported is mended, also when it runs again before that")
    func saving() {
        var book = begun()
        book.stopped(guests[0], isSaved: false)
        #expect(book.retractions.isEmpty, "its period went with its process")
        book = begun()
        book.stopped(guests[0], isSaved: true)
        // The poll tells it once more.
        book.stopped(guests[0], isSaved: true)
        #expect(book.wake(at: after(1)) == after(1))
        #expect(book.next([], mayBegin: false, at: after(1)) == .mend(guests[0]))
        var mended = book
        mended.finish(.mend(guests[0]), .done, began: after(1), at: after(1))
        mended.started(guests[0], at: after(2))
        #expect(mended.retractions.isEmpty)
        var elsewhere = book
        elsewhere.finish(.mend(guests[0]), .declined, began: after(1), at: after(1))
        #expect(elsewhere.retractions.isEmpty, "it was saved to a file of its own")
        elsewhere.started(guests[0], at: after(2))
        #expect(elsewhere.retractions == [.end(guests[0])])
        book.started(guests[0], at: after(2))
        #expect(book.retractions == [.end(guests[0])])
        book.forget(guests[0])
        #expect(book.retractions.isEmpty)
    }

    @Test("a saved document loses the period and nothing else")
    func document() throws {
        let document = try Element(
            parsing:
                "<domain><devices><disk><stats period='9'/></disk><memballoon model='virtio'><stats period='5'/><alias name='b'/></memballoon></devices></domain>"
        )
        let expected = try Element(
            parsing:
                "<domain><devices><disk><stats period='9'/></disk><memballoon model='virtio'><alias name='b'/></memballoon></devices></domain>"
        )
        #expect(document.withoutReports == expected)
        #expect(GuestFacts(document).details.memoryPeriod == 5)
        #expect(GuestFacts(document.withoutReports).details.memoryPeriod == 0)
    }

    @Test("the time for taking back grows with the guests and the way to them, and has an end")
    func patience() {
        #expect(ReportRetraction.patience(orders: 1, workers: 1, roundTrip: 0.001) < 1.1)
        let slow = ReportRetraction.patience(orders: 100, workers: 2, roundTrip: 0.05)
        #expect(slow > 50 * 3 * 0.05 && slow < ReportRetraction.longest)
        #expect(ReportRetraction.patience(orders: 9000, workers: 1, roundTrip: 0.3) == ReportRetraction.longest)
    }

    @Test("everything is taken back over all connections, also when one of them has failed", .timeLimit(.minutes(1)))
    func retraction() async {
        let asked = Mutex<[ReportOrder]>([])
        let orders = guests.map { ReportOrder.end($0) }
        let answered = await ReportRetraction.run(
            orders,
            by: [
                { _ in .unknown },
                { order in
                    asked.withLock { $0.append(order) }
                    return order.guest.low % 2 == 0 ? .done : .declined
                },
            ], besides: Task {}, atMost: 60)
        #expect(answered.count == orders.count && Set(asked.withLock { $0 }.map(\.guest)).count == orders.count)
    }

    @Test("who does not answer is left after a while, the others are not", .timeLimit(.minutes(1)))
    func silence() async {
        let underway = Task { try? await Task.sleep(for: .seconds(3600)) }
        let silent = underway
        let answered = await ReportRetraction.run(
            guests.map { .end($0) },
            by: [
                { order in
                    if order.guest.low == 1 { await silent.value }
                    return .done
                },
                { _ in .done },
            ], besides: Task { await underway.value }, atMost: 0.2)
        #expect(answered.count == guests.count - 1)
        underway.cancel()
    }
}
