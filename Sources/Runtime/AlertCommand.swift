import CChildProcess
import ChildPrograms
import Dispatch
import FleetModel
import Glibc
import Synchronization

/// Runs the user's program when a threshold is crossed: without a shell, what happened in its environment, one at a time,
/// ten seconds each. Any thread.
final class AlertCommand: Sendable {
    private let command: [String]
    private let queue = DispatchQueue(label: "virt-tui.alerts")
    private let waiting = Mutex(0)

    /// Runs that may wait; what comes while so many do is in the time line alone.
    static let mostWaiting = 16
    /// Milliseconds for one run.
    private static let patience: Int32 = 10_000

    init(_ command: [String]) { self.command = command }

    /// Runs it for an entry of the time line, after those that wait.
    func run(for entry: TimeLineEntry) {
        guard let program = command.first, let path = ChildProgram.path(of: program) else { return }
        let mayWait = waiting.withLock { waiting in
            if waiting < Self.mostWaiting { waiting += 1 } else { return false }
            return true
        }
        guard mayWait else { return }
        queue.async { [self] in
            defer { waiting.withLock { $0 -= 1 } }
            let pid = ChildProgram.withStrings(command) { arguments in
                ChildProgram.withStrings(Self.environment(of: entry)) {
                    child_start(path, arguments, $0, [-1, -1, -1], 3)
                }
            }
            if pid > 0 { _ = child_end(pid, Self.patience, nil) }
        }
    }

    /// Waits until nothing runs any more, so long at most.
    func finish(atMost seconds: Double) {
        let end = DispatchSemaphore(value: 0)
        queue.async { end.signal() }
        _ = end.wait(timeout: .now() + seconds)
    }

    static func environment(of entry: TimeLineEntry) -> [String] {
        let usual = ["HOME", "PATH", "USER", "LANG"].map { (name: String) -> (String, String?) in
            (name, getenv(name).map { String(cString: $0) })
        }
        let own: [(String, String?)] = [
            ("TEXT", entry.text), ("SEVERITY", entry.severity.key), ("HOST", entry.host), ("URI", entry.uri),
            ("GUEST", entry.guest), ("UUID", entry.uuid?.description), ("TIME", String(entry.time)),
        ]
        return (usual + own.map { ("VIRT_TUI_" + $0, $1) }).compactMap { name, value in value.map { "\(name)=\($0)" } }
    }
}
