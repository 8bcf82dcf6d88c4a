import Glibc
import LabSupport
import PtySupport

/// A verb beside the console: it comes to its end or is ended at any moment before.
struct VerbVisit: Sendable {
    let arguments: [String]
    /// A serial line on which somebody writes without end is listened to without end.
    var isEndless: Bool { arguments.first == "console" }

    /// Those that talk to hosts and change nothing.
    static let all: [VerbVisit] = [
        ["list"], ["list", "--format", "json", "--filter", "cpu<200 snapshots<3"], ["status"],
        ["status", "--format", "prometheus"], ["screen", "linux"],
        ["screen", "linux", "--wait-for", "never to be seen"],
        ["type", "linux", "--keys", "shift"], ["console", "linux", "--linger", "1"], ["delete", "spare"],
        ["clone", "spare", "--dry-run"], ["create", "--pxe", "--name", "new", "--disk", "1", "--dry-run"],
    ].map { VerbVisit(arguments: $0) }

    /// Runs it, with a second or so to live where it is to be killed.
    /// - Parameter signal: `TERM` or `KILL`, or nil to let it go on until it is done.
    func run(on uri: String, killedBy signal: String?, after seconds: Double) async throws {
        let line = [PtySession.binary, arguments[0], "-c", uri, "--timeout", "5"] + arguments.dropFirst()
        let limit = signal == nil && !isEndless ? 60 : seconds
        _ = try await Task.detached {
            let program = try ChildProcess("timeout", ["-s", signal ?? "TERM", "\(limit)"] + line)
            _ = program.readBytes()
            return program.waitForExit()
        }.value
    }
}
