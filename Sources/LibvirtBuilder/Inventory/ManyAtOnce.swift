internal import Libvirt
internal import Synchronization

/// Questions about many objects that libvirt answers one by one only: several are under way at once, so that a far host
/// costs a share of the round trips.
enum ManyAtOnce {
    /// How many are under way. The daemon takes 5 of a connection at once by default, and the next ones are there already
    /// when it has answered; the connection must be one on which nobody else waits.
    static let width = 8

    /// Asks about each item, in any order; the answers are in the items' order. Once the task is cancelled nobody is asked any
    /// more, and answers are missing.
    /// - Parameter ask: runs on one of the connection's threads.
    static func map<Item: Sendable, Answer: Sendable>(
        _ items: [Item], on connection: Connection, _ ask: @escaping @Sendable (Item, Connection) async -> Answer
    ) async -> [Answer] {
        var threads = [connection]
        // Drivers inside this process do one thing at a time.
        while !connection.address.isEmbedded, threads.count < min(width, items.count),
            let another = try? await connection.another()
        {
            threads.append(another)
        }
        let queue = Queue(items.count)
        let answers = await withTaskGroup(of: [(Int, Answer)].self) { group in
            for thread in threads {
                group.addTask {
                    var answers: [(Int, Answer)] = []
                    while !Task.isCancelled, let place = queue.next() {
                        answers.append((place, await ask(items[place], thread)))
                    }
                    return answers
                }
            }
            var all: [(Int, Answer)] = []
            for await some in group { all += some }
            return all
        }
        for thread in threads.dropFirst() { thread.abandon() }
        return answers.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Places that nobody has taken yet.
    private final class Queue: Sendable {
        private let count: Int
        private let taken = Atomic<Int>(0)

        init(_ count: Int) { self.count = count }

        func next() -> Int? {
            let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
            return place < count ? place : nil
        }
    }
}
