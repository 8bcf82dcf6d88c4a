import Console
import GuestKeys
import Synchronization
import Testing

@testable import Runtime

@Suite("Keys for a guest", .timeLimit(.minutes(1)))
struct KeyQueueTests {
    /// A guest that takes keys when it is let, and what came of them.
    private final class Guest: Sendable {
        let got = Mutex<[String]>([])
        let losses = Mutex<[String]>([])
        let done: AsyncStream<Void>
        private let said: AsyncStream<Void>.Continuation
        private let open: AsyncStream<Void>
        private let gate: AsyncStream<Void>.Continuation

        init() {
            (done, said) = AsyncStream.makeStream()
            (open, gate) = AsyncStream.makeStream()
        }

        /// Lets so many pieces of work be done.
        func take(_ count: Int) { for _ in 0..<count { gate.yield() } }

        func queue(refusing refused: String? = nil) -> KeyQueue {
            // However slow this machine is, what was typed is still on its way.
            KeyQueue(flight: .seconds(3600), lost: { why in self.losses.withLock { $0.append(why) } }) { work in
                for await _ in self.open { break }
                defer { self.said.yield() }
                guard case .type(let text, _) = work else { return .done }
                if text == refused { return .lost("refused \(text)") }
                self.got.withLock { $0.append(text) }
                return .done
            }
        }

        /// Waits until so many pieces of work have ended.
        func wait(_ count: Int) async {
            var left = count
            for await _ in done {
                left -= 1
                if left == 0 { return }
            }
        }
    }

    private func add(_ texts: [String], to queue: KeyQueue) {
        for text in texts { queue.add(.type(text, readBack: false)) }
    }

    @Test("arrive in order")
    func order() async {
        let guest = Guest()
        let queue = guest.queue()
        let texts = (0..<100).map { "\($0)" }
        add(texts, to: queue)
        guest.take(100)
        await guest.wait(100)
        #expect(guest.got.withLock { $0 } == texts)
        #expect(guest.losses.withLock { $0 }.isEmpty)
    }

    @Test("are dropped after one that was lost, which is said once, until typing goes on")
    func loss() async {
        let guest = Guest()
        let queue = guest.queue(refusing: "c")
        add(["a", "b", "c", "d", "enter"], to: queue)
        guest.take(3)
        await guest.wait(3)
        add(["more"], to: queue)
        #expect(guest.got.withLock { $0 } == ["a", "b"])
        #expect(guest.losses.withLock { $0 } == ["refused c"])
        queue.typeOn()
        add(["e"], to: queue)
        guest.take(1)
        await guest.wait(1)
        #expect(guest.got.withLock { $0 } == ["a", "b", "e"])
    }

    @Test("that are too many are dropped whole, with what waits and what follows")
    func bound() async {
        let guest = Guest()
        let queue = guest.queue()
        add(["first", String(repeating: "x", count: KeyQueue.limit + 1), "enter"], to: queue)
        #expect(guest.losses.withLock { $0.count } == 1)
        queue.typeOn()
        add(["next"], to: queue)
        guest.take(2)
        // The first one may have been begun already.
        while guest.got.withLock({ $0.last }) != "next" { await guest.wait(1) }
        #expect(guest.got.withLock { $0.allSatisfy { $0 == "first" || $0 == "next" } })
    }

    @Test("that were on their way when the display went are followed by none")
    func gone() async {
        let guest = Guest()
        let queue = guest.queue()
        queue.displayGone()
        #expect(guest.losses.withLock { $0 }.isEmpty, "nothing was typed")
        add(["rm -rf /tmp/x"], to: queue)
        guest.take(1)
        await guest.wait(1)
        queue.displayGone()
        add(["enter"], to: queue)
        #expect(guest.losses.withLock { $0.count } == 1)
        #expect(guest.got.withLock { $0 } == ["rm -rf /tmp/x"])
    }
}
