import CProcess
public import Glibc

/// A program started by a test: its standard streams are pipes or `/dev/null`, never the test's own, and it shares
/// no other descriptor and no terminal with it.
///
/// Safe to use from any thread; `waitForExit()` may be called once or many times. Whatever waits for the program gives up
/// after `patience`: the program is killed then, and what it was doing is said where its output is read.
public final class ChildProcess: @unchecked Sendable {
    /// A program that could not be started, or that ended with a failure.
    public struct Failure: Error, CustomStringConvertible {
        /// A sentence: what was tried and what came of it.
        public let description: String
    }

    /// How long a test waits for a program to say something or to end, in milliseconds. Only what hangs takes so long.
    static let patience: Int32 = 600_000

    /// The program's process id.
    public let pid: pid_t
    /// Our end of its standard input, or -1; owned until `closeInput()`.
    private var input: Int32
    /// Our end of its standard output, or -1.
    public let output: Int32
    /// Guards `input` and `status`: `waitpid` may be called once only.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var status: Int32?
    /// The most memory it had at once, KiB; known once `waitForExit()` has returned.
    public private(set) var mostMemory = 0
    /// Nothing more is read. Touched by the one thread that reads.
    private var isGivenUp = false

    /// Starts `path` with `arguments` (without the program's name) in a session of its own.
    ///
    /// - Parameters:
    ///   - environment: the whole environment as `NAME=value`; the test's own when nil.
    ///   - pipeInput: whether `closeInput()` is to end its standard input; `/dev/null` otherwise.
    /// - Throws: `Failure` when the program cannot be started.
    public init(
        _ path: String, _ arguments: [String], environment: [String]? = nil, pipeInput: Bool = false
    ) throws {
        var toChild: [Int32] = [-1, -1]
        var fromChild: [Int32] = [-1, -1]
        if pipeInput {
            try Self.check(process_pipe(&toChild), "no pipe for \(path)")
        } else {
            toChild[0] = open("/dev/null", O_RDONLY | O_CLOEXEC)
        }
        defer { close(toChild[0]) }
        let code = process_pipe(&fromChild)
        defer { close(fromChild[1]) }
        let pid =
            code < 0
            ? code
            : Self.withCStrings([path] + arguments) { argv in
                Self.withCStrings(environment ?? Self.ownEnvironment) { envp in
                    process_start(path, argv, envp, toChild[0], fromChild[1], fromChild[1], 0)
                }
            }
        if pid < 0 {
            if pipeInput { close(toChild[1]) }
            if code == 0 { close(fromChild[0]) }
        }
        try Self.check(pid, "\(path) did not start")
        self.pid = pid
        input = toChild[1]
        output = fromChild[0]
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    /// Starts `path` with a socket as its standard input and output; what it says besides goes to `/dev/null`.
    ///
    /// - Throws: `Failure` when the program cannot be started.
    public init(_ path: String, _ arguments: [String], socket: Int32) throws {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(nowhere) }
        let pid = Self.withCStrings([path] + arguments) { argv in
            Self.withCStrings(Self.ownEnvironment) { process_start(path, argv, $0, socket, socket, nowhere, 0) }
        }
        try Self.check(pid, "\(path) did not start")
        self.pid = pid
        (input, output) = (-1, -1)
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        if input >= 0 { close(input) }
        if output >= 0 { close(output) }
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Ends the program's standard input.
    public func closeInput() {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        if input >= 0 { close(input) }
        input = -1
    }

    /// Reads until the program closes its output; blocks the calling thread.
    public func readToEnd() -> String { String(decoding: readBytes(), as: UTF8.self) }

    /// The same as bytes, whatever they are.
    public func readBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = read(upTo: 4096) { bytes += chunk }
        return bytes
    }

    /// Reads one line without its newline, nil at the end; blocks the calling thread.
    public func readLine() -> String? {
        var bytes: [UInt8] = []
        while let chunk = read(upTo: 1) {
            if chunk.last == UInt8(ascii: "\n") { return String(decoding: bytes + chunk.dropLast(), as: UTF8.self) }
            bytes += chunk
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// Waits for the program's end: its exit code, or 128 + the signal that ended it. Blocks the calling thread.
    @discardableResult public func waitForExit() -> Int32 {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        if let status { return status }
        if process_await_end(pid, Self.patience) == -ETIMEDOUT { kill(pid, SIGKILL) }
        var raw: Int32 = 0
        var usage = rusage()
        while wait4(pid, &raw, 0, &usage) < 0 && errno == EINTR {}
        mostMemory = Int(usage.ru_maxrss)
        let signal = raw & 0x7f
        let code = signal == 0 ? (raw >> 8) & 0xff : 128 + signal
        status = code
        return code
    }

    /// Runs a program to its end and returns what it printed (both streams); blocks the calling thread.
    ///
    /// - Throws: `Failure` with the output when it does not exit with 0.
    public static func run(_ path: String, _ arguments: [String]) throws -> String {
        let child = try ChildProcess(path, arguments)
        let text = child.readToEnd()
        let code = child.waitForExit()
        guard code == 0 else {
            let line = ([path] + arguments).joined(separator: " ")
            throw Failure(description: "\(line) ended with \(code): \(text)")
        }
        return text
    }

    /// Whether a process exists and runs, stopped ones included; one that ended and that nobody has waited for does not.
    public static func isRunning(_ pid: pid_t) -> Bool {
        // The state letter follows the program's name, which may hold anything, in parentheses.
        guard let facts = FileChanges.text(ofFile: "/proc/\(pid)/stat"), let name = facts.lastIndex(of: ")") else {
            return false
        }
        return !["Z", "X"].contains(facts[name...].dropFirst(2).prefix(1))
    }

    /// The next bytes of its output, nil at the end. A program that says nothing for too long is killed, and its last words
    /// are where it hung.
    private func read(upTo count: Int) -> ArraySlice<UInt8>? {
        var buffer = [UInt8](repeating: 0, count: count)
        while !isGivenUp {
            var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let ready = poll(&polled, 1, Self.patience)
            if ready < 0 && errno == EINTR { continue }
            guard ready > 0 else {
                isGivenUp = true
                let place = Whereabouts.describe(pid)
                kill(pid, SIGKILL)
                return Array("\n\(place)\nKilled, as it said nothing for \(Self.patience / 1000) s.\n".utf8)[...]
            }
            let count = Glibc.read(output, &buffer, count)
            if count > 0 { return buffer[..<count] }
            if count == 0 || errno != EINTR { return nil }
        }
        return nil
    }

    private static func check(_ result: Int32, _ what: String) throws {
        guard result < 0 else { return }
        throw Failure(description: "\(what): \(String(cString: strerror(-result))).")
    }

    private static var ownEnvironment: [String] {
        var variables: [String] = []
        var next = environ
        while let entry = next.pointee {
            variables.append(String(cString: entry))
            next += 1
        }
        return variables
    }

    private static func withCStrings<R>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
    ) -> R {
        let copies = strings.map { strdup($0) } + [nil]
        defer { copies.forEach { free($0) } }
        return body(copies)
    }
}
