/// How far a plan has come.
public struct BuildProgress: Hashable, Sendable {
    /// What is going on.
    public enum Phase: Hashable, Sendable {
        /// The step runs.
        case running
        /// The step is done.
        case done
        /// Something is taken back after a failure.
        case undoing
    }

    /// The step's number, from 1; while something is taken back, the step that failed.
    public let step: Int
    /// How many steps there are.
    public let count: Int
    /// What the step does, or what is taken back.
    public let title: String
    /// What is going on.
    public let phase: Phase
    /// How many bytes are done; nil for steps that move none.
    public var bytes: UInt64?
    /// How many bytes there are in all; nil while that is not known.
    public var total: UInt64?
    /// For how many seconds the host has said nothing, when that is worth telling; it may still do the step.
    public var silence: Int?

    /// Makes a value, for tests.
    public init(step: Int, count: Int, title: String, phase: Phase, bytes: UInt64? = nil, total: UInt64? = nil) {
        self.step = step
        self.count = count
        self.title = title
        self.phase = phase
        self.bytes = bytes
        self.total = total
    }

    /// The share that is done, 0 to 1; nil where there is nothing to measure.
    public var share: Double? {
        guard let bytes, let total, total > 0 else { return nil }
        return min(1, Double(bytes) / Double(total))
    }
}
