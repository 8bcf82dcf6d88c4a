import FleetModel
import Terminal

/// One line of the task list: a task, or several that were begun together.
struct TaskLine: Identifiable, Sendable {
    enum ID: Hashable, Sendable {
        case task(TaskSnapshot.ID)
        case batch(Int)
    }

    /// Where it stands.
    enum Place: Equatable, Sendable {
        /// A task of its own.
        case alone
        /// The line of a batch; its tasks stand below it, or do not.
        case head(TaskSnapshot.Batch, isUnfolded: Bool)
        /// A task below its batch.
        case below
    }

    let place: Place
    /// The tasks it stands for, the oldest first; never none.
    let tasks: [TaskSnapshot]

    var id: ID {
        if case .head(let batch, _) = place { return .batch(batch.id) }
        return .task(tasks.first?.id ?? 0)
    }

    /// The lines of tasks, the newest first.
    /// - Parameters:
    ///   - unfolded: the batches whose tasks are listed.
    ///   - isFlat: whether every task is a line of its own, as an order or a filter wants it.
    static func lines(of tasks: [TaskSnapshot], unfolded: Set<Int>, isFlat: Bool) -> [TaskLine] {
        let batches = Dictionary(grouping: tasks.filter { $0.batch != nil }) { $0.batch }
        var begun: Set<TaskSnapshot.Batch> = []
        return tasks.reversed().flatMap { task -> [TaskLine] in
            guard !isFlat, let batch = task.batch, let members = batches[batch], members.count > 1 else {
                return [TaskLine(place: .alone, tasks: [task])]
            }
            guard begun.insert(batch).inserted else { return [] }
            let isUnfolded = unfolded.contains(batch.id)
            let head = TaskLine(place: .head(batch, isUnfolded: isUnfolded), tasks: members)
            return [head] + (isUnfolded ? members.map { TaskLine(place: .below, tasks: [$0]) } : [])
        }
    }

    /// What it does.
    var title: SafeText {
        switch place {
        case .alone: "\(tasks.first?.title ?? "")"
        case .below: "  \(tasks.first?.title ?? "")"
        case .head(let batch, let isUnfolded): "\(isUnfolded ? "-" : "+") \(batch.title)"
        }
    }

    /// How it stands; of a batch, how many stand how.
    var state: ListCell {
        guard tasks.count > 1 else { return tasks.first?.cell ?? ListCell(.empty) }
        var counts: [(words: String, count: Int)] = ["at work", "ignored", "failed", "cancelled", "done"].map {
            ($0, 0)
        }
        for task in tasks { counts[task.rank].count += 1 }
        let words = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
        let roles: [Role] = [.busy, .warning, .error, .warning, .ok]
        let worst = [2, 1, 3, 0, 4].first { counts[$0].count > 0 } ?? 4
        return ListCell("\(words)", roles[worst])
    }
}

extension TaskSnapshot {
    /// Whether its guest was asked and does not obey.
    var isIgnored: Bool { isRunning && asked?.isIgnoring == true }

    /// Its place in an order by state: what is under way first.
    var rank: Int {
        switch state {
        case .running: isIgnored ? 1 : 0
        case .failed: 2
        case .cancelled: 3
        case .succeeded: 4
        }
    }

    fileprivate var cell: ListCell {
        switch state {
        case .running(let progress, let detail):
            if self.isIgnored { return ListCell("\(detail ?? "ignored")", .warning) }
            if asked != nil { return ListCell("\(detail ?? "waiting")", .busy) }
            let share = progress.map { Units.percent($0 * 100) } ?? "at work"
            return ListCell("\(share) \(detail ?? "")", .busy)
        case .succeeded(let text): return ListCell("done \(text ?? "")", .ok)
        case .failed(let failure): return ListCell("\(failure.why)", .error)
        case .cancelled(let text): return ListCell("cancelled \(text ?? "")", .warning)
        }
    }
}
