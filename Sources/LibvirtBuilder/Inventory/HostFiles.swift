internal import Synchronization
internal import Threads

/// Looks at paths of this machine. A file system that does not answer holds nobody up: the path is given up, with what
/// else lies in its folder, and counts as one that cannot be looked at.
enum HostFiles {
    /// Seconds until a path is given up.
    static let patience = 3.0
    /// After so many paths that were given up nothing more is looked at.
    private static let hangs = 3

    /// What is found at each path; paths at which nothing could be found out in time are missing.
    /// - Parameter look: runs on a thread of its own, which it may hold for ever.
    static func look<Facts: Sendable>(
        at paths: Set<String>, patience: Double = patience, _ look: @escaping @Sendable (String) -> Facts?
    ) async -> [String: Facts] {
        let work = Work<Facts>(paths)
        for turn in 0..<hangs where !work.isDone {
            await goOn(work, turn, patience, look)
        }
        return work.found
    }

    /// Goes on with what is left until it is done or one path takes too long.
    private static func goOn<Facts: Sendable>(
        _ work: Work<Facts>, _ turn: Int, _ patience: Double, _ look: @escaping @Sendable (String) -> Facts?
    ) async {
        let worker = Task {
            try await SystemThread.result(name: "files", orElse: Late()) { () throws(Late) in work.run(turn, look) }
        }
        while true {
            let before = work.count
            do {
                try await Deadline.wait(seconds: patience, orElse: Late(), ifCancelled: Late()) {
                    () async throws(Late) in _ = await worker.result
                }
                return
            } catch {
                if work.count == before || Task.isCancelled { return work.giveUp() }
            }
        }
    }

    private struct Late: Error {}

    /// What has been found and what is still open. A thread that was given up finds that it is another's turn.
    private final class Work<Facts: Sendable>: Sendable {
        private struct State {
            var open: [String]
            var current: String?
            var turn = 0
            var count = 0
            var found: [String: Facts] = [:]
        }

        private let state: Mutex<State>

        init(_ paths: Set<String>) { state = Mutex(State(open: paths.sorted(by: >))) }

        var isDone: Bool { state.withLock { $0.open.isEmpty } }
        var count: Int { state.withLock { $0.count } }
        var found: [String: Facts] { state.withLock { $0.found } }

        func run(_ turn: Int, _ look: (String) -> Facts?) {
            while let path = next(turn) {
                let facts = look(path)
                state.withLock { state in
                    guard state.turn == turn else { return }
                    state.found[path] = facts
                    state.count += 1
                }
            }
        }

        private func next(_ turn: Int) -> String? {
            state.withLock { state in
                guard state.turn == turn else { return nil }
                state.current = state.open.popLast()
                return state.current
            }
        }

        func giveUp() {
            state.withLock { state in
                state.turn += 1
                guard let folder = state.current.map({ FreshNames.split(path: $0).folder }) else { return }
                state.open.removeAll { FreshNames.split(path: $0).folder == folder }
            }
        }
    }
}
