internal import ArgumentParser

/// A command that does something. `run()` stays unused: verbs take what they need as a value.
protocol Verb: ParsableCommand, Sendable {
    /// Whether it goes on until it is interrupted.
    var isWatching: Bool { get }
    /// Whether it takes back what it made when it is interrupted, instead of ending at once.
    var takesBack: Bool { get }
    /// Does it and answers the exit code.
    func run(in context: Context) async throws -> Int32
}

extension Verb {
    var isWatching: Bool { false }
    var takesBack: Bool { false }
}
