import CursesTerminal
import Dispatch
import Fleet
import FleetModel

extension Fleet {
    /// Closes every connection that closes at once, and waits while guests have to be told that nobody looks any more;
    /// what is stuck is left to the end of the process. The user's signals end the waiting.
    /// - Parameters:
    ///   - seconds: how long it may take.
    ///   - say: hears what is waited for, and what could not be taken back.
    func finish(atMost seconds: Double, _ say: @escaping @Sendable (String) -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            for sentence in await self.close(waiting: say) { say(sentence) }
            done.signal()
        }
        let end = Moment.now().advanced(bySeconds: seconds)
        while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
            let isLeft = Signal.pending().contains { $0 == .terminate || $0 == .hangup }
            guard !isLeft, Moment.now() < end else { return }
        }
    }
}
