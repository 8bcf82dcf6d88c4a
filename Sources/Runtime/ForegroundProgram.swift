import ChildPrograms
import Settings

/// Starts programs of the user's on the terminal, which they have until they end.
enum ForegroundProgram {
    /// Runs a program, looked for along PATH, in a process group of its own. Main thread, while the terminal is given back.
    /// - Parameter words: its name and its arguments.
    /// - Returns: nil when it did not start.
    static func run(_ words: [String]) -> ForegroundJob.End? {
        ChildProgram.startJob(words, standardError: StandardError.descriptor).map { ForegroundJob(leader: $0).wait() }
    }
}
