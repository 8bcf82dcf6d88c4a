/// A plan that did not come to its end, and what is left of it.
public struct BuildFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something that could not be taken back.
    public struct Leftover: Hashable, Sendable {
        /// What is left, as in `the volume web.qcow2 in pool default`.
        public let what: String
        /// Why it could not be taken back.
        public let reason: String
        /// The command that takes it back by hand; nil for what stays on purpose.
        public let remedy: String?
    }

    /// What the plan was for, as in `create the guest web`.
    public let purpose: String
    /// The step that failed, by its title; nil if the plan was broken off between two steps.
    public let step: String?
    /// Why it failed.
    public let reason: String
    /// What to do next, where that is known.
    public let next: String?
    /// The user broke it off.
    public let isCancellation: Bool
    /// What was taken back, in that order.
    public let undone: [String]
    /// What could not be taken back.
    public let kept: [Leftover]
    /// What had been done for good, by the steps' titles.
    public let done: [String]
    /// The step that the host has not answered to, by its title, and which it may still do; nil where all is known.
    public let unanswered: String?
    /// The way to the host failed, not what it was asked to do.
    public let isOfTheLink: Bool
    /// Independent steps that failed besides, by their titles and reasons.
    public let alsoFailed: [String]

    /// What failed and why, as one line.
    public var description: String {
        let failed = isCancellation ? "\(purpose): cancelled" : "\(purpose): \(reason)"
        guard let step, !isCancellation else { return failed }
        return "\(purpose): \(step.lowercasedFirst): \(reason)"
    }

    /// What became of the things that had been made, a sentence each; at least one.
    public var aftermath: [String] {
        var sentences: [String] = []
        if !done.isEmpty { sentences.append("Done for good: \(done.joined(separator: "; ")).") }
        if !alsoFailed.isEmpty { sentences.append("Failed too: \(alsoFailed.joined(separator: "; ")).") }
        if let unanswered {
            sentences.append("The host has not answered and may still do this, or have done it: \(unanswered).")
        }
        if !undone.isEmpty { sentences.append("Taken back: \(undone.joined(separator: ", ")).") }
        for leftover in kept {
            let remedy = leftover.remedy.map { "; \($0) removes it" } ?? ""
            sentences.append("Still there: \(leftover.what) (\(leftover.reason))\(remedy).")
        }
        if kept.isEmpty, done.isEmpty, unanswered == nil { sentences.append("Nothing was left behind.") }
        return sentences
    }
}

extension String {
    /// The text as it goes on in a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
