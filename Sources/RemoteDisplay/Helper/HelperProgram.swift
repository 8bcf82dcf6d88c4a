internal import CChildProcess
internal import ChildPrograms
internal import Glibc

/// The program that is started as a helper: virt-tui itself.
public struct HelperProgram: Hashable, Sendable {
    /// The file to start.
    public let path: String

    /// Another file than the running one, for tests and other programs.
    public init(path: String) { self.path = path }

    /// The running program, even if its file was replaced meanwhile.
    public static let itself = HelperProgram(path: "/proc/self/exe")

    /// Starts it with these descriptors as 3, 4 and so on and nothing else of ours: no environment, no terminal.
    func start(verb: String, _ descriptors: Descriptor...) throws(DisplayFailure) -> pid_t {
        let given = [-1, -1, -1] + descriptors.map(\.number)
        let pid = ChildProgram.withStrings(["virt-tui", verb]) { arguments in
            ChildProgram.withStrings([]) { environment in
                child_start(path, arguments, environment, given, Int32(given.count))
            }
        }
        guard pid > 0 else {
            throw DisplayFailure(
                .helper, "The helper process could not be started: \(String(cString: strerror(-pid))).")
        }
        return pid
    }
}
