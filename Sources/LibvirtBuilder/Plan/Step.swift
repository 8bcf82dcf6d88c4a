/// One thing that a plan does on a host.
///
/// A step leaves a trace with its `Build` for everything it makes, as soon as it is made, so that it can be taken back.
public protocol Step: Sendable {
    /// What it does, as a line in the imperative without a full stop, such as `Start the guest web`.
    var title: String { get }

    /// True if what it does cannot be taken back. Once it is done, nothing before it is taken back either.
    var isFinal: Bool { get }

    /// True if it still makes sense when such steps before it have failed: every other volume is deleted all the same.
    var isIndependent: Bool { get }

    /// True if it makes a guest of what was made before it, which has to stay as long as that may still happen.
    var usesEarlier: Bool { get }

    /// Does it. Called once, not on any thread in particular.
    func run(in build: Build) async throws(StepFailure)
}

extension Step {
    /// Most steps can be taken back.
    public var isFinal: Bool { false }

    /// Most steps need those before them.
    public var isIndependent: Bool { false }

    /// Most steps make something of their own.
    public var usesEarlier: Bool { false }
}
