import Glibc

/// A private libvirtd with real, emulated QEMU guests: `linux` (running, a shell on screen and serial port), `paused`,
/// `crasher` (panics soon after its start and is preserved) and `spare` (shut off, free to use).
///
/// Made by `Tests/Lab/lab.sh` in namespaces of its own; it ends with the test process, however that ends. All methods
/// may be called from any thread; those that wait are async and hold no thread of Swift's pool.
public final class Lab: Sendable {
    /// The folder that holds everything of the lab.
    public let directory: String
    /// The libvirt URI of its QEMU driver, for reading and writing.
    public let uri: String
    /// `lab.sh run`: ends the lab when its standard input is closed, which the end of this process does too.
    private let runner: ChildProcess

    private init(directory: String, uri: String, runner: ChildProcess) {
        self.directory = directory
        self.uri = uri
        self.runner = runner
    }

    private static let sharedStart = Task { try await start() }

    /// The lab of this test process, started at the first call (1 to 5 s) and shared by all tests.
    ///
    /// Tests that change a guest take the trait `.aloneInLab` and leave it as they found it; tests that end or freeze the
    /// daemon, or the `linux` guest, start a lab of their own.
    /// - Throws: `LabUnavailable` when this machine cannot run one.
    public static func shared() async throws -> Lab { try await sharedStart.value }

    /// Starts one more lab, for a test that would ruin the shared one. The caller stops it.
    ///
    /// - Throws: `LabUnavailable` when this machine cannot run one, or with what went wrong.
    public static func start() async throws -> Lab {
        try await Blocking.run {
            if let reason = LabUnavailable.reason { throw LabUnavailable(description: reason) }
            let directory = try temporaryDirectory()
            let runner = try ChildProcess(script, ["run", directory], pipeInput: true)
            AtExit.remember(runner)
            // The last line is the URI; a failed start says why before it ends.
            var lines: [String] = []
            while let line = runner.readLine() {
                if line.hasPrefix("qemu") { return Lab(directory: directory, uri: line, runner: runner) }
                lines.append(line)
            }
            runner.waitForExit()
            rmdir(directory)
            throw LabUnavailable(description: "The lab did not start: \(lines.joined(separator: " "))")
        }
    }

    /// Ends the daemon and every guest and removes the folder; returns when all of it is gone.
    public func stop() async {
        let runner = runner
        _ = try? await Blocking.run {
            runner.closeInput()
            runner.waitForExit()
        }
    }

    /// The daemon's socket, for `SocketProxy`.
    public var socket: String { "\(directory)/sockets/libvirt-sock" }

    /// The daemon's other socket, over which it refuses every change.
    public var readOnlySocket: String { "\(socket)-ro" }

    /// What starts a program inside the lab, where `qemu:///system` is the lab's daemon: the first words of a command line.
    public var entrance: [String] {
        get throws {
            guard let holder = FileChanges.text(ofFile: "\(directory)/holder.pid")?.filter(\.isNumber), !holder.isEmpty
            else { throw LabUnavailable(description: "The lab has no namespaces.") }
            return ["nsenter", "-t", holder, "-m"]
        }
    }

    /// The URI of the daemon's container driver.
    public var containerURI: String { "lxc+unix:///system?socket=\(socket)" }

    /// The URI of a world of libvirt's test driver, served by the lab's daemon from a file: a connection over a
    /// socket that can be cut. Each connection gets a world of its own, as the file tells it.
    public func testDriverURI(file: String) -> String {
        "test+unix://\(file)?socket=\(socket)"
    }

    /// Runs `virsh` on the lab and returns its output.
    ///
    /// - Throws: `ChildProcess.Failure` with virsh's own words.
    @discardableResult public func virsh(_ arguments: String...) async throws -> String { try await virsh(arguments) }

    /// The same with arguments that are only known as a list.
    @discardableResult public func virsh(_ arguments: [String]) async throws -> String {
        let uri = uri
        return try await Blocking.run { try ChildProcess.run("virsh", ["-q", "-c", uri] + arguments) }
    }

    /// Runs another script of `Tests/Lab` and returns its output.
    ///
    /// - Throws: `ChildProcess.Failure` with the script's own words.
    @discardableResult public static func run(_ script: String, _ arguments: String...) async throws -> String {
        try await Blocking.run { try ChildProcess.run("\(folder)/\(script)", arguments) }
    }

    /// `Tests/Lab`, found from this source file.
    private static let folder: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return (parts + ["Lab"]).joined(separator: "/")
    }()

    /// The script that makes labs.
    static let script = "\(folder)/lab.sh"

    private static func temporaryDirectory() throws -> String {
        // Short on purpose: a socket's path has 107 characters at most.
        guard let copy = strdup("/tmp/virt-tui-lab.XXXXXX") else { throw LabUnavailable(description: "No memory.") }
        defer { free(copy) }
        guard let made = mkdtemp(copy) else {
            throw LabUnavailable(description: "No folder under /tmp: \(String(cString: strerror(errno))).")
        }
        return String(cString: made)
    }
}
