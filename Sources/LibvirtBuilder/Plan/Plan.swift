/// What is going to be done on a host, in order; shown before it runs.
public struct Plan: Sendable {
    /// What it is all for, as in `create the guest web`.
    public var purpose: String

    /// What is done, in order.
    public var steps: [any Step]

    /// What the user should know first, as sentences: what stays, what is shared, what could not be found out.
    public var notes: [String]

    /// An installer is started, which switches the guest off at its end: `Installation.finish` starts it again.
    public var installs = false

    /// Makes a plan.
    public init(purpose: String, steps: [any Step] = [], notes: [String] = []) {
        self.purpose = purpose
        self.steps = steps
        self.notes = notes
    }

    /// True if some of it cannot be taken back.
    public var isFinal: Bool { steps.contains(where: \.isFinal) }

    /// The plan as numbered lines, with the notes below.
    public var text: String {
        var lines: [String] = []
        let width = String(steps.count).count
        for (index, step) in steps.enumerated() {
            let number = String(index + 1)
            let ending = step.isFinal ? " (cannot be undone)" : ""
            lines.append(String(repeating: " ", count: width - number.count) + "\(number). \(step.title)\(ending)")
        }
        for note in notes { lines.append("\(String(repeating: " ", count: width))- \(note)") }
        return lines.map { $0 + "\n" }.joined()
    }
}
