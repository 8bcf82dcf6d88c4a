import Console
import FleetModel
import Glibc
import Synchronization

/// Messages for the main thread, from any thread. Never blocks the sender; the newest snapshot of a host or task
/// replaces an older one that still waits, so a slow screen never makes a queue.
final class Mailbox: Sendable {
    fileprivate struct Waiting {
        var hosts: [HostID: Int] = [:]
        var tasks: [Int: Int] = [:]
        var screen: Int?
        var line: Int?
        /// The place of what has happened, which is one message.
        var happened: Int?
        var messages: [Message?] = []
        /// Places of events, the oldest first, and how many of them are gone.
        var events: [Int] = []
        var eventsGone = 0
    }

    /// Events and lines of the time line that may wait; beyond it the oldest are dropped, as the log would do.
    private static let eventLimit = 2000

    private let waiting = Mutex(Waiting())
    /// The descriptor to poll(2): readable while messages wait; -1 where the system has none left.
    let descriptor: Int32
    private let bell: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (descriptor, bell) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    /// Leaves a message.
    func post(_ message: Message) {
        let isFirst = waiting.withLock { waiting in
            let wasEmpty = waiting.messages.isEmpty
            waiting.add(message, limit: Self.eventLimit)
            return wasEmpty
        }
        // One byte is enough: it stays in the pipe until the messages are taken.
        if isFirst { write(bell, [1], 1) }
    }

    /// Takes every message that waits, in order.
    func take() -> [Message] {
        var bytes = [UInt8](repeating: 0, count: 16)
        while read(descriptor, &bytes, bytes.count) == bytes.count {}
        return waiting.withLock { waiting in
            let messages = waiting.messages.compactMap(\.self)
            waiting = Waiting()
            return messages
        }
    }
}

extension Mailbox.Waiting {
    fileprivate mutating func add(_ message: Message, limit: Int) {
        switch message {
        case .fleet(.host(let host)):
            if let index = hosts[host.id] { messages[index] = nil }
            hosts[host.id] = messages.count
        case .fleet(.task(let task)):
            // The place stays: a task's end must not overtake what came before it.
            if let index = tasks[task.id] {
                messages[index] = message
                return
            }
            tasks[task.id] = messages.count
        case .screen:
            if let screen { messages[screen] = nil }
            screen = messages.count
        case .line:
            if let line { messages[line] = nil }
            line = messages.count
        case .happened(let entries):
            if let happened, case .happened(var all) = messages[happened] {
                // Given up first, so that the lines are added in their place and not copied.
                messages[happened] = nil
                all += entries
                if all.count > 2 * limit { all.removeFirst(all.count - limit) }
                messages[happened] = .happened(all)
                return
            }
            happened = messages.count
        case .fleet(.event):
            if events.count - eventsGone >= limit {
                messages[events[eventsGone]] = nil
                eventsGone += 1
            }
            events.append(messages.count)
        default: break
        }
        messages.append(message)
    }
}
