import Glibc
import LabSupport
import PtySupport
import RPCSupport
import Synchronization
import Testing

/// The program in front of a daemon that changes, delays, cuts and loses what it says: whatever comes, it ends by itself, in
/// time, in words.
///
/// `VIRT_TUI_ROUNDS` says how many rounds there are, `VIRT_TUI_SEED` with which one they begin; `VIRT_TUI_ONLY` keeps to
/// verbs that hold a text.
@Suite("A hostile daemon", .requiresLab, .serialized, .timeLimit(.minutes(600)))
struct HostileDaemonTests {
    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

    @Test("meets every verb that connects to hosts")
    func everyVerb() throws {
        let help = try ChildProcess.run(PtySession.binary, ["--help"])
        let verbs = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.compactMap { line in
            line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
        }
        let connecting = try verbs.filter {
            try $0.allSatisfy(\.isLowercase)
                && ChildProcess.run(PtySession.binary, ["help", $0]).contains("--connect <uri>")
        }
        #expect(connecting.count > 10)
        let tried = Set(Trial.all(socket: "", world: "").compactMap(\.arguments.first))
        #expect(connecting.filter { !tried.contains($0) } == [])
    }

    @Test("crashes no verb, holds none up and paints nothing on the terminal")
    func verbs() async throws {
        let lab = try await Lab.shared()
        let world = "\(lab.directory)/hostile-world.xml"
        try TestWorld.write(guests: 3, running: false, to: world)
        let proxy = try LyingProxy(to: lab.socket)
        let trials = Trial.all(socket: proxy.path, world: world)
        let first = Self.number("VIRT_TUI_SEED") ?? 1
        var report = TrialReport()
        for seed in first..<first + (Self.number("VIRT_TUI_ROUNDS") ?? trials.count) {
            let mutation = Mutex(Mutation(seed: UInt64(seed)))
            let trial = trials[seed % trials.count]
            proxy.lie { message in mutation.withLock { $0.fate(of: message, losing: trial.hasDeadline) } }
            let outcome = try await trial.run()
            report.add(outcome)
            for trouble in outcome.troubles {
                Issue.record("seed \(seed): \(trial.arguments.joined(separator: " ")): \(trouble)")
            }
        }
        print(report.description)
    }

    @Test("that announces more than it sends is told from an honest one")
    func counts() async throws {
        let lab = try await Lab.shared()
        let world = "\(lab.directory)/counting-world.xml"
        try TestWorld.write(guests: 3, running: false, to: world)
        let proxy = try LyingProxy(to: lab.socket)
        let trials = Trial.all(socket: proxy.path, world: world)
        // Who asks what.
        var asking: [UInt32: [Trial]] = [:]
        for trial in trials {
            let before = proxy.answers
            let outcome = try await trial.run()
            #expect(outcome.troubles.isEmpty, "\(trial.arguments): \(outcome.troubles)")
            for (procedure, count) in proxy.answers where count != before[procedure] {
                asking[procedure, default: []].append(trial)
            }
        }
        #expect(asking.count > 20)
        let isThorough = getenv("VIRT_TUI_ROUNDS") != nil
        for (procedure, trials) in asking.sorted(by: { $0.key < $1.key }) {
            for value: UInt32 in isThorough ? [1000, 0x7FFF_FFFF, 0x8000_0000, .max] : [1000] {
                proxy.lie { .pass($0.procedure == procedure ? $0.ending(with: value) : $0) }
                for trial in trials.prefix(isThorough ? trials.count : 1) {
                    for trouble in try await trial.run().troubles {
                        let line = trial.arguments.joined(separator: " ")
                        Issue.record("procedure \(procedure) ends with \(value): \(line): \(trouble)")
                    }
                }
            }
        }
        print("Lied in \(asking.count) procedures: \(asking.keys.sorted())")
    }
}

extension RPCMessage {
    /// The same answer with another last word, which is the count in many.
    fileprivate func ending(with value: UInt32) -> RPCMessage {
        guard kind == Kind.reply, status == 0, body.count >= 4 else { return self }
        var message = self
        message.body.removeLast(4)
        message.body += XDR.bytes { $0.number(value) }
        return message
    }
}

/// A verb and how it went.
struct Trial: Sendable {
    let arguments: [String]

    /// How it went.
    struct Outcome: Sendable {
        var troubles: [String] = []
        var milliseconds = 0
        /// KiB.
        var memory = 0
        var code: Int32 = 0
    }

    /// Whether it gives up by itself when an answer never comes; who has begun to change something waits.
    var hasDeadline: Bool {
        switch arguments.first {
        case "delete": !arguments.contains("--yes")
        case "clone", "create", "set", "attach", "detach", "insert", "eject", "resize", "tag":
            arguments.contains("--dry-run")
        default: true
        }
    }

    /// Longer takes only what does not end by itself.
    static let patience = 25

    static func all(socket: String, world: String) -> [Trial] {
        let qemu = ["-c", "qemu+unix:///system?socket=\(socket)"]
        let test = ["-c", "test+unix://\(world)?socket=\(socket)"]
        let only = getenv("VIRT_TUI_ONLY").map { String(cString: $0) } ?? ""
        let seconds = ["--timeout", "5"]
        let lines: [[String]] = [
            ["list"] + qemu + seconds, ["list"] + test + seconds, ["status"] + qemu + seconds,
            ["list"] + qemu + seconds + ["--format", "json", "--filter", "cpu<200 snapshots<3"],
            ["status"] + qemu + seconds + ["--format", "json", "--warn", "guest_cpu>1"],
            ["status"] + test + seconds + ["--format", "nagios"],
            ["delete"] + test + seconds + ["guest-1", "--storage", "--yes"],
            ["delete"] + qemu + seconds + ["spare"],
            ["clone"] + test + seconds + ["guest-1", "--name", "copy"],
            ["clone"] + qemu + seconds + ["spare", "--dry-run"],
            ["create"] + test + seconds + ["--pxe", "--name", "new", "--disk", "1"],
            ["create"] + qemu + seconds + ["--pxe", "--name", "new", "--disk", "1", "--dry-run"],
            ["screen"] + qemu + seconds + ["linux"], ["type"] + qemu + seconds + ["linux", "--keys", "a"],
            ["start"] + test + seconds + ["guest-1"], ["rename"] + test + seconds + ["guest-1", "other"],
            ["autostart"] + test + seconds + ["guest-1"], ["suspend"] + test + seconds + ["guest-2"],
            ["console"] + qemu + seconds + ["linux", "--linger", "1"],
            ["resume"] + test + seconds + ["guest-2"], ["shutdown"] + test + seconds + ["guest-1"],
            ["reboot"] + test + seconds + ["guest-1"], ["reset"] + test + seconds + ["guest-1", "--yes"],
            ["destroy"] + test + seconds + ["guest-1", "--yes"], ["save"] + test + seconds + ["guest-1"],
            ["events"] + test + ["--since", "1h"],
            ["set"] + test + seconds + ["guest-1", "title=new"], ["tag"] + test + seconds + ["guest-1", "+prod"],
            ["set"] + qemu + seconds + ["linux", "memory=64M", "--dry-run"],
            ["attach"] + qemu + seconds + ["linux", "rng", "--dry-run"],
            ["detach"] + qemu + seconds + ["linux", "nic:0", "--dry-run"],
            ["insert"] + qemu + seconds + ["linux", "/tmp/none.iso", "--dry-run"],
            ["eject"] + qemu + seconds + ["linux", "--dry-run"],
            ["resize"] + qemu + seconds + ["spare", "disk:vda", "+1M", "--dry-run"],
            ["xml"] + qemu + seconds + ["linux"], ["pending"] + qemu + seconds + ["linux"],
        ]
        return lines.filter { only.isEmpty || $0.contains { $0.contains(only) } }.map { Trial(arguments: $0) }
    }

    /// Runs the verb to its end.
    func run() async throws -> Outcome {
        let arguments = arguments
        return try await Task.detached {
            let began = ContinuousClock.now
            let line = ["-s", "KILL", "\(Self.patience)", PtySession.binary] + arguments
            let program = try ChildProcess("timeout", line)
            let output = program.readBytes()
            var outcome = Outcome()
            outcome.code = program.waitForExit()
            outcome.milliseconds = Int((ContinuousClock.now - began) / .milliseconds(1))
            outcome.memory = program.mostMemory
            outcome.judge(output)
            return outcome
        }.value
    }
}

extension Trial.Outcome {
    /// Says what must not be.
    mutating func judge(_ output: [UInt8]) {
        let text = String(decoding: output.suffix(600), as: UTF8.self)
        if code == 137 {
            troubles.append("does not end within \(Trial.patience) s: \(text.debugDescription)")
        } else if code >= 128 {
            troubles.append("ends by signal \(code - 128): \(text.debugDescription)")
        } else if code != 0, output.isEmpty {
            troubles.append("ends with \(code) without a word")
        }
        if memory > 128 << 10 { troubles.append("takes \(memory >> 10) MiB") }
        let isControl = String(decoding: output, as: UTF8.self).unicodeScalars.first {
            ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        }
        if let isControl { troubles.append("prints U+\(String(isControl.value, radix: 16)): \(text.debugDescription)") }
    }
}

/// What many rounds came to.
struct TrialReport: CustomStringConvertible {
    private var rounds = 0
    private var troubled = 0
    private var memory = 0
    private var slowest = 0
    private var codes: [Int32: Int] = [:]

    mutating func add(_ outcome: Trial.Outcome) {
        rounds += 1
        troubled += outcome.troubles.isEmpty ? 0 : 1
        memory = max(memory, outcome.memory)
        slowest = max(slowest, outcome.milliseconds)
        codes[outcome.code, default: 0] += 1
    }

    var description: String {
        let ends = codes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        return
            "\(rounds) rounds, \(troubled) troubled; slowest \(slowest) ms, most memory \(memory >> 10) MiB; exits \(ends)"
    }
}
