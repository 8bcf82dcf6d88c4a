import CProcess
public import Glibc

/// A program on a pty of its own, seen through a terminal emulator.
///
/// Starts the real binary, reads what it shows and types into it. All methods may be called from any thread. A session
/// that is let go ends its program with SIGKILL.
public final class PtySession: Sendable {
    /// How a program ended.
    public enum Exit: Sendable, Equatable {
        /// By itself, with this code.
        case code(Int32)
        /// By this signal.
        case signal(Int32)
    }

    /// The program's process id; it leads a session and a process group of its own.
    public let pid: pid_t
    /// The empty folder that is the program's HOME, removed with the session unless the caller gave one.
    public let home: String
    private let ownsHome: Bool
    private let pump: PtyPump

    /// Starts a program on a new pty.
    ///
    /// - Parameters:
    ///   - program: looked up in PATH unless it holds a slash; virt-tui as just built by default.
    ///   - arguments: without the program's name.
    ///   - environment: added to TERM=xterm-256color, LANG=C.UTF-8, PATH and a HOME of its own; an empty value removes
    ///     a variable. Nothing else of the test's environment is passed on.
    ///   - files: texts to write below HOME before the start, by relative path; folders are made.
    /// - Throws: `PtyError` when it cannot be started.
    public init(
        program: String = PtySession.binary, _ arguments: [String] = [], environment: [String: String] = [:],
        files: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws {
        let given = environment["HOME"]
        home = try given ?? Self.makeHome()
        ownsHome = given == nil
        for (path, text) in files { try Self.write(text, to: path, below: home) }
        var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home]
        variables["PATH"] = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        variables.merge(environment) { $1 }
        let strings = variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }.sorted()

        let started: (pid: Int32, pump: PtyPump)
        do {
            started = try Self.start([program] + arguments, strings, columns, rows)
        } catch {
            if ownsHome { _ = process_remove_tree(home) }
            throw error
        }
        pid = started.pid
        pump = started.pump
        pump.start()
    }

    deinit {
        pump.signal(SIGKILL)
        pump.hangUp()
        // What still runs could write into its home while that is being removed.
        if exitIfEnded == nil { _ = process_await_end(pid, -1) }
        if ownsHome { _ = process_remove_tree(home) }
    }

    /// virt-tui as just built: the binary beside the running test bundle.
    public static let binary: String = {
        if let given = getenv("VIRT_TUI_BINARY") { return String(cString: given) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let tests = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        let candidates = ([tests] + CommandLine.arguments.filter { $0.contains(".build") }).flatMap(PtySession.besides)
        return candidates.first { access($0, X_OK) == 0 } ?? "virt-tui"
    }()

    /// What the terminal shows now.
    public var screen: PtyScreen { pump.locked { $0.emulator.snapshot() } }

    /// Every byte that the program has written to the terminal so far.
    public var rawBytes: [UInt8] { pump.locked { $0.recorded } }

    /// Waits until the screen satisfies the condition, judged after every output of the program.
    ///
    /// - Parameters:
    ///   - what: what is awaited, for the error's sentence.
    ///   - seconds: when to give up; generous, as only a failure reaches it.
    /// - Returns: the screen that satisfied it.
    /// - Throws: `PtyError` with the screen, at the limit or when the program has ended without it.
    @discardableResult public func waitUntil(
        _ what: String, seconds: Int = 60, _ condition: @escaping @Sendable (PtyScreen) -> Bool
    ) async throws -> PtyScreen {
        try await pump.wait(for: what, seconds: seconds, condition)
    }

    /// Waits until some row holds the text.
    @discardableResult public func waitFor(_ text: String, seconds: Int = 60) async throws -> PtyScreen {
        try await waitUntil("“\(text)”", seconds: seconds) { $0.contains(text) }
    }

    /// Types characters, all at once.
    public func send(_ text: String) { pump.send(Array(text.utf8)) }

    /// Types raw bytes, valid or not.
    public func send(bytes: [UInt8]) { pump.send(bytes) }

    /// Presses a key, encoded for the modes that the program has set.
    public func send(_ key: PtyKey) { pump.emulate { $0.press(key) } }

    /// Pastes, in brackets when the program asked for them.
    public func paste(_ text: String) {
        pump.send(pump.locked { $0.emulator.paste(Array(text.utf8)) })
    }

    /// Clicks (button 1 to 3) or turns the wheel (4 up, 5 down) at a cell; nothing when the program wants no mouse.
    public func click(row: Int, column: Int, button: Int = 1) {
        pump.emulate { $0.click(button: button, row: row, column: column) }
    }

    /// Changes the terminal's size; the program gets SIGWINCH.
    public func resize(columns: Int, rows: Int) { pump.resize(columns: columns, rows: rows) }

    /// Sends a signal to the program, unless it has ended.
    public func signal(_ number: Int32) { pump.signal(number) }

    /// Closes the terminal, as a lost SSH connection does: the program gets SIGHUP and reads end of file.
    public func hangUp() { pump.hangUp() }

    /// Lets the program's output pile up unread, as a stopped terminal does (`true`), or reads on (`false`).
    public func holdOutput(_ isHeld: Bool) { pump.hold(isHeld) }

    /// Reads the program's output no faster than so many bytes a second, as a slow line does; nil as it comes.
    public func limitOutput(bytesPerSecond: Int?) { pump.limit(bytesPerSecond) }

    /// Processor time that the program has taken so far, seconds; its waited-for children's is added at its end.
    public var processorTime: Double {
        if let total = pump.locked({ $0.processorTime }) { return total }
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            return pump.locked { $0.processorTime } ?? 0
        }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Processes of the program's session that run now, the program itself among them.
    public var processes: [pid_t] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var found: [pid_t] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let other = pid_t(name), getsid(other) == pid { found.append(other) }
        }
        return found
    }

    /// The program's threads by number, with their names.
    public var threads: [pid_t: String] {
        guard let folder = opendir("/proc/\(pid)/task") else { return [:] }
        defer { closedir(folder) }
        var found: [pid_t: String] = [:]
        while let entry = readdir(folder) {
            let number = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let thread = pid_t(number), let file = fopen("/proc/\(pid)/task/\(number)/comm", "re") else {
                continue
            }
            defer { fclose(file) }
            var name = [UInt8](repeating: 0, count: 64)
            let count = fread(&name, 1, name.count, file)
            found[thread] = String(decoding: name.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self)
        }
        return found
    }

    /// Makes one of the program's threads fault where it is, with or without a stack left to handle it on.
    /// - Throws: `PtyError` when the system refuses.
    public func breakThread(_ thread: pid_t, alsoStack: Bool) throws {
        let code = process_break_thread(thread, alsoStack ? 1 : 0)
        guard code == 0 else {
            throw PtyError("Thread \(thread) was not reached: \(String(cString: strerror(-code))).")
        }
    }

    /// Resident memory of the program, KiB; nil when it has ended.
    public var residentKiB: Int? {
        guard let file = fopen("/proc/\(pid)/statm", "re") else { return nil }
        defer { fclose(file) }
        var line = [UInt8](repeating: 0, count: 128)
        let count = fread(&line, 1, line.count, file)
        let fields = String(decoding: line.prefix(count), as: UTF8.self).split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024 } : nil
    }

    /// Waits for the program's end and for its last output.
    ///
    /// - Throws: `PtyError` with the screen when it still runs at the limit.
    public func exit(seconds: Int = 60) async throws -> Exit {
        try await pump.exit(seconds: seconds)
    }

    /// How the program ended; nil while it runs.
    public var exitIfEnded: Exit? { pump.locked { $0.exit } }

    /// The terminal's modes (termios) now; nil after `hangUp()`. To compare before and after.
    public var modes: PtyModes? { pump.modes }

    private static func start(
        _ command: [String], _ environment: [String], _ columns: Int, _ rows: Int
    ) throws -> (Int32, PtyPump) {
        guard let emulator = Emulator(columns: columns, rows: rows) else {
            throw PtyError("No terminal of \(columns) by \(rows) could be made.")
        }
        var master: Int32 = -1
        var slave: Int32 = -1
        let opened = process_open_pty(Int32(columns), Int32(rows), &master, &slave)
        guard opened == 0 else { throw PtyError("No pty: \(String(cString: strerror(-opened))).") }
        defer { close(slave) }
        let argv = command.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        let pid = process_start(command[0], argv, envp, slave, slave, slave, 1)
        guard pid > 0 else {
            close(master)
            throw PtyError("\(command[0]) did not start: \(String(cString: strerror(-pid))).")
        }
        return (pid, PtyPump(pid: pid, master: master, emulator: emulator))
    }

    /// Writes a text to a path relative to the program's HOME, as an editor does that replaces the file.
    ///
    /// - Throws: `PtyError` when it cannot be written.
    public func write(_ text: String, to path: String) throws { try Self.write(text, to: path, below: home) }

    /// The text of a file below the program's HOME; nil when there is none.
    public func text(of path: String) -> String? {
        guard let file = fopen("\(home)/\(path)", "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String, below home: String) throws {
        var folder = home
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        let temporary = "\(home)/\(path).new"
        guard let file = fopen(temporary, "we") else {
            throw PtyError("\(path) cannot be written: \(String(cString: strerror(errno))).")
        }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count, rename(temporary, "\(home)/\(path)") == 0 else {
            throw PtyError("\(path) cannot be written: \(String(cString: strerror(errno))).")
        }
    }

    private static func makeHome() throws -> String {
        guard let copy = strdup("/tmp/virt-tui-home.XXXXXX") else { throw PtyError("No memory.") }
        defer { free(copy) }
        guard let made = mkdtemp(copy) else {
            throw PtyError("No home folder: \(String(cString: strerror(errno))).")
        }
        return String(cString: made)
    }

    /// `virt-tui` in the folder of `path` and in each above it.
    private static func besides(_ path: String) -> [String] {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        var found: [String] = []
        while parts.count > 1 {
            parts.removeLast()
            found.append((parts + ["virt-tui"]).joined(separator: "/"))
        }
        return found
    }
}
