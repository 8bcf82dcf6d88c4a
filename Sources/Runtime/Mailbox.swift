import Console
import FleetModel
import Glibc
import Synchronization

/// Messages for the main thread, from any thread. Never blocks the sender; the newest snapshot of a host or task
/// replaces an older one that still waits, so a slow screen never makes a queue.
final class Mailbox: Sendable {
    private struct Waiting {
        var hosts: [HostID: Int] = [:]
        var tasks: [Int: Int] = [:]
        var messages: [Message?] = []
    }

    /// Events that may wait; beyond it the oldest are dropped, as the log would do.
    private static let eventLimit = 2000

    private let waiting = Mutex(Waiting())
    /// The descriptor to poll(2): readable while messages wait.
    let descriptor: Int32

    init() { descriptor = eventfd(0, Int32(EFD_NONBLOCK.rawValue) | Int32(EFD_CLOEXEC.rawValue)) }

    deinit { close(descriptor) }

    /// Leaves a message.
    func post(_ message: Message) {
        let isFirst = waiting.withLock { waiting in
            let wasEmpty = waiting.messages.isEmpty
            waiting.add(message, limit: Self.eventLimit)
            return wasEmpty
        }
        if isFirst { eventfd_write(descriptor, 1) }
    }

    /// Takes every message that waits, in order.
    func take() -> [Message] {
        var count: eventfd_t = 0
        eventfd_read(descriptor, &count)
        return waiting.withLock { waiting in
            let messages = waiting.messages.compactMap(\.self)
            waiting = Waiting()
            return messages
        }
    }
}

extension Mailbox.Waiting {
    mutating func add(_ message: Message, limit: Int) {
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
        case .fleet(.event) where messages.count >= limit: return
        default: break
        }
        messages.append(message)
    }
}
