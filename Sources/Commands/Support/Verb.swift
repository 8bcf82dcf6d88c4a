internal import ArgumentParser

/// A command that does something. `run()` stays unused: verbs take what they need as a value.
protocol Verb: ParsableCommand, Sendable {
    /// Does it and answers the exit code.
    func run(in context: Context) async throws -> Int32
}
