import FleetModel

/// What came of deleting several guests, as one task's end.
struct DeletionReport {
    /// What came of one guest.
    enum Outcome: Equatable {
        case deleted
        case failed(Failure)
        /// The user cancelled while it was deleted; what became of it, as sentences.
        case brokenOff(String)
        /// The user cancelled before.
        case notBegun
    }

    let title: String
    private var outcomes: [(name: String, outcome: Outcome)] = []

    init(title: String) { self.title = title }

    mutating func add(_ name: String, _ outcome: Outcome) { outcomes.append((name, outcome)) }

    /// Deletes one after the other; once the task is cancelled, no further one is begun.
    /// - Parameter delete: deletes the one of that number.
    static func deleting(
        _ names: [String], title: String, _ delete: (Int) async -> Outcome
    ) async -> DeletionReport {
        var report = DeletionReport(title: title)
        for (index, name) in names.enumerated() {
            report.add(name, Task.isCancelled ? .notBegun : await delete(index))
        }
        return report
    }

    /// How the task ended: all that went and all that did not is said.
    var state: TaskSnapshot.State {
        let isCancelled = outcomes.contains {
            if case .brokenOff = $0.outcome { true } else { $0.outcome == .notBegun }
        }
        if isCancelled { return .cancelled((sentences + failures.map { "\($0)." }).joined(separator: " ")) }
        guard let (_, first) = failed.first else { return .succeeded(nil) }
        if outcomes.count == 1 { return .failed(first) }
        return .failed(
            Failure(
                what: title, why: failures.joined(separator: "; "),
                next: ([first.next] + sentences).compactMap(\.self).joined(separator: ". "), technical: first.technical)
        )
    }

    private var failed: [(name: String, failure: Failure)] {
        outcomes.compactMap { if case .failed(let failure) = $0.outcome { ($0.name, failure) } else { nil } }
    }

    private var failures: [String] { failed.map { "\($0.name) was not deleted: \($0.failure.why)" } }

    private var sentences: [String] {
        let deleted = outcomes.filter { $0.outcome == .deleted }.map(\.name)
        let untouched = outcomes.filter { $0.outcome == .notBegun }.map(\.name)
        let broken = outcomes.compactMap { name, outcome in
            if case .brokenOff(let aftermath) = outcome { "\(name) was broken off: \(aftermath)" } else { nil }
        }
        return [
            deleted.isEmpty ? nil : "Deleted: \(deleted.joined(separator: ", ")).",
            untouched.isEmpty ? nil : "Not begun: \(untouched.joined(separator: ", ")).",
        ].compactMap(\.self) + broken
    }
}
