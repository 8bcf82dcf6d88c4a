internal import CChildProcess
internal import ChildPrograms
internal import Glibc

/// An ssh that is waited for: it has no terminal and none of our descriptors.
enum SSHProcess {
    /// How it ended.
    struct End {
        /// Its exit code; -1 when it could not be started.
        var code: Int32
        /// What it printed.
        var output = ""
        /// What it said besides.
        var words = ""
    }

    /// Runs it. Blocks until it has ended or gone to the background.
    /// - Parameters:
    ///   - environment: besides what ssh needs to find its keys.
    ///   - patience: milliseconds until it is ended by force.
    static func run(_ program: String, _ arguments: [String], adding environment: [String] = [], patience: Int32) -> End
    {
        guard let path = ChildProgram.path(of: program) else {
            return End(code: -1, words: "there is no program \(program)")
        }
        var (output, words): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard child_stream_pair(&output) == 0 else { return End(code: -1, words: "no socket") }
        guard child_stream_pair(&words) == 0 else {
            output.forEach { close($0) }
            return End(code: -1, words: "no socket")
        }
        // A hardware key may have a program of its own.
        let environment = ChildProgram.sshEnvironment(also: ["SSH_SK_HELPER"]) + environment
        let pid = ChildProgram.withStrings([program] + arguments) { arguments in
            ChildProgram.withStrings(environment) {
                child_start(path, arguments, $0, [-1, output[1], words[1]], 3)
            }
        }
        close(output[1])
        close(words[1])
        defer {
            close(output[0])
            close(words[0])
        }
        guard pid > 0 else { return End(code: -1, words: "\(program): \(String(cString: strerror(-pid)))") }
        // Few words, which fit into the sockets: nobody has to read while it runs.
        let code = child_end(pid, patience, nil)
        return End(code: code, output: text(output[0]), words: text(words[0]))
    }

    /// What is there to read now: one that went to the background may hold the other end.
    private static func text(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
